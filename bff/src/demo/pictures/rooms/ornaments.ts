/** Lamps, framed pictures and plants. */

import type { Dice } from '../canvas/dice';
import { darker, lighter, mix, PAINT } from '../canvas/palette';
import { backWall, type Plane } from '../canvas/plane';
import { circle, ellipse, line, points } from '../canvas/shapes';
import { shade, toned } from '../canvas/solids';
import type { Spot, View } from '../canvas/view';

export function floorLamp(view: View, [x, y, z]: Spot, lit: boolean): string {
  const face = backWall(view, x, z);
  const glow = lit ? [0.75, 0.5, 0.3].map((r) => face.disc(0, y + 1.5, r, PAINT.lamp, { opacity: 0.14 })).join('') : '';
  return (
    shade(view, [x - 0.15, y, z - 0.1], { width: 0.3, depth: 0.2 }) +
    face.rect(-0.014, y, 0.028, 1.4, PAINT.iron) +
    face.rect(-0.14, y, 0.28, 0.025, PAINT.iron) +
    face.fill(
      points([-0.13, y + 1.68], [0.13, y + 1.68], [0.2, y + 1.34], [-0.2, y + 1.34]),
      lit ? '#f9e6b8' : PAINT.cream,
    ) +
    face.fill(points([0.05, y + 1.68], [0.13, y + 1.68], [0.2, y + 1.34], [0.08, y + 1.34]), '#3a2c20', {
      opacity: 0.1,
    }) +
    glow
  );
}

/** A framed picture: hills and a seal-red sun, never the same twice. */
export function framed(plane: Plane, u: number, v: number, width: number, height: number, dice: Dice): string {
  const hill = (base: number, paint: string) =>
    plane.fill(
      points(
        [u + 0.06, v + 0.06],
        [u + 0.06, v + height * base],
        [u + width * dice.between(0.25, 0.45), v + height * (base + 0.2)],
        [u + width * 0.66, v + height * (base - 0.05)],
        [u + width - 0.06, v + height * (base + 0.1)],
        [u + width - 0.06, v + 0.06],
      ),
      paint,
    );
  return (
    plane.rect(u + 0.02, v - 0.03, width, height, '#3a2c20', { opacity: 0.15 }) +
    plane.rect(u, v, width, height, PAINT.woodDark) +
    plane.rect(u + 0.03, v + 0.03, width - 0.06, height - 0.06, PAINT.sheet) +
    plane.rect(u + 0.06, v + 0.06, width - 0.12, height - 0.12, PAINT.cream) +
    plane.disc(u + width * dice.between(0.55, 0.75), v + height * 0.72, height * 0.09, PAINT.seal) +
    hill(0.4, PAINT.sand) +
    hill(0.22, PAINT.leaf)
  );
}

export function pottedPlant(view: View, [x, y, z]: Spot, size: number, dice: Dice): string {
  const face = backWall(view, x, z);
  const leaves = Array.from({ length: 15 }, (_, i) => {
    const turn = -1.25 + (i / 14) * 2.5 + dice.between(-0.12, 0.12);
    const long = size * dice.between(0.5, 0.95);
    const [tx, ty] = [Math.sin(turn) * long * 0.62, size * 0.3 + Math.cos(turn) * long * 0.75];
    const w = size * 0.07;
    return face.blob(
      points(
        [0, y + size * 0.28],
        [tx * 0.5 - w, y + size * 0.3 + (ty - size * 0.3) * 0.6],
        [tx, y + ty],
        [tx * 0.5 + w, y + size * 0.3 + (ty - size * 0.3) * 0.5],
      ),
      mix(PAINT.leafDark, dice.chance(0.5) ? PAINT.leaf : '#4f5f4e', dice.between(0.1, 0.9)),
    );
  });
  const [w, h] = [size * 0.2, size * 0.32];
  return (
    shade(view, [x - w, y, z - 0.1], { width: 2 * w, depth: 0.24 }) +
    leaves.join('') +
    face.fill(points([-w, y + h], [w, y + h], [w * 0.74, y], [-w * 0.74, y]), PAINT.clay) +
    face.fill(points([w * 0.3, y + h], [w, y + h], [w * 0.74, y], [w * 0.24, y]), PAINT.clayDark) +
    face.rect(-w * 1.08, y + h - 0.03, w * 2.16, 0.05, lighter(PAINT.clay, 0.2))
  );
}

/** A lamp hanging from the ceiling at `top`. */
export function pendant(view: View, [x, top, z]: Spot, drop: number, lit: boolean, size = 0.24): string {
  const face = backWall(view, x, z);
  const [a, b] = [face.at(0, top), face.at(0, top - drop)];
  const r = size * face.scaleAt(0, top - drop);
  const glow = lit ? [3, 2].map((m) => circle(b, r * m, PAINT.lamp, { opacity: 0.13 })).join('') : '';
  return (
    line([a, b], PAINT.iron, 2) +
    glow +
    ellipse(b, r, r * 0.62, toned(lit ? '#f8e2ae' : PAINT.cream, 0)) +
    ellipse([b[0], b[1] + r * 0.34], r * 0.7, r * 0.16, lit ? '#fff6dd' : darker(PAINT.cream, 0.12))
  );
}
