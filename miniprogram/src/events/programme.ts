/** Where the stops of a programme stand beside the drawing of the house. Pure. */
import type { EventView } from '@jiashu/shared/events/schema';

export type Stop = EventView['programme'][number];

export interface PlacedStop extends Stop {
  readonly floor: number;
  /** px from the top of the drawing. */
  readonly top: number;
}

/** What of the building the drawing needs. */
export interface House {
  readonly floors: number;
  readonly builtFloors: number;
  /** The reader's own floor. */
  readonly mine: number | null;
}

type OnFloor = Stop & { floor: number };
const onFloor = (stop: Stop): stop is OnFloor => stop.floor !== null && stop.floor > 0;

/**
 * The stops on floors from the top down, each at its floor's line or as near as the words above and below leave room for;
 * with how far the building is, where that fits too. `heightOf` says how many px a stop's words take. Null when nothing is
 * on a floor, or they don't fit beside the house.
 */
export function placedStops(
  stops: readonly Stop[],
  house: House,
  floorPx: number,
  heightOf: (stop: Stop) => number,
): PlacedStop[] | null {
  const wanted = stops
    .filter(onFloor)
    .filter(({ floor }) => floor <= house.floors)
    .map((stop) => ({ ...stop, title: titleOn(stop, house) }));
  if (wanted.length === 0) return null;
  const room = { floors: house.floors, floorPx, heightOf };
  return fit([...wanted, ...progressOf(wanted, house)], room) ?? fit(wanted, room);
}

const titleOn = ({ floor, title }: OnFloor, { mine }: House) =>
  floor === mine ? `${floor} 层　您家那层，${title}` : `${floor} 层　${title}`;

interface Room {
  readonly floors: number;
  readonly floorPx: number;
  heightOf(stop: Stop): number;
}

/** First as low as the floor and the words above ask for, then up again where the words below need the room. */
function fit(unsorted: readonly OnFloor[], { floors, floorPx, heightOf }: Room): PlacedStop[] | null {
  const stops = [...unsorted].sort((a, b) => b.floor - a.floor);
  const placed: PlacedStop[] = [];
  let free = 0;
  for (const stop of stops) {
    const top = Math.max((floors - stop.floor + 0.5) * floorPx, free);
    placed.push({ ...stop, top });
    free = top + heightOf(stop);
  }
  let limit = floors * floorPx;
  for (const [index, stop] of [...placed.entries()].reverse()) {
    limit = Math.min(stop.top, limit - heightOf(stop));
    placed[index] = { ...stop, top: limit };
  }
  return limit >= 0 ? placed : null;
}

/** How far the building is, unless a stop says it or there is nothing to say. */
function progressOf(stops: readonly OnFloor[], { floors, builtFloors }: House): OnFloor[] {
  const told = stops.some(({ floor }) => floor === builtFloors);
  if (told || builtFloors <= 0 || builtFloors >= floors) return [];
  return [{ floor: builtFloors, title: `${builtFloors} 层　现在盖到这里`, note: '' }];
}

/** The stops that are not on a floor: at the gate, on the ground. */
export const groundStops = (stops: readonly Stop[]): Stop[] => stops.filter((stop) => !onFloor(stop));
