/** The many whose names no story tells: people of the ledger who have signed in, in an order that stays. */
import { personNamed, RESIDENTS } from './people';
import { projectIdOf } from './places';
import type { Company } from './world';

export interface Somebody {
  readonly personId: string;
  readonly homeId: string;
}

/** Those of a project, or of some of its buildings. */
export async function crowdOf(
  { house }: Company,
  project: string,
  buildingIds: readonly string[] = [],
): Promise<Somebody[]> {
  const cast = new Set(RESIDENTS.map(({ name }) => personNamed(name)));
  const crowd: Somebody[] = [];
  for await (const batch of house.homes.people({ projectId: projectIdOf(project), buildingIds }))
    crowd.push(...batch.filter(({ personId }) => !cast.has(personId)));
  return crowd;
}
