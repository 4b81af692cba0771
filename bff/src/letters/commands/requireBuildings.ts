/** A letter can only name buildings of its own project. */
import { invalid } from '../../http/errors';
import type { LetterWorld } from '../world';

/** Throws `notFound` for the project, `invalid` at `buildingIds`. */
export async function requireBuildings(
  { projects }: LetterWorld,
  projectId: string,
  buildingIds: readonly string[],
): Promise<void> {
  const known = new Set((await projects.get(projectId)).buildings.map(({ id }) => id));
  if (!buildingIds.every((id) => known.has(id))) throw invalid({ path: 'buildingIds', message: '这个项目没有这栋楼' });
}
