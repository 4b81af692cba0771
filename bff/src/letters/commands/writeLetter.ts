/** Starts a letter as a draft. */
import type { LetterDraft } from '@jiashu/shared/letters/deskSchema';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { requireRole } from '../../http/reach';
import { WRITING } from '../policy';
import type { Letter } from '../store';
import type { LetterWorld } from '../world';
import { attachPhotos } from './attachPhotos';
import { keysFor } from './keysFor';

/** Throws `forbidden`, `notFound` (project), `invalid` (a building or photo that isn't there). */
export async function writeLetter(
  world: LetterWorld,
  { projectId, copyOf, ...draft }: LetterDraft & { projectId: string; copyOf?: string | undefined },
  ctx: SignedIn,
): Promise<Letter> {
  requireRole(ctx.caller, projectId, WRITING);
  await world.projects.requireBuildings(projectId, draft.buildingIds);
  const { personId } = ctx.caller;
  const subject = { kind: 'letter', id: ctx.effectId };
  const original = copyOf === undefined ? null : await world.store.letter(copyOf);
  await attachPhotos(world, draft.blocks, original?.projectId === projectId ? original : null, subject, ctx);
  const letter: Letter = {
    _id: ctx.effectId,
    projectId,
    ...draft,
    blockKeys: keysFor(draft, ctx.effectId),
    state: 'draft',
    ...{ authorId: personId, writerIds: [personId], savedById: personId },
    version: 1,
    savedAt: ctx.now,
    ...NOTHING_YET,
  };
  return world.records.create(letter, factOf(ctx, 'letters.written', subject, { projectId }));
}

const NOTHING_YET = {
  ...{ remarks: [], said: 0, passedWords: [], publishAt: null },
  ...{ issue: null, progress: [], homes: 0, publishedAt: null },
  ...{ errata: [], withdrawal: null, reminders: 0, remindedAt: null },
};
