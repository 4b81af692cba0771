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
 * The stops on floors from the top down, each at its floor's line and `gap` px at least below the one above; with how far
 * the building is, where there is room. Null when nothing is on a floor, or they don't fit beside each other.
 */
export function placedStops(stops: readonly Stop[], house: House, floorPx: number, gap: number): PlacedStop[] | null {
  const height = house.floors * floorPx;
  const topOf = (floor: number) => (house.floors - floor + 0.5) * floorPx;
  const wanted = stops.filter(onFloor).filter(({ floor }) => floor <= house.floors);
  if (wanted.length === 0) return null;
  const all = withProgress(wanted, house).sort((a, b) => b.floor - a.floor);
  return (
    fit(all, topOf, gap, height) ??
    fit(
      wanted.sort((a, b) => b.floor - a.floor),
      topOf,
      gap,
      height,
    )
  );
}

/** From the top each as low as its floor and what is above it ask for; then none lower than what is below it leaves room for. */
function fit(stops: readonly OnFloor[], topOf: (floor: number) => number, gap: number, height: number) {
  const tops: number[] = [];
  for (const { floor } of stops) tops.push(Math.max(topOf(floor), (tops.at(-1) ?? -gap) + gap));
  const placed = stops.map(
    (stop, index): PlacedStop => ({ ...stop, top: Math.min(tops[index]!, height - gap * (stops.length - index)) }),
  );
  return placed[0]!.top >= 0 ? placed : null;
}

function withProgress(stops: readonly OnFloor[], { floors, builtFloors }: House) {
  const told = stops.some(({ floor }) => floor === builtFloors);
  if (told || builtFloors <= 0 || builtFloors >= floors) return [...stops];
  return [...stops, { floor: builtFloors, title: '现在盖到这里', note: '' }];
}

/** The stops that are not on a floor: at the gate, on the ground. */
export const groundStops = (stops: readonly Stop[]): Stop[] => stops.filter((stop) => !onFloor(stop));
