/** Blocked floor drain. */

import { diceOf } from '../canvas/dice';
import { lighter, PAINT } from '../canvas/palette';
import type { Plane } from '../canvas/plane';
import { type Point, points } from '../canvas/shapes';
import { box } from '../canvas/solids';
import type { PictureFacts } from '../facts';
import { bathroomOf, bathroomThings, emptyBathroom } from '../rooms/bathroom';
import { puddle } from '../rooms/garage';
import { mood } from '../rooms/shell';
import { type CloseUp, closeUpOf, slant } from './closeUp';
import { uneven } from './marks';
import { tag, tape } from './signs';
import { tiles } from './tiles';

export function drainWide(facts: PictureFacts): string {
  const room = bathroomOf(facts, 'drain', { away: 0.9, centre: [640, 300] });
  const { view, width, depth, light } = room;
  const fault = diceOf(facts.seed, 'drain fault');
  const flooded = () => puddle(view, width - 1.75, depth - 2.1, 1.7, 1.7, fault, lighter(PAINT.water, 0.2));
  return [
    emptyBathroom(room),
    facts.repaired ? '' : flooded(),
    bathroomThings(room),
    box(view, [0.9, 0, 0.7], { width: 0.3, height: 0.06, depth: 0.12 }, fault.pick([PAINT.seal, PAINT.blue])),
    box(view, [1.3, 0, 0.6], { width: 0.3, height: 0.06, depth: 0.12 }, fault.pick([PAINT.seal, PAINT.blue])),
    mood(light),
  ].join('');
}

export function drainClose(facts: PictureFacts): string {
  const it = closeUpOf(facts, 'drain close', 0.5);
  const { plane, dice, repaired } = it;
  const ground = tiles(it, dice.pick(['#bdb8ad', '#b9c0c0', '#c4b8a6']), 0.3) + cover(plane, DRAIN);
  if (repaired) return ground + slant(dice) + tag(plane, 0.39, 0.02, 0.085);
  return ground + clog(it, DRAIN) + slant(dice) + tape(plane, 0.03, 0.012, 0.2);
}

const DRAIN: Drain = { u: 0.25, v: 0.16, size: 0.13 };

interface Drain {
  u: number;
  v: number;
  size: number;
}

/** The steel cover with three rings of slots. */
function cover(plane: Plane, { u, v, size }: Drain): string {
  const slots = Array.from({ length: 5 }, (_, i) =>
    [0.3, 0.62, 0.94]
      .map((r) =>
        plane.stroke(arc(u, v, r * size * 0.42, i * 1.256 + r, 0.8), '#33373a', 0.008, { 'stroke-linecap': 'round' }),
      )
      .join(''),
  );
  return (
    plane.rect(u - size / 2 - 0.006, v - size / 2 - 0.006, size + 0.012, size + 0.012, '#5f6467') +
    plane.rect(u - size / 2, v - size / 2, size, size, '#a9adae') +
    plane.fill(
      points([u - size / 2, v + size / 2], [u + size / 2, v + size / 2], [u - size / 2, v - size / 2]),
      '#ffffff',
      { opacity: 0.18 },
    ) +
    plane.disc(u, v, size * 0.47, '#8d9294') +
    slots.join('')
  );
}

/** Hair, lint and foam in water that doesn't run off. */
function clog({ plane, fault, width, height }: CloseUp, { u, v }: Drain): string {
  const hair = Array.from({ length: 14 }, () =>
    plane.stroke(
      arc(
        u + fault.between(-0.05, 0.05),
        v + fault.between(-0.05, 0.05),
        fault.between(0.015, 0.05),
        fault.between(0, 6),
        fault.between(1.2, 3),
      ),
      '#3b302a',
      0.0022,
      { opacity: 0.85 },
    ),
  );
  const lint = plane.blob(uneven(fault, u + 0.015, v - 0.01, 0.032, 0.7), '#7d7362', { opacity: 0.85 });
  const water =
    plane.blob(uneven(fault, u, v, 0.24, 0.62, 20), PAINT.water, { opacity: 0.62 }) +
    plane.blob(uneven(fault, u - 0.1, v + 0.07, 0.05, 0.4), '#eef3f2', { opacity: 0.6 });
  const foam = Array.from({ length: 22 }, () =>
    plane.disc(
      fault.between(0.03, width - 0.03),
      fault.between(0.05, height - 0.05),
      fault.between(0.002, 0.006),
      '#f6f7f5',
      { opacity: 0.8 },
    ),
  );
  return lint + water + hair.join('') + foam.join('');
}

const arc = (u: number, v: number, radius: number, from: number, turn: number): Point[] =>
  Array.from({ length: 9 }, (_, i) => [
    u + Math.cos(from + (turn * i) / 8) * radius,
    v + Math.sin(from + (turn * i) / 8) * radius,
  ]);
