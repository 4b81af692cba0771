/** Who may do what with a letter. */

import type { Role } from '@jiashu/shared/kernel/roles';
import { mayApprove } from '@jiashu/shared/letters/states';
import type { Caller } from '../http/context';
import { worksIn } from '../http/reach';
import { receives } from './receives';
import type { Letter } from './store';
import type { LetterWorld } from './world';

/** Those who write letters and, once they are approved, put them out. */
export const WRITING: readonly Role[] = ['editor', 'customerRelations', 'projectManager'];
/** Those without whose word nothing goes out. */
export const REVIEWING: readonly Role[] = ['customerRelations'];
/** Those who may look at letters and at how far they reach. */
export const OVERSEEING: readonly Role[] = [...WRITING, 'steward', 'regionManager', 'groupManager'];

/** A letter that is out is read by who receives it, and by the staff of its project; a withdrawn one says only why. */
export const mayRead = async (world: Pick<LetterWorld, 'homes'>, caller: Caller, letter: Letter): Promise<boolean> =>
  letter.publishedAt !== null &&
  (worksIn(caller, letter.projectId, OVERSEEING) || (await receives(world, letter, caller.memberships)));

/** What the desk offers this member of staff. */
export function powersOf(caller: Caller, letter: Letter) {
  const review = worksIn(caller, letter.projectId, REVIEWING);
  return {
    write: worksIn(caller, letter.projectId, WRITING),
    review,
    approve: review && mayApprove(letter.writerIds, caller.personId),
  };
}
