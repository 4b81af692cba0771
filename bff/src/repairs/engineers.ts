/** The engineers a project's orders can go to. */
import type { NamedPerson } from '../accounts';
import { DOING } from './policy';
import type { RepairWorld } from './world';

/** Those of the project, its region and the group. */
export async function engineersOf(world: RepairWorld, projectId: string): Promise<NamedPerson[]> {
  const { regionId } = await world.projects.get(projectId);
  return world.persons.staffOf({ id: projectId, regionId }, DOING);
}
