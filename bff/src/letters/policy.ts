/** Who may do what with a letter. */
import { isAddressedTo } from '@jiashu/shared/kernel/audience';
import type { Role } from '@jiashu/shared/kernel/roles';
import type { Caller } from '../http/context';
import { worksIn } from '../http/reach';
import type { Letter } from './store';

/** Those who write letters and put them out. */
export const WRITING: readonly Role[] = ['editor', 'customerRelations', 'projectManager'];
/** Those who may look at letters and at how far they reach. */
export const OVERSEEING: readonly Role[] = [...WRITING, 'steward', 'regionManager', 'groupManager'];

/** A published letter is read by whom it is addressed to, and by the staff of its project. */
export const mayRead = (caller: Caller, letter: Letter): boolean =>
  letter.state === 'published' &&
  (caller.memberships.some((home) => isAddressedTo(letter, home)) || worksIn(caller, letter.projectId, OVERSEEING));
