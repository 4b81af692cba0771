/** Dripping pipe under the sink. */

import { diceOf } from '../canvas/dice';
import { darker, PAINT } from '../canvas/palette';
import { backWall, type Plane, planeIn } from '../canvas/plane';
import { type Point, points } from '../canvas/shapes';
import { siteDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { puddle } from '../rooms/garage';
import { emptyKitchen, kitchenOf, kitchenThings } from '../rooms/kitchen';
import { mood, type Room } from '../rooms/shell';
import { bucket } from '../site/bare';
import { type CloseUp, closeUpOf, slant } from './closeUp';
import { drop, uneven } from './marks';
import { tag } from './signs';

export function drippingWide(facts: PictureFacts): string {
  const room = kitchenOf(facts, 'drip', { away: 0.3, centre: [640, 300] });
  return [emptyKitchen(room), kitchenThings(room), openCupboard(room, facts), mood(room.light)].join('');
}

/** The doors under the sink stand open on the pipe; before the repair a bucket catches the water. */
function openCupboard({ view, depth, light, dice, width }: Room, { repaired, seed }: PictureFacts): string {
  const z = depth - 0.6;
  const face = backWall(view, 1.65, z - 0.01);
  const [wide, low, high] = [0.94, 0.12, 0.66];
  const leaf = (x: number, away: number) =>
    planeIn(view, [x, 0, z], [away, 0, -0.95], [0, 1, 0]).rect(0, low, 0.46, high, darker(PAINT.cream, 0.08));
  const trap = face.stroke(
    points([0.5, 0.78], [0.5, 0.5], [0.54, 0.44], [0.62, 0.44], [0.66, 0.5], [0.66, 0.58], [0.86, 0.58]),
    PAINT.plaster,
    0.055,
    { 'stroke-linejoin': 'round' },
  );
  const wet = repaired
    ? ''
    : puddle(view, 1.75, z - 0.85, 1, 0.6, diceOf(seed, 'drip fault'), light.horizon) +
      drop(face, 0.58, 0.38, 0.022) +
      bucket(view, [2.08, 0, z - 0.25], PAINT.blue);
  const helper = repaired
    ? personIn(view, [width * 0.28, 0, z - 0.35], { pose: 'crouch', dress: siteDress(dice) })
    : '';
  return (
    face.rect(0, low, wide, high, '#4b4038') +
    face.rect(0, low, wide, 0.06, '#5e5147') +
    trap +
    leaf(1.65, -0.3) +
    leaf(2.59, 0.3) +
    wet +
    helper
  );
}

export function drippingClose(facts: PictureFacts): string {
  const it = closeUpOf(facts, 'drip close', 0.8);
  const { plane, width, height, repaired } = it;
  return [
    plane.rect(0, 0, width, height, '#6a5a4c'),
    plane.rect(0, 0, width, 0.09, '#84715f'),
    plane.rect(0, 0.09, width, 0.012, '#3a2c20', { opacity: 0.35 }),
    plane.rect(0, height - 0.05, width, 0.05, '#8f9498'),
    plane.rect(0.05, 0, 0.012, height, '#5c4d41'),
    slant(it.dice),
    plane.rect(0.09, 0.08, 0.03, height, '#b5563f'),
    plane.rect(0.15, 0.08, 0.03, height, PAINT.blue),
    pipe(plane, [[0.34, height], ...TRAP, [width, 0.37]]),
    nut(plane, 0.34, 0.36),
    nut(plane, 0.52, 0.31),
    repaired ? tag(plane, 0.62, 0.13, 0.12) : leak(it),
  ].join('');
}

/** The bend that holds the water seal. */
const TRAP = points([0.34, 0.28], [0.36, 0.24], [0.43, 0.22], [0.5, 0.24], [0.52, 0.28], [0.52, 0.34], [0.56, 0.37]);

function pipe(plane: Plane, way: Point[]): string {
  return (
    plane.stroke(way, '#a79f92', 0.082, { 'stroke-linejoin': 'round' }) +
    plane.stroke(way, '#e4dfd5', 0.07, { 'stroke-linejoin': 'round' }) +
    plane.stroke(
      way.map(([u, v]): Point => [u - 0.014, v + 0.01]),
      '#fffdf9',
      0.014,
      { 'stroke-linejoin': 'round' },
    )
  );
}

function nut(plane: Plane, u: number, v: number): string {
  return (
    plane.rect(u - 0.06, v - 0.025, 0.12, 0.05, '#cfc8bb') +
    [-0.05, -0.025, 0, 0.025, 0.045].map((du) => plane.rect(u + du, v - 0.025, 0.006, 0.05, '#a79f92')).join('')
  );
}

/** Beads on the bend, drops in the air, a pool below. */
function leak({ plane, fault }: CloseUp): string {
  const drops = [0.155, 0.115, 0.07].map((v, i) => drop(plane, 0.428, v, 0.011 - i * 0.001));
  const bead = Array.from({ length: 7 }, () =>
    drop(plane, fault.between(0.37, 0.49), fault.between(0.185, 0.25), fault.between(0.004, 0.008)),
  );
  return (
    bead.join('') +
    drops.join('') +
    plane.blob(uneven(fault, 0.43, 0.035, 0.17, 0.18), PAINT.water, { opacity: 0.9 }) +
    plane.blob(uneven(fault, 0.4, 0.04, 0.06, 0.16), '#e4ecec', { opacity: 0.8 })
  );
}
