/** Which posts somebody may give, and where: what the server will grant is all that is offered. Pure. */
import { ROLES, type Role, roleNames, type Tier } from '@jiashu/shared/kernel/roles';
import { type HeldPost, mayGrant } from '@jiashu/shared/organisation/rules';
import type { Tree } from '@jiashu/shared/organisation/schema';

export interface Place {
  /** `project <id>`, `region <id>`, `group`. */
  readonly value: string;
  readonly label: string;
}

/** Every place within reach where these posts let one give the role. */
export function placesFor(mine: readonly HeldPost[], tree: Tree, role: Role): Place[] {
  const may = (tier: Tier, scopeId: string | null, regionId: string | null) =>
    mayGrant(mine, role, { tier, scopeId, regionId }, false);
  const projects = tree.regions.flatMap((region) =>
    region.projects.filter(({ id }) => may('project', id, region.id)).map(({ id, name }) => ({ id, name })),
  );
  const regions = tree.regions.filter(({ id }) => may('region', id, null));
  return [
    ...projects.map(({ id, name }) => ({ value: `project ${id}`, label: name })),
    ...regions.map(({ id, name }) => ({ value: `region ${id}`, label: name })),
    ...(may('group', null, null) ? [{ value: 'group', label: '集团' }] : []),
  ];
}

/** The roles there is a place for. */
export const rolesFor = (mine: readonly HeldPost[], tree: Tree): { value: Role; label: string }[] =>
  roleNames
    .filter((role) => placesFor(mine, tree, role).length > 0)
    .map((role) => ({ value: role, label: ROLES[role] }));
