/** Begins the next version from the one that stands. */
import type { DeclarationDraft } from '@jiashu/shared/projects/declaration';
import { factOf } from '../../../history';
import type { SignedIn } from '../../../http/context';
import { conflict } from '../../../http/errors';
import { type VersionRecord, versionId } from '../store';
import type { DeclarationWorld } from '../world';

const EMPTY: DeclarationDraft = {
  ...{ certificates: [], adverseFactors: [], plan: null, notForSale: '', layouts: [], priceRules: [], figures: [] },
  ...{ parking: [], showFlat: [], delivery: [], service: [], relations: [], contract: [], templatePhotoIds: [] },
};

/** Whoever comes second gets what the first began. Throws `conflict` when the version came out in between. */
export async function begin(world: DeclarationWorld, projectId: string, ctx: SignedIn): Promise<void> {
  const standing = await world.store.standing(projectId);
  const version = (standing?.version ?? 0) + 1;
  const _id = versionId(projectId, version);
  const record: VersionRecord = {
    ...{ _id, projectId, version, state: 'draft', revision: 1 },
    ...{ savedAt: ctx.now, savedById: ctx.caller.personId, remark: '', publishedAt: null, approvedById: null },
    content: standing?.content ?? EMPTY,
    headline: '',
  };
  const fact = factOf(ctx, 'projects.declarationBegun', { kind: 'declaration', id: _id }, { projectId }, { version });
  const kept = await world.records.create(record, fact);
  if (kept.state === 'published') throw conflict();
  if (kept.state === 'discarded') await beginAgain(world, record, ctx);
}

/** A version that was given up is begun anew under the same number. */
async function beginAgain({ records }: DeclarationWorld, record: VersionRecord, ctx: SignedIn): Promise<void> {
  const { _id, projectId, version, content, savedAt, savedById } = record;
  await records.change(
    { _id, state: 'discarded' },
    { $set: { state: 'draft', remark: '', content, savedAt, savedById }, $inc: { revision: 1 } },
    factOf(ctx, 'projects.declarationBegunAgain', { kind: 'declaration', id: _id }, { projectId }, { version }),
  );
}
