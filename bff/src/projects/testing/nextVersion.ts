/** Puts the next version of the test project's declaration where a test needs it. */
import type { DeclarationState } from '@jiashu/shared/projects/vocabulary';
import { PROJECT, personId, type Who } from '../../testing/company';
import type { House } from '../../testing/house';
import { type VersionRecord, versionId } from '../declarations';

const versions = ({ db }: House) => db.collection<VersionRecord>('declarations');

/** The second version in that state, saved by `who`, as if nothing had come after it. Gives what every move names. */
export async function nextIn(house: House, state: DeclarationState, who: Who = 'projectManager') {
  const first = (await versions(house).findOne({ projectId: PROJECT, version: 1 }))!;
  await versions(house).deleteMany({ projectId: PROJECT, version: { $gt: 1 } });
  const { outbox: _, ...copied } = first;
  await versions(house).insertOne({
    ...copied,
    ...{ _id: versionId(PROJECT, 2), version: 2, state, revision: 1, savedById: personId(who), publishedAt: null },
  });
  return { projectId: PROJECT, revision: 1, content: first.content };
}

/** Only the first version is there. */
export const onlyFirst = async (house: House): Promise<void> => {
  await versions(house).deleteMany({ projectId: PROJECT, version: { $gt: 1 } });
};
