/** Saves a draft again; two editors never overwrite each other silently. */
import type { LetterDraft } from '@jiashu/shared/letters/deskSchema';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { conflict, found } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { WRITING } from '../policy';
import type { Letter } from '../store';
import type { LetterWorld } from '../world';
import { attachPhotos } from './attachPhotos';
import { keysFor } from './keysFor';

/** Throws `notFound`, `forbidden`, `invalid`, and `conflict` when somebody saved or submitted it since `version`. */
export async function reviseLetter(
  world: LetterWorld,
  id: string,
  version: number,
  draft: LetterDraft,
  ctx: SignedIn,
): Promise<Letter> {
  const letter = found(await world.store.letter(id));
  requireRole(ctx.caller, letter.projectId, WRITING);
  await world.projects.requireBuildings(letter.projectId, draft.buildingIds);
  const { personId } = ctx.caller;
  const subject = { kind: 'letter', id };
  await attachPhotos(world, draft.blocks, letter, subject, ctx);
  const blockKeys = keysFor(draft, ctx.effectId);
  const set = { ...draft, blockKeys, savedById: personId, savedAt: ctx.now };
  const saved = await world.records.change(
    { _id: id, state: 'draft', version },
    { $set: set, $inc: { version: 1 }, $addToSet: { writerIds: personId } },
    factOf(ctx, 'letters.revised', subject, { projectId: letter.projectId }),
  );
  if (!saved) throw conflict();
  return saved;
}
