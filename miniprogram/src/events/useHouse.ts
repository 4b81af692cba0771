/** The building of a home as an event's page draws it. */
import { useHomes } from '../homes';
import type { House } from './programme';

export function useHouse(homeId: string): House | null {
  const home = useHomes().homes.find(({ id }) => id === homeId);
  if (!home) return null;
  const { floors, builtFloors, floor } = home.journey;
  return { floors, builtFloors, mine: floor };
}
