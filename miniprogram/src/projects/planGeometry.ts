/** Where lines and labels of the site plan lie. All in percent, so that the drawing fits any width without measuring. */
import type { PlanPoint, SitePlan } from '@jiashu/shared/projects/declaration';

/** The plan's height as a part of its width. */
export const PLAN_RATIO = 0.84;

/** A straight line as a View turned about its left end: `length` is percent of the plan's width, `angle` in degrees. */
export function strokeOf(from: PlanPoint, to: PlanPoint): { length: number; angle: number } {
  const across = to.x - from.x;
  const down = (to.y - from.y) * PLAN_RATIO;
  return { length: Math.hypot(across, down), angle: (Math.atan2(down, across) * 180) / Math.PI };
}

/** The corners joined to a ring of lines. */
export const edgesOf = (corners: readonly PlanPoint[]): { from: PlanPoint; to: PlanPoint }[] =>
  corners.map((from, index) => ({ from, to: corners[(index + 1) % corners.length]! }));

const within = (value: number, middle: number, size: number) =>
  Math.max(middle - size / 2, Math.min(middle + size / 2, value));

/** The place on a building's outer wall that is nearest; null when the plan has no building. */
export function nearestWall(at: PlanPoint, buildings: SitePlan['buildings']): PlanPoint | null {
  const walls = buildings.map((building) => ({
    x: within(at.x, building.at.x, building.width),
    y: within(at.y, building.at.y, building.height),
  }));
  const far = (wall: PlanPoint) => strokeOf(at, wall).length;
  return walls.sort((a, b) => far(a) - far(b))[0] ?? null;
}

/** Where the word on a leader stands: nearer the wall than half way, since the mark itself takes room at the other end. */
export const wordOn = (mark: PlanPoint, wall: PlanPoint): PlanPoint => ({
  x: mark.x * 0.42 + wall.x * 0.58,
  y: mark.y * 0.42 + wall.y * 0.58,
});
