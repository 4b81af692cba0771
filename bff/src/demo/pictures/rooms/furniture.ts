/** Tables, cupboards and the screen: what stands along the walls. */

import { darker, lighter, PAINT } from '../canvas/palette';
import { backWall, type Plane, planeIn } from '../canvas/plane';
import { points } from '../canvas/shapes';
import { box, HANGING, shade } from '../canvas/solids';
import type { Spot, View } from '../canvas/view';

/** A low or dining table with four legs and something on it. */
export function table(
  view: View,
  [x, y, z]: Spot,
  width: number,
  depth: number,
  height: number,
  paint: string,
): string {
  const leg = (dx: number, dz: number) =>
    box(view, [x + dx, y, z + dz], { width: 0.05, height: height - 0.05, depth: 0.05 }, darker(paint, 0.15));
  const legs = points([0.04, depth - 0.1], [width - 0.09, depth - 0.1], [0.04, 0.05], [width - 0.09, 0.05]).map(
    ([dx, dz]) => leg(dx, dz),
  );
  return (
    shade(view, [x, y, z], { width, depth }) +
    legs.join('') +
    box(view, [x, y + height - 0.06, z], { width, height: 0.06, depth }, paint)
  );
}

export function cup(view: View, [x, y, z]: Spot, paint: string = PAINT.sheet): string {
  const face = backWall(view, x, z);
  return (
    face.rect(0, y, 0.09, 0.1, paint) +
    face.rect(0.06, y, 0.03, 0.1, darker(paint, 0.12)) +
    face.disc(0.045, y + 0.1, 0.04, darker(paint, 0.2))
  );
}

export function cabinet(
  view: View,
  at: Spot,
  size: { width: number; height: number; depth: number },
  paint: string,
  doors: number,
): string {
  const front = backWall(view, at[0], at[2]);
  const leaf = size.width / doors;
  const leaves = Array.from(
    { length: doors },
    (_, i) =>
      front.rect(i * leaf + 0.012, at[1] + 0.03, leaf - 0.024, size.height - 0.06, lighter(paint, 0.07)) +
      front.rect(
        (i + (i % 2 ? 0.07 : 0.88)) * leaf,
        at[1] + size.height * 0.44,
        0.022,
        Math.min(0.22, size.height * 0.24),
        PAINT.iron,
      ),
  );
  const hung = at[1] > 0.4;
  return (hung ? '' : shade(view, at, size)) + box(view, at, size, paint, HANGING) + leaves.join('');
}

/** A low board with a screen above it, along the left or right wall: `inward` points into the room. */
export function screen(view: View, plane: Plane, x: number, z: number, width: number, inward: 1 | -1): string {
  const depth = 0.38;
  const left = inward === 1 ? x : x - depth;
  const board = box(view, [left, 0.12, z], { width: depth, height: 0.36, depth: width }, PAINT.wood);
  const panel =
    plane.rect(z + width * 0.14, 0.72, width * 0.72, width * 0.4, PAINT.ink) +
    plane.fill(
      points(
        [z + width * 0.2, 0.76],
        [z + width * 0.5, 0.76],
        [z + width * 0.4, 0.7 + width * 0.4],
        [z + width * 0.2, 0.7 + width * 0.4],
      ),
      '#ffffff',
      { opacity: 0.06 },
    );
  return shade(view, [left, 0, z], { width: depth, depth: width }) + panel + board;
}

/** A wardrobe along the right wall, its doors facing left into the room. */
export function wardrobe(
  view: View,
  [x, y, z]: Spot,
  { width, height, depth }: { width: number; height: number; depth: number },
  paint: string,
): string {
  const doors = planeIn(view, [x, y, z], [0, 0, 1], [0, 1, 0]);
  const leaf = depth / 3;
  const leaves = [0, 1, 2].map(
    (i) =>
      doors.rect(i * leaf + 0.015, 0.08, leaf - 0.03, height - 0.12, lighter(paint, 0.12 + 0.05 * (i % 2))) +
      doors.rect(i * leaf + (i === 1 ? 0.05 : leaf - 0.08), height * 0.42, 0.025, 0.3, PAINT.iron),
  );
  return (
    shade(view, [x, y, z], { width, depth }) +
    box(view, [x, y, z], { width, height, depth }, paint, { ...HANGING, left: -0.08 }) +
    leaves.join('')
  );
}
