/** What hangs on a part of the tree: looked up before it is removed, and once more at that moment. */
import type { Hanging } from '@jiashu/shared/organisation/removal';
import type { Home } from '../homes';
import { unitOf } from './tree';
import type { OrganisationWorld } from './world';

/** More than these need not be counted to be refused. */
const MOST_STAFF = 20;

const staffAt = async ({ accounts }: OrganisationWorld, scopeId: string): Promise<number> =>
  (await accounts.posts.within([scopeId], undefined, MOST_STAFF)).length;

export async function hangingOnRegion(world: OrganisationWorld, regionId: string): Promise<Hanging> {
  const [projects, staff] = await Promise.all([world.projects.all(), staffAt(world, regionId)]);
  return { projects: projects.filter((project) => project.regionId === regionId).length, staff };
}

export async function hangingOnProject(world: OrganisationWorld, projectId: string): Promise<Hanging> {
  const [{ buildings }, homes, staff, records] = await Promise.all([
    world.projects.get(projectId),
    world.homes.count({ projectId, buildingIds: [] }),
    staffAt(world, projectId),
    world.history.kindsIn(projectId),
  ]);
  return { buildings: buildings.length, homes, staff, records };
}

export async function hangingOnBuilding(
  { projects, homes }: OrganisationWorld,
  projectId: string,
  buildingId: string,
): Promise<Hanging> {
  const building = (await projects.get(projectId)).buildings.find(({ id }) => id === buildingId);
  return {
    homes: await homes.count({ projectId, buildingIds: [buildingId] }),
    progress: building !== undefined && (building.builtFloors > 0 || building.milestones.length > 0),
  };
}

/** The homes of a unit, and how many of them have or had somebody. */
export async function unitIn(
  { homes }: OrganisationWorld,
  projectId: string,
  buildingId: string,
  unit: string,
): Promise<{ rows: Home[]; hanging: Hanging }> {
  const rows = (await homes.inBuilding(projectId, buildingId)).filter((home) => unitOf(home) === unit);
  const inhabited = await homes.register.inhabited(rows.map(({ _id }) => _id));
  return { rows, hanging: { inhabited: inhabited.size } };
}
