/** Boxes and posts with a light side, a dark side and a shadow on the floor. */

import { darker, lighter } from './palette';
import { backWall, level, sideWall } from './plane';
import type { Extra } from './shapes';
import type { Spot, View } from './view';

/** How much each face differs from the plain colour: above zero lighter, below darker. */
interface Tones {
  top: number;
  front: number;
  left: number;
  right: number;
  /** The underside, for things that hang; left out, it isn't drawn. */
  under?: number;
}

const DAYLIGHT: Tones = { top: 0.28, front: 0, left: 0.12, right: -0.22 };

export const HANGING: Tones = { ...DAYLIGHT, under: -0.4 };

export const toned = (colour: string, tone: number) => (tone >= 0 ? lighter(colour, tone) : darker(colour, -tone));

interface Size {
  width: number;
  height: number;
  depth: number;
}

/** A box standing with its left lower near corner at `at`; only faces the camera sees are drawn. */
export function box(view: View, at: Spot, { width, height, depth }: Size, colour: string, tones = DAYLIGHT): string {
  const [x, y, z] = at;
  const [ex, ey, ez] = view.eye;
  const flat = (high: number, tone: number) => level(view, high).rect(x, z, width, depth, ...coat(colour, tone));
  const side = (across: number, tone: number) =>
    sideWall(view, across).rect(z, y, depth, height, ...coat(colour, tone));
  return [
    tones.under !== undefined && ey < y && flat(y, tones.under),
    ex < x && side(x, tones.left),
    ex > x + width && side(x + width, tones.right),
    ey > y + height && flat(y + height, tones.top),
    ez < z && backWall(view, 0, z).rect(x, y, width, height, ...coat(colour, tones.front)),
  ]
    .filter(Boolean)
    .join('');
}

/** A face's paint; the hair of outline closes the seam to the next face. */
function coat(colour: string, tone: number): [paint: string, extra: Extra] {
  const paint = toned(colour, tone);
  return [paint, { stroke: paint, 'stroke-width': 0.5 }];
}

/** A soft patch of shade under a thing that stands on the floor at height `y`. */
export function shade(view: View, [x, y, z]: Spot, { width, depth }: { width: number; depth: number }): string {
  const floor = level(view, y);
  return [0.16, 0.08, 0.02]
    .map((m) => floor.rect(x - m, z - m, width + 2 * m, depth + 2 * m, '#3a2c20', { opacity: 0.09 }))
    .join('');
}
