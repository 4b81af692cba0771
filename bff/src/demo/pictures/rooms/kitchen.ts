/** The kitchen: counter along the back, wall cupboards, hob and hood, sink under the window. */

import { darker, lighter, PAINT } from '../canvas/palette';
import { backWall, type Plane } from '../canvas/plane';
import { points } from '../canvas/shapes';
import { box, HANGING } from '../canvas/solids';
import type { PictureFacts } from '../facts';
import { cabinet } from './furniture';
import { type Opening, sunPatch, windowIn } from './openings';
import { mood, type Room, roomOf, type Standpoint, shell } from './shell';

export const kitchenOf = (facts: PictureFacts, salt = 'kitchen', from: Standpoint = {}) =>
  roomOf(facts, salt, { width: 3.4, height: 2.5, depth: 3.2 }, from);

const COUNTER = 0.86;

export function kitchen(facts: PictureFacts): string {
  const room = kitchenOf(facts, undefined, { away: 1 });
  return emptyKitchen(room) + kitchenThings(room) + mood(room.light);
}

export function emptyKitchen(room: Room): string {
  const { dice, back, light } = room;
  const pane: Opening = { u: 1.55, v: 1.15, width: 1.1, height: 1.05 };
  return [
    shell(room, { wall: dice.pick(['#e5e0d6', '#e6dccd']), floor: 'tiles' }),
    splash(back, room),
    windowIn(back, pane, light, dice, { panes: 2, garden: dice.between(0, 0.5) }),
    sunPatch(room, pane, 2),
  ].join('');
}

/** Small wall tiles above the counter. */
function splash(back: Plane, { width, dice }: Room): string {
  const paint = dice.pick(['#dcd8cf', '#cfd5d3', '#e2d6c5']);
  const [w, h] = [0.3, 0.15];
  const cells = Array.from({ length: Math.ceil(width / w) * 5 }, (_, i) => {
    const row = i % 5;
    const u = Math.floor(i / 5) * w - (row % 2 ? w / 2 : 0);
    return back.rect(
      Math.max(0, u),
      COUNTER + row * h,
      Math.min(w - 0.012, width - u),
      h - 0.012,
      lighter(paint, dice.between(0, 0.35)),
    );
  });
  return back.rect(0, COUNTER, width, 0.75, darker(paint, 0.12)) + cells.join('');
}

export function kitchenThings(room: Room): string {
  const { view, dice, width, depth } = room;
  const front = dice.pick([PAINT.cream, '#b8b5a4', '#a9b2b3']);
  const z = depth - 0.6;
  const face = backWall(view, 0, z);
  return [
    cabinet(view, [0, 0.08, z], { width: width - 0.66, height: COUNTER - 0.12, depth: 0.6 }, front, 5),
    box(view, [0, COUNTER - 0.04, z - 0.03], { width: width - 0.66, height: 0.05, depth: 0.63 }, '#d6cfc4'),
    face.rect(0, 0, width - 0.66, 0.08, PAINT.iron),
    hob(room, z),
    tap(room, z),
    jars(room, z),
    cabinet(view, [0, 1.6, depth - 0.36], { width: 0.42, height: 0.72, depth: 0.36 }, front, 1),
    fridge(room, z),
  ].join('');
}

function hob({ view, depth }: Room, z: number): string {
  const top = box(view, [0.55, COUNTER + 0.01, z + 0.08], { width: 0.7, height: 0.02, depth: 0.42 }, PAINT.ink);
  const hood = backWall(view, 0.5, depth - 0.4);
  const pot = backWall(view, 0.66, z + 0.25);
  return [
    box(view, [0.72, 1.85, depth - 0.34], { width: 0.36, height: 0.65, depth: 0.3 }, PAINT.concrete, HANGING),
    hood.fill(points([0, 1.56], [0.8, 1.56], [0.6, 1.86], [0.2, 1.86]), PAINT.steel),
    hood.rect(0, 1.52, 0.8, 0.05, PAINT.iron),
    top,
    pot.rect(0, COUNTER + 0.05, 0.26, 0.16, PAINT.seal),
    pot.rect(0.17, COUNTER + 0.05, 0.09, 0.16, darker(PAINT.seal, 0.15)),
    pot.rect(-0.05, COUNTER + 0.16, 0.36, 0.022, PAINT.ink),
  ].join('');
}

function tap({ view }: Room, z: number): string {
  const sink = box(view, [1.7, COUNTER, z + 0.1], { width: 0.62, height: 0.015, depth: 0.36 }, PAINT.steel);
  const face = backWall(view, 2, z + 0.48);
  return (
    sink +
    face.stroke(
      points([0, COUNTER], [0, COUNTER + 0.3], [0.05, COUNTER + 0.36], [0.14, COUNTER + 0.36], [0.17, COUNTER + 0.3]),
      PAINT.iron,
      0.028,
      { 'stroke-linejoin': 'round' },
    )
  );
}

function jars({ view, dice }: Room, z: number): string {
  const face = backWall(view, 0, z + 0.45);
  return [0.1, 0.24, 0.38, 1.36, 2.55]
    .map((u) => {
      const h = dice.between(0.12, 0.26);
      const paint = dice.pick([PAINT.clay, PAINT.leaf, PAINT.sheet, PAINT.wood]);
      return (
        face.rect(u, COUNTER + 0.01, 0.1, h, paint) +
        face.rect(u + 0.065, COUNTER + 0.01, 0.035, h, darker(paint, 0.14)) +
        face.rect(u - 0.005, COUNTER + h, 0.11, 0.03, PAINT.woodDark)
      );
    })
    .join('');
}

function fridge({ view, width, depth }: Room, z: number): string {
  const x = width - 0.66;
  const front = backWall(view, x, z - 0.04);
  return (
    box(view, [x, 0, z - 0.04], { width: 0.66, height: 1.85, depth: depth - z }, '#cfcac1') +
    front.rect(0.02, 0.66, 0.62, 0.012, PAINT.concreteDark) +
    front.rect(0.06, 0.75, 0.024, 0.7, PAINT.iron) +
    front.rect(0.06, 0.3, 0.024, 0.3, PAINT.iron) +
    front.rect(0.4, 1.3, 0.1, 0.12, PAINT.sheet) +
    front.disc(0.45, 1.43, 0.014, PAINT.seal)
  );
}
