/** The author takes his letter back to go on writing. */
import type { SignedIn } from '../../http/context';
import { found } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { WRITING } from '../policy';
import type { Letter } from '../store';
import type { LetterWorld } from '../world';
import { factsBy, stepLetter } from './stepLetter';

/** Throws `notFound`, `forbidden`, and `conflict` when it is out already or was never handed in. */
export async function recallLetter(world: LetterWorld, id: string, version: number, ctx: SignedIn): Promise<Letter> {
  const letter = found(await world.store.letter(id));
  requireRole(ctx.caller, letter.projectId, WRITING);
  return stepLetter(world, letter, 'recall', { version, set: { publishAt: null } }, factsBy(ctx, letter));
}
