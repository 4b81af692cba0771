/** What the caller's posts reach in the organisation, looked up once a request. */
import { covers, type HeldPost, manages, mayEdit, type Part, type Scope } from '@jiashu/shared/organisation/rules';
import type { Caller } from '../http/context';
import { forbidden, found } from '../http/errors';
import type { ProjectRecord } from '../projects';
import type { OrganisationWorld } from './world';

export interface OwnReach {
  readonly posts: readonly HeldPost[];
  readonly regions: readonly { _id: string; name: string }[];
  readonly projects: readonly ProjectRecord[];
  /** Throws `notFound` for a project or region there is not. */
  scope(post: Pick<HeldPost, 'tier' | 'scopeId'>): Scope;
  /** Every scope the caller sees something of: ids, and null where it is the group. */
  readonly scopeIds: readonly (string | null)[];
  readonly projectIds: readonly string[];
}

export async function reachOf(world: OrganisationWorld, caller: Caller): Promise<OwnReach> {
  const [{ posts }, regions, projects] = await Promise.all([
    world.accounts.posts.of(caller.personId),
    world.projects.regions(),
    world.projects.all(),
  ]);
  const scope = ({ tier, scopeId }: Pick<HeldPost, 'tier' | 'scopeId'>): Scope => {
    if (tier === 'group') return { tier, scopeId: null, regionId: null };
    if (tier === 'region')
      return { tier, scopeId: found(regions.find(({ _id }) => _id === scopeId))._id, regionId: null };
    const project = found(projects.find(({ _id }) => _id === scopeId));
    return { tier, scopeId: project._id, regionId: project.regionId };
  };
  const reaches = (one: Scope) => posts.some((post) => covers(post, one));
  const projectIds = projects.map(({ _id }) => _id).filter((scopeId) => reaches(scope({ tier: 'project', scopeId })));
  const regionIds = regions.map(({ _id }) => _id).filter((scopeId) => reaches(scope({ tier: 'region', scopeId })));
  const group = posts.some(({ tier }) => tier === 'group') ? [null] : [];
  return { posts, regions, projects, scope, projectIds, scopeIds: [...projectIds, ...regionIds, ...group] };
}

/** Throws `forbidden` unless the caller edits this part there. */
export function requireEditor({ posts }: OwnReach, part: Part, scope: Scope): void {
  if (!mayEdit(posts, part, scope)) throw forbidden();
}

/** Throws `forbidden` unless the caller manages the project. */
export function requireManager(reach: OwnReach, projectId: string): void {
  if (!manages(reach.posts, reach.scope({ tier: 'project', scopeId: projectId }))) throw forbidden();
}
