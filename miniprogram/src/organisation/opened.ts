/** What of the organisation is open: ids, so that it stays open when the tree is read again. Pure. */
import type { ProjectNode, RegionNode, Tree } from '@jiashu/shared/organisation/schema';

export interface Opened {
  readonly regionId?: string;
  readonly projectId?: string;
  readonly buildingId?: string;
  readonly newRegion?: true;
}

export const projectsOf = ({ regions }: Tree): ProjectNode[] => regions.flatMap(({ projects }) => projects);

/** The region, project or building that `after` has and `before` has not. */
export function madeIn(before: Tree, after: Tree): Opened | null {
  const added = <N extends { id: string }>(now: readonly N[], then: readonly N[]): N | undefined =>
    now.find(({ id }) => then.every((one) => one.id !== id));
  const region = added<RegionNode>(after.regions, before.regions);
  if (region) return { regionId: region.id };
  const project = added(projectsOf(after), projectsOf(before));
  if (project) return { projectId: project.id };
  const buildings = (tree: Tree) =>
    projectsOf(tree).flatMap((one) => one.buildings.map(({ id }) => ({ id, projectId: one.id })));
  const building = added(buildings(after), buildings(before));
  return building ? { projectId: building.projectId, buildingId: building.id } : null;
}
