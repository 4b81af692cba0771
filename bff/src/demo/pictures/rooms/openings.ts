/** Windows, doors and the sun they let in. */

import type { Dice } from '../canvas/dice';
import { type Light, seenIn } from '../canvas/light';
import { darker, lighter, mix, PAINT } from '../canvas/palette';
import { corners, type Plane } from '../canvas/plane';
import { clipped, type Point, points } from '../canvas/shapes';
import type { Room } from './shell';

export interface Opening {
  u: number;
  v: number;
  width: number;
  height: number;
}

interface WindowLook {
  panes: number;
  frame?: string;
  /** How much is seen of the ground: 0 high up … 1 garden in front. */
  garden?: number;
}

/** A framed window with what lies outside. */
export function windowIn(
  plane: Plane,
  at: Opening,
  light: Light,
  dice: Dice,
  { panes, frame = PAINT.iron, garden = 0.4 }: WindowLook,
): string {
  const { u, v, width, height } = at;
  const pane = width / panes;
  const bars = Array.from({ length: panes }, (_, i) =>
    paneFrame(plane, { u: u + i * pane, v, width: pane, height }, frame),
  );
  return [
    plane.rect(u - 0.07, v - 0.07, width + 0.14, height + 0.14, lighter(PAINT.wall, 0.5)),
    clipped(
      corners(u, v, width, height).map(([a, b]) => plane.at(a, b)),
      outside(plane, at, light, dice, garden),
    ),
    ...bars,
    v > 0.3
      ? plane.rect(u - 0.12, v - 0.1, width + 0.24, 0.08, lighter(PAINT.plaster, 0.5)) +
        plane.rect(u - 0.12, v - 0.14, width + 0.24, 0.05, '#3a2c20', { opacity: 0.18 })
      : '',
  ].join('');
}

function paneFrame(plane: Plane, { u, v, width, height }: Opening, frame: string): string {
  const edge = 0.055;
  return [
    plane.rect(u, v, edge, height, frame),
    plane.rect(u + width - edge, v, edge, height, darker(frame, 0.18)),
    plane.rect(u, v, width, edge, lighter(frame, 0.14)),
    plane.rect(u, v + height - edge, width, edge, darker(frame, 0.2)),
    plane.fill(
      points(
        [u + width * 0.16, v + height * 0.5],
        [u + width * 0.62, v + height - edge],
        [u + width * 0.8, v + height - edge],
        [u + width * 0.16, v + height * 0.32],
      ),
      '#ffffff',
      { opacity: 0.13 },
    ),
  ].join('');
}

/** Sky, the next towers and the tree tops, in the window's own metres. */
function outside(plane: Plane, { u, v, width, height }: Opening, light: Light, dice: Dice, garden: number): string {
  const horizon = v + height * (0.18 + garden * 0.24);
  const blocks = Array.from({ length: Math.max(2, Math.round(width * 1.6)) }, () =>
    block(
      plane,
      u + dice.between(-0.2, width),
      horizon,
      dice.between(0.22, 0.55),
      height * dice.between(0.12, 0.42),
      light,
      dice,
    ),
  );
  const trees = Array.from({ length: Math.ceil(width * 3) }, (_, i) => {
    const [x, r] = [u + i * 0.34 + dice.between(-0.1, 0.1), dice.between(0.2, 0.36)];
    return plane.blob(
      points(
        [x - r, horizon - 0.22],
        [x - r * 0.6, horizon + r * 0.5],
        [x + r * 0.2, horizon + r * 0.75],
        [x + r, horizon],
        [x + r * 0.8, v - 0.2],
        [x - r, v - 0.2],
      ),
      seenIn(light, dice.pick([PAINT.leaf, PAINT.leafDark, '#9aa98c']), 0.12),
    );
  });
  return [
    plane.rect(u, v, width, height, light.horizon),
    plane.rect(u, v + height * 0.55, width, height * 0.45, mix(light.horizon, light.zenith, 0.5)),
    plane.rect(u, v + height * 0.8, width, height * 0.2, light.zenith),
    ...blocks,
    plane.rect(u, v, width, horizon - v, seenIn(light, PAINT.leaf, 0.3)),
    ...(garden > 0 ? trees : []),
  ].join('');
}

function block(plane: Plane, u: number, v: number, width: number, height: number, light: Light, dice: Dice): string {
  const paint = seenIn(light, PAINT.brown, dice.between(0.35, 0.6));
  const pane = light.lamps ? PAINT.lamp : lighter(paint, 0.35);
  const panes = Array.from({ length: Math.floor(height / 0.09) * 3 }, (_, i) =>
    dice.chance(0.6)
      ? plane.rect(
          u + width * (0.14 + 0.28 * (i % 3)),
          v + 0.05 + Math.floor(i / 3) * 0.09,
          width * 0.14,
          0.045,
          pane,
          { opacity: light.lamps ? dice.between(0.2, 0.9) : 0.7 },
        )
      : '',
  );
  return plane.rect(u, v, width, height, paint) + panes.join('');
}

/** The window's light on the floor of a room whose back wall holds it; empty without sun. */
export function sunPatch({ floor, depth, light, dice }: Room, { u, v, width, height }: Opening, panes: number): string {
  if (light.sun < 0.2) return '';
  const [drift, stretch] = [dice.between(-0.5, 0.5), dice.between(0.75, 1.05)];
  const foot = (x: number, y: number): Point => [x + drift * y, depth - y * stretch];
  const pane = width / panes;
  return Array.from({ length: panes }, (_, i) => {
    const [from, to] = [u + i * pane + 0.07, u + (i + 1) * pane - 0.07];
    return floor.fill(
      [foot(from, v + 0.06), foot(to, v + 0.06), foot(to, v + height), foot(from, v + height)],
      '#fff1d0',
      { opacity: 0.16 + light.sun * 0.26 },
    );
  }).join('');
}

/** A panelled inner door with its lining and handle. */
export function door(
  plane: Plane,
  u: number,
  paint: string,
  { width = 0.9, height = 2.1, handleRight = true } = {},
): string {
  const handle = handleRight ? u + width - 0.1 : u + 0.06;
  return [
    plane.rect(u - 0.08, 0, width + 0.16, height + 0.08, lighter(paint, 0.3)),
    plane.rect(u - 0.01, 0, width + 0.02, height + 0.01, darker(paint, 0.4)),
    plane.rect(u, 0.01, width, height - 0.01, paint),
    ...points([0.16, 0.75], [1.1, 0.8]).map(
      ([v, h]) =>
        plane.rect(u + 0.14, v, width - 0.28, h, darker(paint, 0.1)) +
        plane.rect(u + 0.16, v + 0.02, width - 0.32, h - 0.04, lighter(paint, 0.06)),
    ),
    plane.rect(handle, 0.98, 0.035, 0.16, PAINT.iron),
    plane.rect(handleRight ? handle - 0.1 : handle, 1.06, 0.13, 0.028, lighter(PAINT.iron, 0.25)),
  ].join('');
}

/** A curtain hanging in folds. */
export function curtain(plane: Plane, u: number, width: number, height: number, paint: string): string {
  const folds = Math.max(3, Math.round(width / 0.11));
  return (
    plane.rect(u, 0.05, width, height - 0.05, paint) +
    Array.from({ length: folds }, (_, i) =>
      plane.rect(
        u + (i * width) / folds,
        0.05,
        (width / folds) * 0.45,
        height - 0.05,
        i % 2 ? lighter(paint, 0.3) : darker(paint, 0.1),
        { opacity: 0.75 },
      ),
    ).join('')
  );
}
