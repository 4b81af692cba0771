/** Stone-clad walls and the gloss of a polished floor. */

import { darker, lighter } from '../canvas/palette';
import type { Plane } from '../canvas/plane';
import { points } from '../canvas/shapes';
import type { Room } from '../rooms/shell';

/** Polished stone mirrors what stands on it. */
export const gloss = ({ floor, depth }: Room, from: number, width: number, paint: string) =>
  [0.9, 1.6, 2.4].map((long) => floor.rect(from, depth - long, width, long, paint, { opacity: 0.16 })).join('');

export function stone(plane: Plane, from: number, to: number, height: number, paint: string): string {
  const slabs = Array.from({ length: Math.ceil((to - from) / 1.1) }, (_, i) => to - (i + 1) * 1.1);
  const veins = slabs.map((u, i) =>
    plane.stroke(
      points(
        [u + 0.2, height * 0.1],
        [u + 0.5, height * (0.3 + (i % 3) * 0.1)],
        [u + 0.4, height * 0.6],
        [u + 0.8, height * 0.95],
      ),
      lighter(paint, 0.4),
      0.012,
      { opacity: 0.7 },
    ),
  );
  return (
    plane.rect(Math.min(from, to - slabs.length * 1.1), 0, slabs.length * 1.1, height, paint) +
    slabs.map((u) => plane.rect(u, 0, 0.012, height, darker(paint, 0.2))).join('') +
    plane.rect(from, height * 0.5, to - from, 0.012, darker(paint, 0.2)) +
    veins.join('')
  );
}
