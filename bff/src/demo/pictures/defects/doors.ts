/** Doors: one that won't close, and the scratched lift. */

import { diceOf } from '../canvas/dice';
import { darker, lighter, PAINT } from '../canvas/palette';
import { type Plane, planeIn } from '../canvas/plane';
import { type Point, points } from '../canvas/shapes';
import type { PictureFacts } from '../facts';
import { bedroomOf } from '../rooms/bedroom';
import { cabinet } from '../rooms/furniture';
import { pottedPlant } from '../rooms/ornaments';
import { rug } from '../rooms/seating';
import { mood, shell } from '../rooms/shell';
import { emptyLiftHall, liftRoomOf } from '../site/liftHall';
import { closeUpOf, slant } from './closeUp';
import { scratches, uneven } from './marks';
import { tag, tape } from './signs';

export function stuckDoorWide(facts: PictureFacts): string {
  const room = bedroomOf(facts, 'door', { away: 0.5, across: 0.34 });
  const { view, back, dice, light } = room;
  const u = 1.45;
  const paint = dice.pick(['#9a7d62', '#86705c', '#a88a6c']);
  const ajar = facts.repaired ? 0.02 : 0.62;
  const leaf = planeIn(view, [u, 0, room.depth - 0.01], [Math.cos(ajar), 0, -Math.sin(ajar)], [0, 1, 0]);
  return [
    shell(room, { wall: dice.pick(['#e4dbcc', '#dedad0']), floor: 'boards', skirting: PAINT.cream }),
    back.rect(u - 0.09, 0, 1.1, 2.19, lighter(paint, 0.3)),
    back.rect(u, 0, 0.92, 2.1, facts.repaired ? darker(paint, 0.4) : '#4d443b'),
    room.floor.fill(points([u, 3.9], [u + 0.92, 3.9], [u + 0.9, 3.5], [u + 0.2, 3.3]), '#3a2c20', {
      opacity: facts.repaired ? 0 : 0.22,
    }),
    doorLeaf(leaf, paint),
    facts.repaired
      ? ''
      : room.floor.stroke(points([u + 0.9, 3.55], [u + 0.97, 3.7], [u + 0.98, 3.86]), PAINT.cream, 0.02, {
          opacity: 0.8,
        }),
    cabinet(view, [3.3, 0, 2.6], { width: 0.6, height: 1, depth: 1.1 }, PAINT.cream, 2),
    pottedPlant(view, [3.55, 1, 3.1], 0.6, dice),
    rug(view, 0.8, 0.9, 2.2, 1.5, PAINT.sand),
    mood(light),
  ].join('');
}

const doorLeaf = (leaf: Plane, paint: string) =>
  leaf.rect(0, 0.02, 0.9, 2.07, paint) +
  points([0.18, 0.75], [1.12, 0.8])
    .map(
      ([v, h]) =>
        leaf.rect(0.14, v, 0.62, h, darker(paint, 0.12)) +
        leaf.rect(0.165, v + 0.025, 0.57, h - 0.05, lighter(paint, 0.08)),
    )
    .join('') +
  leaf.rect(0.79, 0.95, 0.04, 0.18, PAINT.iron) +
  leaf.rect(0.69, 1.04, 0.13, 0.03, lighter(PAINT.iron, 0.3));

