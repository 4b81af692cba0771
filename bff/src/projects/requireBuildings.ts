/** What is addressed to buildings can only name those of its own project. */
import { found, invalid } from '../http/errors';
import type { ProjectStore } from './store';

/** Throws `notFound` for the project, `invalid` at `buildingIds`. */
export async function requireBuildings(
  store: ProjectStore,
  projectId: string,
  buildingIds: readonly string[],
): Promise<void> {
  const known = new Set(found(await store.project(projectId)).buildings.map(({ id }) => id));
  if (!buildingIds.every((id) => known.has(id))) throw invalid({ path: 'buildingIds', message: '这个项目没有这栋楼' });
}
