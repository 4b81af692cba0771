/** Window frames: a scratch, and water at the edge. */

import { diceOf } from '../canvas/dice';
import { lightOf } from '../canvas/light';
import { darker, lighter, PAINT } from '../canvas/palette';
import { points } from '../canvas/shapes';
import type { PictureFacts } from '../facts';
import { BEDROOM_PANE, bedroomOf, emptyBedroom } from '../rooms/bedroom';
import { cabinet } from '../rooms/furniture';
import { windowIn } from '../rooms/openings';
import { framed } from '../rooms/ornaments';
import { bed, rug } from '../rooms/seating';
import { mood, type Room } from '../rooms/shell';
import { bucket } from '../site/bare';
import { type CloseUp, closeUpOf, freshCoat, paintedWall, slant } from './closeUp';
import { damp, drop, flakes, scratches, stain, trickle } from './marks';
import { tag, tape } from './signs';

/** Near the bedroom window, looking slightly across the bed. */
const WINDOW_SIDE = { away: 0, across: 0.66, height: 1.5, centre: [700, 340] } as const;

export function scratchWide(facts: PictureFacts): string {
  const room = bedroomOf(facts, 'scratch', WINDOW_SIDE);
  const fault = diceOf(facts.seed, 'scratch fault');
  const { u, v, width, height } = BEDROOM_PANE;
  const at = v + height * fault.between(0.3, 0.6);
  const marked = () =>
    scratches(
      room.back,
      [u + width / 2 - 0.05, at],
      [u + width / 2 + 0.06, at + 0.1],
      0.007,
      fault,
      '#d8d2c6',
      '#2b2e30',
    ) +
    room.back.stroke(
      points(
        [u + width / 2 - 0.16, at - 0.08],
        [u + width / 2 + 0.16, at - 0.08],
        [u + width / 2 + 0.16, at + 0.2],
        [u + width / 2 - 0.16, at + 0.2],
        [u + width / 2 - 0.16, at - 0.08],
      ),
      PAINT.seal,
      0.022,
    );
  return [emptyBedroom(room), facts.repaired ? '' : marked(), sleeping(room), mood(room.light)].join('');
}

const sleeping = (room: Room) =>
  framed(room.back, 0.3, 1.4, 0.9, 0.6, room.dice) +
  cabinet(room.view, [1.6, 0, 3.45], { width: 0.42, height: 0.5, depth: 0.4 }, PAINT.wood, 1) +
  rug(room.view, 1.7, 1.4, 1.8, 1.2, PAINT.sand) +
  bed(room.view, [0, 0, 1.6], 1.5, room.dice.pick([PAINT.blue, PAINT.clay, '#a3a58e']), room.dice);

export function scratchClose(facts: PictureFacts): string {
  const it = closeUpOf(facts, 'scratch close', 0.4);
  const { plane, width, height, dice, fault, repaired } = it;
  const paint = PAINT.iron;
  const metal = [
    windowIn(it.far, { u: -1.6, v: -0.4, width: 2, height: 2 }, lightOf(facts.sky ?? 'sun'), dice, {
      panes: 1,
      garden: 0.3,
    }),
    plane.rect(0.09, 0, width, height, paint),
    plane.rect(0.09, 0, 0.012, height, '#26292b'),
    plane.rect(0.1, 0, 0.03, height, lighter(paint, 0.2)),
    plane.rect(0.19, 0, 0.006, height, darker(paint, 0.3)),
    plane.rect(0.196, 0, 0.012, height, lighter(paint, 0.28)),
    plane.rect(0.34, 0, 0.02, height, darker(paint, 0.25)),
    plane.rect(0.36, 0, 0.1, height, lighter(paint, 0.08)),
    slant(dice),
  ].join('');
  if (repaired) return metal + tag(plane, 0.25, 0.02, 0.075);
  return (
    metal +
    scratches(plane, [0.14, 0.11], [0.33, 0.17], 0.0022, fault, '#ddd6c9', '#2b2e30') +
    tape(plane, 0.13, 0.05, 0.2)
  );
}

export function seepageWide(facts: PictureFacts): string {
  const room = bedroomOf(facts, 'seepage', WINDOW_SIDE);
  const fault = diceOf(facts.seed, 'seepage fault');
  const { u, v, width } = BEDROOM_PANE;
  const low = v - 0.14;
  const wet = () =>
    damp(room.back, u + 0.04, width - 0.08, low * 0.95, fault) +
    flakes(room.back, u + width * 0.6, low - 0.25, 0.24, fault, 9, PAINT.plaster) +
    [0.3, 0.55, 0.8, 1]
      .map((du) => trickle(room.back, u + du, low, low - fault.between(0.2, 0.42), 0.01, fault))
      .join('') +
    room.floor.blob(points([2.5, 3.86], [2.9, 3.5], [3.4, 3.55], [3.6, 3.82]), PAINT.water, { opacity: 0.7 });
  return [
    emptyBedroom(room),
    facts.repaired ? tag(room.back, u + width * 0.7, 0.3, 0.16) : wet(),
    sleeping(room),
    facts.repaired ? '' : bucket(room.view, [3.1, 0, 3.3], PAINT.blue),
    mood(room.light),
  ].join('');
}

export function seepageClose(facts: PictureFacts): string {
  const it = closeUpOf(facts, 'seepage close', 1);
  const { plane, dice, fault, repaired } = it;
  const paint = '#e2d9cb';
  const opening =
    plane.rect(0.06, 0.36, 1, 0.4, PAINT.iron) +
    windowIn(it.far, { u: 0.48, v: 1.6, width: 4, height: 1.6 }, lightOf(facts.sky ?? 'rain'), dice, {
      panes: 1,
      garden: 0.5,
    });
  const sill =
    plane.rect(0, 0.31, 1, 0.055, PAINT.cream) +
    plane.rect(0, 0.355, 1, 0.012, PAINT.sheet) +
    plane.rect(0, 0.285, 1, 0.028, '#3a2c20', { opacity: 0.16 });
  if (repaired)
    return (
      paintedWall(it, paint) +
      freshCoat(it, 0.1, 0.04, 0.8, 0.22, paint) +
      opening +
      sill +
      plane.rect(0.12, 0.362, 0.9, 0.012, '#f4f1ea') +
      tag(plane, 0.8, 0.08, 0.13)
    );
  return (
    paintedWall(it, paint) +
    wetBelow(it, paint) +
    opening +
    sill +
    Array.from({ length: 14 }, () =>
      drop(plane, fault.between(0.14, 0.96), fault.between(0.362, 0.376), fault.between(0.004, 0.011)),
    ).join('')
  );
}

const wetBelow = ({ plane, fault }: CloseUp, paint: string) =>
  damp(plane, 0.05, 0.9, 0.14, fault) +
  stain(plane, 0.3, 0.2, 0.17, fault, 0.7) +
  stain(plane, 0.72, 0.18, 0.14, fault, 0.7) +
  flakes(plane, 0.3, 0.19, 0.12, fault, 8, paint) +
  [0.2, 0.34, 0.52, 0.7, 0.83].map((u) => trickle(plane, u, 0.31, fault.between(0.05, 0.15), 0.006, fault)).join('');
