/** Who may give which post where, and who may edit what of the organisation. Nobody can raise himself. Pure. */
import type { Role, Tier } from '../kernel/roles';

/** A role held in a scope; the group has no id. */
export interface HeldPost {
  readonly role: Role;
  readonly tier: Tier;
  readonly scopeId: string | null;
}

/** Where something lies; `regionId` is that of a project. */
export interface Scope {
  readonly tier: Tier;
  readonly scopeId: string | null;
  readonly regionId: string | null;
}

/** Where each role may be held. */
export const ROLE_TIERS: Readonly<Record<Role, readonly Tier[]>> = {
  steward: ['project'],
  engineer: ['project', 'region'],
  handler: ['project', 'region'],
  customerRelations: ['project', 'region', 'group'],
  editor: ['project', 'region', 'group'],
  projectManager: ['project'],
  regionManager: ['region'],
  groupManager: ['group'],
};

const RANK: Readonly<Record<Role, number>> = {
  steward: 0,
  engineer: 0,
  handler: 0,
  customerRelations: 0,
  editor: 0,
  projectManager: 1,
  regionManager: 2,
  groupManager: 3,
};

/** Whether the post reaches the scope: the group reaches all, a region its projects, a project itself. */
export function covers(post: HeldPost, { tier, scopeId, regionId }: Scope): boolean {
  if (post.tier === 'group') return true;
  if (post.tier === 'region') return (tier === 'region' && scopeId === post.scopeId) || regionId === post.scopeId;
  return tier === 'project' && scopeId === post.scopeId;
}

/** A post is given and taken by a role above it; only the group's own managers stand beside each other. */
const isAbove = (mine: Role, theirs: Role): boolean =>
  RANK[mine] > RANK[theirs] || (mine === 'groupManager' && theirs === 'groupManager');

/** Whether somebody with these posts may give or take this one. `self`: it would be his own. */
export const mayGrant = (mine: readonly HeldPost[], role: Role, scope: Scope, self: boolean): boolean =>
  !self &&
  ROLE_TIERS[role].includes(scope.tier) &&
  mine.some((post) => isAbove(post.role, role) && covers(post, scope));

/** Whether one manages this scope at all: keeps its roster, notes leave, hands work over. */
export const manages = (mine: readonly HeldPost[], scope: Scope): boolean =>
  mine.some((post) => RANK[post.role] > 0 && covers(post, scope));

/** What of the organisation can be edited; `newProject` lies in its region. */
export type Part = 'region' | 'newProject' | 'project' | 'building' | 'home';

const EDITORS: Readonly<Record<Part, readonly Role[]>> = {
  region: ['groupManager'],
  newProject: ['regionManager', 'groupManager'],
  project: ['projectManager', 'regionManager', 'groupManager'],
  building: ['projectManager', 'regionManager', 'groupManager'],
  home: ['projectManager', 'regionManager', 'groupManager', 'customerRelations'],
};

export const mayEdit = (mine: readonly HeldPost[], part: Part, scope: Scope): boolean =>
  mine.some((post) => EDITORS[part].includes(post.role) && covers(post, scope));
