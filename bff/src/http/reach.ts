/** What a caller's posts and homes reach: the questions every policy asks. */
import type { Role } from '@jiashu/shared/kernel/roles';
import type { Caller, Membership } from './context';
import { forbidden, notFound } from './errors';

/** The projects in which the caller holds one of the roles. */
export const projectsAs = (caller: Caller, roles: readonly Role[]): string[] => [
  ...new Set(caller.posts.filter(({ role }) => roles.includes(role)).flatMap(({ projectIds }) => projectIds)),
];

export const worksIn = (caller: Caller | null, projectId: string, roles: readonly Role[]): boolean =>
  caller?.posts.some((post) => roles.includes(post.role) && post.projectIds.includes(projectId)) ?? false;

/** Throws `forbidden` unless the caller holds one of the roles in the project. */
export function requireRole(caller: Caller, projectId: string, roles: readonly Role[]): void {
  if (!worksIn(caller, projectId, roles)) throw forbidden();
}

/** The caller's membership of the home. Throws `notFound`: another's home is not even said to exist. */
export function requireHome(caller: Caller, homeId: string): Membership {
  const membership = caller.memberships.find((one) => one.homeId === homeId);
  if (!membership) throw notFound();
  return membership;
}
