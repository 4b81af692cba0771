/** Starts a letter as a draft. */
import { photoIdsOf } from '@jiashu/shared/letters/body';
import type { LetterDraft } from '@jiashu/shared/letters/schema';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { requireRole } from '../../http/reach';
import { WRITING } from '../policy';
import type { Letter } from '../store';
import type { LetterWorld } from '../world';
import { requireBuildings } from './requireBuildings';

/** Throws `forbidden`, `notFound` (project), `invalid` (a building or photo that isn't there). */
export async function writeLetter(
  world: LetterWorld,
  projectId: string,
  draft: LetterDraft,
  ctx: SignedIn,
): Promise<Letter> {
  requireRole(ctx.caller, projectId, WRITING);
  await requireBuildings(world, projectId, draft.buildingIds);
  const subject = { kind: 'letter', id: ctx.effectId };
  await world.photos.attach(photoIdsOf(draft.blocks), ctx.caller.personId, subject);
  const letter: Letter = {
    _id: ctx.effectId,
    projectId,
    ...draft,
    state: 'draft',
    authorId: ctx.caller.personId,
    version: 1,
    savedAt: ctx.now,
    issue: null,
    progress: [],
    publishedAt: null,
  };
  return world.records.create(letter, factOf(ctx, 'letters.written', subject, { projectId }));
}
