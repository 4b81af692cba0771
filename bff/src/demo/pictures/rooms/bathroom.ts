/** The bathroom: tiles, basin and mirror, toilet, shower behind glass. */

import type { Dice } from '../canvas/dice';
import { darker, lighter, mix, PAINT } from '../canvas/palette';
import { backWall, level, type Plane } from '../canvas/plane';
import { circle, line, points } from '../canvas/shapes';
import { box, HANGING, shade } from '../canvas/solids';
import type { PictureFacts } from '../facts';
import { mood, type Room, roomOf, type Standpoint, shell } from './shell';

export const bathroomOf = (facts: PictureFacts, salt = 'bathroom', from: Standpoint = {}) =>
  roomOf(facts, salt, { width: 2.9, height: 2.4, depth: 2.8 }, { away: 1.5, ...from });

export function bathroom(facts: PictureFacts): string {
  const room = bathroomOf(facts);
  return emptyBathroom(room) + bathroomThings(room) + mood(room.light);
}

export function emptyBathroom(room: Room): string {
  const { dice, back, left, right, width, depth, height, floor } = room;
  const paint = dice.pick(['#d5d2c9', '#cdd4d4', '#d9cfc0']);
  return [
    shell(room, { wall: paint, floor: 'tiles', floorPaint: darker(paint, 0.14), ceiling: PAINT.sheet }),
    tiledWall(left, depth, height, lighter(paint, 0.1), dice, -1.2),
    tiledWall(right, depth, height, darker(paint, 0.1), dice, -1.2),
    tiledWall(back, width, height, paint, dice),
    floor.disc(width - 0.55, depth - 0.75, 0.07, PAINT.iron) +
      floor.disc(width - 0.55, depth - 0.75, 0.045, PAINT.steel),
  ].join('');
}

/** Wall tiles with joints, from `from` to `to` metres along the wall. */
function tiledWall(plane: Plane, to: number, height: number, paint: string, dice: Dice, from = 0): string {
  const [w, h] = [0.6, 0.3];
  const columns = Math.ceil((to - from) / w);
  const cells = Array.from({ length: columns * Math.ceil(height / h) }, (_, i) => {
    const u = to - ((i % columns) + 1) * w;
    const v = Math.floor(i / columns) * h;
    return plane.rect(
      u,
      v,
      w - 0.01,
      Math.min(h, height - v) - 0.01,
      mix(paint, dice.chance(0.6) ? '#fffaf0' : '#8d7764', dice.between(0, 0.09)),
    );
  });
  return plane.rect(to - columns * w, 0, columns * w, height, darker(paint, 0.14)) + cells.join('');
}

export function bathroomThings(room: Room): string {
  return [basin(room), toilet(room), shower(room), towel(room)].join('');
}

function basin({ view, depth, light, dice }: Room): string {
  const face = backWall(view, 0.1, depth - 0.02);
  const z = depth - 0.48;
  const glow = light.lamps
    ? [0.9, 0.6].map((r) => face.disc(0.5, 2.08, r, PAINT.lamp, { opacity: 0.12 })).join('')
    : '';
  const front = backWall(view, 0.1, z);
  return [
    face.rect(0.05, 1.12, 0.94, 0.86, PAINT.woodDark),
    face.rect(0.08, 1.15, 0.88, 0.8, '#c9d4d6'),
    face.fill(points([0.2, 1.15], [0.44, 1.15], [0.8, 1.95], [0.56, 1.95]), '#ffffff', { opacity: 0.28 }),
    face.rect(0.1, 2.05, 0.84, 0.05, '#fff3d2'),
    glow,
    shade(view, [0.1, 0, z], { width: 1, depth: 0.46 }),
    box(view, [0.1, 0.3, z], { width: 1, height: 0.46, depth: 0.46 }, PAINT.wood, HANGING),
    front.rect(0.5, 0.32, 0.012, 0.42, PAINT.woodDark),
    box(view, [0.07, 0.76, z - 0.03], { width: 1.06, height: 0.07, depth: 0.5 }, PAINT.sheet),
    front.stroke(points([0.5, 0.83], [0.5, 1.0], [0.6, 1.0]), PAINT.iron, 0.03),
    front.rect(0.1, 0.83, 0.06, 0.14, dice.pick([PAINT.leaf, PAINT.clay])) +
      front.rect(0.2, 0.83, 0.05, 0.1, PAINT.seal),
  ].join('');
}

function toilet({ view, depth }: Room): string {
  const [x, z] = [1.32, depth - 0.66];
  const front = backWall(view, x, z);
  return [
    shade(view, [x, 0, z], { width: 0.4, depth: 0.6 }),
    box(view, [x, 0, depth - 0.2], { width: 0.4, height: 0.8, depth: 0.18 }, PAINT.sheet),
    front.blob(
      points([0.05, 0.01], [0.0, 0.22], [-0.01, 0.38], [0.2, 0.4], [0.41, 0.38], [0.4, 0.22], [0.35, 0.01]),
      '#ece6dc',
    ),
    level(view, 0.41).blob(
      points([x, z + 0.05], [x + 0.02, z + 0.45], [x + 0.38, z + 0.45], [x + 0.4, z + 0.05], [x + 0.2, z - 0.06]),
      PAINT.sheet,
    ),
    front.rect(0.14, 0.72, 0.12, 0.03, PAINT.steel),
  ].join('');
}

function shower({ view, width, depth, floor }: Room): string {
  const x = width - 1.05;
  const wall = backWall(view, x, depth - 0.06);
  const glass = backWall(view, x, depth - 1.15);
  return [
    floor.rect(x, depth - 1.15, 1.05, 0.06, PAINT.concrete),
    wall.stroke(points([0.62, 1], [0.62, 2.05], [0.42, 2.05]), PAINT.iron, 0.03),
    wall.rect(0.28, 2, 0.28, 0.035, PAINT.iron),
    wall.rect(0.54, 1.05, 0.16, 0.06, PAINT.iron),
    glass.rect(0, 0.05, 1.05, 1.95, '#dfeaec', { opacity: 0.3 }),
    glass.rect(0, 0, 0.03, 2, PAINT.iron),
    glass.rect(0, 1.97, 1.05, 0.035, PAINT.iron),
    glass.fill(points([0.12, 0.1], [0.3, 0.1], [0.75, 1.95], [0.57, 1.95]), '#ffffff', { opacity: 0.22 }),
    glass.rect(0.08, 0.95, 0.03, 0.3, PAINT.iron),
  ].join('');
}

function towel({ left, dice }: Room): string {
  const paint = dice.pick([PAINT.sand, PAINT.blue, PAINT.clay]);
  const [a, b] = [left.at(1.1, 1.55), left.at(1.75, 1.55)];
  return (
    line([a, b], PAINT.iron, 5) +
    left.rect(1.2, 0.95, 0.42, 0.62, paint) +
    left.rect(1.2, 1.05, 0.42, 0.05, lighter(paint, 0.4)) +
    circle(a, 5, PAINT.iron)
  );
}