export function stuckDoorClose(facts: PictureFacts): string {
  const it = closeUpOf(facts, 'door close', 0.5);
  const { plane, width, height, dice, fault, repaired } = it;
  const paint = dice.pick(['#9a7d62', '#86705c', '#a88a6c']);
  const [low, high] = repaired ? [0.306, 0.306] : [0.332, 0.296];
  const gap: Point[] = points([0.294, 0], [low, 0], [high, height], [0.294, height]);
  const grain = Array.from({ length: 16 }, (_, i) =>
    plane.stroke(
      points(
        [0.01 + i * 0.019, 0],
        [0.014 + i * 0.019 + dice.between(-0.004, 0.004), height / 2],
        [0.01 + i * 0.019, height],
      ),
      darker(paint, 0.14),
      0.0012,
      { opacity: 0.6 },
    ),
  );
  const strike =
    plane.rect(0.345, 0.13, 0.022, 0.075, '#a9adae') +
    plane.rect(0.349, 0.15, 0.014, 0.034, '#33373a') +
    plane.rect(0.15, 0.15, 0.1, 0.02, '#8d9294') +
    plane.disc(0.255, 0.16, 0.022, PAINT.iron) +
    plane.rect(0.12, 0.152, 0.13, 0.008, '#d5d3cc');
  const scrape = () =>
    scratches(plane, [0.302 + 0.03, 0.02], [0.42, 0.045], 0.003, fault, PAINT.cream, '#5c4a3a') +
    scratches(plane, [0.2, 0.012], [0.29, 0.03], 0.003, fault, PAINT.cream, '#5c4a3a');
  return [
    plane.rect(0, 0, width, height, lighter(paint, 0.2)),
    plane.rect(0.4, 0, width, height, '#e0d8ca'),
    plane.rect(0.4, 0, 0.012, height, '#3a2c20', { opacity: 0.14 }),
    plane.rect(0, 0, 0.3, height, paint),
    ...grain,
    plane.fill(gap, '#2b231c'),
    plane.rect(0.286, 0, 0.008, height, lighter(paint, 0.25)),
    strike,
    slant(dice),
    repaired ? tag(plane, 0.405, 0.03, 0.085) : scrape() + tape(plane, 0.25, 0.24, 0.14),
  ].join('');
}

export function liftScratchWide(facts: PictureFacts): string {
  const room = liftRoomOf(facts, 'lift scratch', { away: 0.3, across: 0.36 });
  const fault = diceOf(facts.seed, 'lift fault');
  const v = fault.between(0.8, 1.2);
  const marked = () =>
    scratches(room.back, [0.7, v], [1.5, v + 0.3], 0.014, fault, '#fbf9f4', '#4a4742') +
    room.back.stroke(
      points([0.62, v - 0.16], [1.64, v - 0.16], [1.64, v + 0.5], [0.62, v + 0.5], [0.62, v - 0.16]),
      PAINT.seal,
      0.016,
      { 'stroke-dasharray': '14 8' },
    );
  return emptyLiftHall(room) + (facts.repaired ? '' : marked()) + mood(room.light);
}

export function liftScratchClose(facts: PictureFacts): string {
  const it = closeUpOf(facts, 'lift close', 0.6);
  const { plane, width, height, dice, fault, repaired } = it;
  const brushed = Array.from({ length: 90 }, () =>
    plane.rect(
      dice.between(0, width),
      0,
      dice.between(0.0006, 0.003),
      height,
      dice.chance(0.5) ? '#ffffff' : '#6f6c66',
      { opacity: dice.between(0.05, 0.2) },
    ),
  );
  const steel =
    plane.rect(0, 0, width, height, '#b5b1a9') +
    brushed.join('') +
    [0.1, 0.34]
      .map((u) =>
        plane.fill(points([u, 0], [u + 0.07, 0], [u + 0.12, height], [u + 0.05, height]), '#ffffff', { opacity: 0.16 }),
      )
      .join('') +
    plane.rect(0.52, 0, 0.006, height, '#3f3d39') +
    plane.rect(0.526, 0, width, height, '#aca79f', { opacity: 0.7 });
  if (repaired) return steel + slant(dice) + tag(plane, 0.4, 0.03, 0.1);
  return (
    steel +
    plane.blob(uneven(fault, 0.34, 0.24, 0.05, 0.6), '#85817a', { opacity: 0.5 }) +
    plane.blob(uneven(fault, 0.335, 0.248, 0.035, 0.6), '#d5d2cb', { opacity: 0.7 }) +
    scratches(plane, [0.06, 0.1], [0.48, fault.between(0.2, 0.28)], 0.0036, fault, '#f6f3ec', '#57544f') +
    scratches(plane, [0.12, 0.3], [0.4, 0.26], 0.0018, fault, '#f6f3ec', '#57544f') +
    slant(dice) +
    tape(plane, 0.1, 0.035, 0.34)
  );
}
