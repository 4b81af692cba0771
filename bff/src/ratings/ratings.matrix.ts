import type { ratings } from '@jiashu/shared/ratings/contract';
import { Schema } from 'mongoose';
import { pino } from 'pino';
import { derivedId, type History, openHistory, outboxField, type Recorded } from '../history';
import { type Collection, collection } from '../infra/collection';
import { inlineJobs } from '../infra/jobs';
import { HOME, id, PROJECT, personId, type Who } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { type Matrix, STAFF } from '../testing/matrix';
import { openRatings } from '.';

interface Deed {
  readonly type: 'repairs.closed' | 'complaints.closed' | 'events.attended' | 'complaints.reopened';
  readonly who: Who;
  readonly subjectId: string;
  readonly homeId: string;
  readonly projectId: string;
  readonly at: Date;
}

const deedSchema = new Schema<Recorded>(
  { _id: String, ...outboxField },
  { collection: 'testDeeds', versionKey: false },
);

/** The same database with nobody but ratings listening: what happens here happened in no other capability. */
interface Quiet {
  readonly history: History;
  readonly deeds: Collection<Recorded>;
}
const quietOnes = new WeakMap<House, Quiet>();

export function quiet(house: House): Quiet {
  const known = quietOnes.get(house);
  if (known) return known;
  const db = house.db.useDb(house.db.name);
  const history = openHistory(db, house.capabilities.vault, pino({ level: 'silent' }));
  const { inbox, homes, projects, accounts: persons, consents } = house.capabilities;
  openRatings({
    ...{ db, history, inbox, homes, projects, persons, consents },
    jobs: inlineJobs(),
    clock: { now: () => NOW },
  });
  const made = { history, deeds: collection(db, 'TestDeed', deedSchema) };
  quietOnes.set(house, made);
  return made;
}

let deeds = 0;

/** Something another capability tells; gives the id of the invitation that it makes. */
export async function happens(house: House, changes: Partial<Deed> = {}): Promise<string> {
  const serial = String(++deeds);
  const deed: Deed = {
    ...{ type: 'repairs.closed', who: 'owner', subjectId: id('repair', serial), homeId: HOME, projectId: PROJECT },
    at: NOW,
    ...changes,
  };
  const factId = id('fact', serial);
  const world = quiet(house);
  await world.history.records(world.deeds).create(
    { _id: id('deed', serial) },
    {
      ...{ id: factId, type: deed.type, subject: { kind: 'deed', id: deed.subjectId }, at: deed.at, by: null },
      ...{ projectId: deed.projectId, homeId: deed.homeId },
      data: { personId: personId(deed.who), homeId: deed.homeId, title: '厨房水槽下水管渗水' },
    },
  );
  return derivedId('rating', factId);
}

const invited = async (house: House) => ({ ratingId: await happens(house) });

async function scored(house: House) {
  const one = await invited(house);
  const set = { state: 'rated', score: 4, ratedAt: NOW };
  await house.db.collection('ratings').updateOne({ _id: one.ratingId as never }, { $set: set });
  return one;
}

export const ratingMatrix: Matrix<typeof ratings> = {
  open: { allowed: 'signedIn', input: () => ({}) },
  show: { allowed: ['owner'], input: invited },
  rate: { allowed: ['owner'], input: async (house) => ({ ...(await invited(house)), score: 5 }) },
  explain: {
    allowed: ['owner'],
    input: async (house) => ({ ...(await scored(house)), reasons: [], words: '来得准时' }),
  },
  summary: { allowed: STAFF, input: () => ({}) },
  deskList: { allowed: STAFF, input: () => ({}) },
};
