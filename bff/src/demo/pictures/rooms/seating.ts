/** Soft things: sofa, bed, rug. */

import type { Dice } from '../canvas/dice';
import { darker, lighter, mix, PAINT } from '../canvas/palette';
import { backWall, level } from '../canvas/plane';
import { type Point, points } from '../canvas/shapes';
import { box, shade } from '../canvas/solids';
import type { Spot, View } from '../canvas/view';

/** A sofa facing the viewer, with its back to the rear wall. */
export function sofa(view: View, [x, y, z]: Spot, width: number, paint: string, dice: Dice): string {
  const seats = width > 2 ? 3 : 2;
  const seat = (width - 0.36) / seats;
  const cushion = (i: number) => {
    const at: Spot = [x + 0.18 + i * seat + 0.01, y + 0.4, z - 0.02];
    return box(view, at, { width: seat - 0.02, height: 0.13, depth: 0.62 }, lighter(paint, 0.14));
  };
  return [
    shade(view, [x, y, z], { width, depth: 0.9 }),
    box(view, [x + 0.1, y + 0.3, z + 0.6], { width: width - 0.2, height: 0.55, depth: 0.26 }, darker(paint, 0.08)),
    box(view, [x, y + 0.08, z + 0.02], { width, height: 0.34, depth: 0.84 }, paint),
    ...Array.from({ length: seats }, (_, i) => cushion(i)),
    box(view, [x, y + 0.08, z], { width: 0.17, height: 0.54, depth: 0.86 }, lighter(paint, 0.05)),
    box(view, [x + width - 0.17, y + 0.08, z], { width: 0.17, height: 0.54, depth: 0.86 }, lighter(paint, 0.05)),
    pillow(view, [x + 0.25, y + 0.53, z + 0.34], dice.pick([PAINT.seal, PAINT.sand, PAINT.blue])),
    pillow(view, [x + width - 0.72, y + 0.53, z + 0.34], dice.pick([PAINT.cream, PAINT.clay, PAINT.leaf])),
  ].join('');
}

function pillow(view: View, [x, y, z]: Spot, paint: string): string {
  const face = backWall(view, x, z);
  const outline: Point[] = points(
    [0, 0],
    [0.03, 0.5],
    [0.02, 1],
    [0.5, 0.93],
    [0.98, 1],
    [0.96, 0.5],
    [1, 0],
    [0.5, 0.07],
  );
  const at = (size: number, dx: number, dy: number) =>
    outline.map(([u, v]): Point => [dx + u * size, y + dy + v * size * 0.86]);
  return face.blob(at(0.36, 0, 0), darker(paint, 0.08)) + face.blob(at(0.29, 0.02, 0.04), lighter(paint, 0.1));
}

export const rug = (view: View, x: number, z: number, width: number, depth: number, paint: string) => {
  const floor = level(view, 0.01);
  return (
    floor.rect(x, z, width, depth, paint) +
    floor.rect(x + 0.12, z + 0.1, width - 0.24, depth - 0.2, lighter(paint, 0.22)) +
    floor.rect(x + 0.2, z + 0.18, width - 0.4, depth - 0.36, mix(paint, PAINT.cream, 0.35))
  );
};

/** A bed with its head at the rear wall. */
export function bed(view: View, [x, y, z]: Spot, width: number, paint: string, dice: Dice): string {
  const long = 2;
  const linen = lighter(paint, 0.62);
  const cover: Spot = [x - 0.03, y + 0.3, z - 0.03];
  const pillows = [0.12, width / 2 + 0.06].map((dx) =>
    box(view, [x + dx, y + 0.52, z + long - 0.52], { width: width / 2 - 0.2, height: 0.14, depth: 0.36 }, PAINT.sheet),
  );
  const folds = Array.from({ length: 5 }, (_, i) =>
    level(view, y + 0.545).stroke(
      points([x + 0.1 + i * width * 0.2, z + 0.05], [x + 0.2 + i * width * 0.18, z + dice.between(0.5, 1)]),
      darker(paint, 0.12),
      0.012,
      { opacity: 0.5 },
    ),
  );
  return [
    shade(view, [x, y, z], { width, depth: long }),
    box(view, [x - 0.08, y, z + long], { width: width + 0.16, height: 1.1, depth: 0.08 }, darker(paint, 0.2)),
    box(view, [x, y + 0.08, z], { width, height: 0.26, depth: long }, PAINT.woodDark),
    box(view, [x, y + 0.3, z], { width, height: 0.22, depth: long }, linen),
    ...pillows,
    box(view, cover, { width: width + 0.06, height: 0.24, depth: long * 0.62 }, paint),
    ...folds,
    box(
      view,
      [x - 0.04, y + 0.45, z + long * 0.55],
      { width: width + 0.08, height: 0.11, depth: 0.24 },
      lighter(paint, 0.35),
    ),
  ].join('');
}
