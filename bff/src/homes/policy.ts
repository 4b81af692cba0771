/** Who may confirm that a home is somebody's, see who lives in it, and hand it to new owners. */
import {
  type ConfirmingRole,
  confirmingRole,
  mayDecideAppeal,
  CONFIRMING as RANKED,
} from '@jiashu/shared/homes/appeals';
import type { Role } from '@jiashu/shared/kernel/roles';
import type { Caller } from '../http/context';
import { worksIn } from '../http/reach';
import type { Binding } from './bindings/store';

export const CONFIRMING: readonly Role[] = RANKED;
/** A sale is entered by those who answer for the project, not by a home's own steward. */
export const TRANSFERRING: readonly Role[] = RANKED.filter((role) => role !== 'steward');

/** The role by which the caller confirms in this project; null when none lets him. */
export const confirmsAs = (caller: Caller, projectId: string): ConfirmingRole | null =>
  confirmingRole(caller.posts.filter(({ projectIds }) => projectIds.includes(projectId)).map(({ role }) => role));

/**
 * Whether the caller may decide it as it stands: never his own request; an appeal goes to another person, above whoever
 * refused.
 */
export function mayDecide(caller: Caller, { personId, projectId, state, decision }: Binding): boolean {
  if (personId === caller.personId || !worksIn(caller, projectId, CONFIRMING)) return false;
  if (state === 'pending') return true;
  if (state !== 'appealed' || !decision || decision.personId === caller.personId) return false;
  const roles = caller.posts.filter((post) => post.projectIds.includes(projectId)).map(({ role }) => role);
  return mayDecideAppeal(roles, decision.role);
}
