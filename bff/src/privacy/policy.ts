/** Who may look at a customer's number or name. */
import { ROLES, type Role } from '@jiashu/shared/kernel/roles';
import type { Caller, Membership } from '../http/context';

/** Those whose work it is to call on people; an engineer sees the number that was left for his order. */
export const REVEALING: readonly Role[] = [
  'steward',
  'customerRelations',
  'projectManager',
  'regionManager',
  'groupManager',
];

/** The post by which the caller may look at somebody with these homes; undefined when there is none. */
export function revealingPost(
  caller: Caller,
  memberships: readonly Pick<Membership, 'projectId'>[],
): string | undefined {
  const projectIds = new Set(memberships.map(({ projectId }) => projectId));
  const post = caller.posts.find(
    (one) => REVEALING.includes(one.role) && one.projectIds.some((id) => projectIds.has(id)),
  );
  return post && ROLES[post.role];
}
