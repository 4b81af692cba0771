/** The flat's entrance and the shared corridor outside it. */

import { darker, lighter, PAINT } from '../canvas/palette';
import { backWall } from '../canvas/plane';
import { points } from '../canvas/shapes';
import type { PictureFacts } from '../facts';
import { cabinet } from './furniture';
import { door } from './openings';
import { framed, pottedPlant } from './ornaments';
import { rug } from './seating';
import { mood, type Room, roomOf, type Standpoint, shell } from './shell';

export const entranceOf = (facts: PictureFacts, salt = 'entrance', from: Standpoint = {}) =>
  roomOf(facts, salt, { width: 2.8, height: 2.6, depth: 3.6 }, from);

export function entrance(facts: PictureFacts): string {
  const room = entranceOf(facts);
  return emptyEntrance(room) + entranceThings(room) + mood(room.light);
}

export function emptyEntrance(room: Room): string {
  const { back, dice, ceiling } = room;
  return [
    shell(room, { wall: dice.pick([PAINT.plaster, '#e3d8c8']), floor: 'tiles', skirting: PAINT.cream }),
    ...[0.4, 0.26, 0.12].map((r) => ceiling.disc(1.4, 1.8, r, '#fff3d2', { opacity: 0.4 })),
    door(back, 0.95, '#7d5f4a', { width: 1, height: 2.15 }),
    back.disc(1.45, 1.5, 0.02, PAINT.iron),
    back.rect(1.38, 1.72, 0.14, 0.14, PAINT.seal),
    back.rect(2.15, 1.35, 0.1, 0.14, PAINT.sheet),
  ].join('');
}

export function entranceThings({ view, right, left, dice, width }: Room): string {
  return [
    rug(view, 0.9, 2.5, 1.05, 0.7, PAINT.brown),
    framed(left, 1.9, 1.2, 0.8, 0.95, dice),
    right.rect(1.5, 0.9, 0.62, 1.25, PAINT.woodDark),
    right.rect(1.54, 0.94, 0.54, 1.17, '#cfd7d8'),
    right.fill(points([1.6, 0.94], [1.75, 0.94], [2, 2.11], [1.85, 2.11]), '#ffffff', { opacity: 0.3 }),
    cabinet(view, [0, 0.12, 1.9], { width: 0.36, height: 0.9, depth: 1.3 }, PAINT.wood, 1),
    pottedPlant(view, [width - 0.3, 0, 3.3], 0.75, dice),
    shoes({ view, dice }),
  ].join('');
}

const shoes = ({ view, dice }: Pick<Room, 'view' | 'dice'>) =>
  [0.55, 0.72, 1.05, 1.2]
    .map((x, i) => {
      const paint = dice.pick([PAINT.ink, PAINT.seal, PAINT.slate, PAINT.clay]);
      const face = backWall(view, x, 2.3 - (i >> 1) * 0.35);
      return face.blob(points([0, 0], [0, 0.09], [0.05, 0.1], [0.1, 0.06], [0.11, 0], [0.05, -0.02]), paint);
    })
    .join('');

export function corridor(facts: PictureFacts): string {
  const room = roomOf(facts, 'corridor', { width: 2.2, height: 2.6, depth: 9 }, { focal: 820 });
  const { left, right, back, floor, ceiling, dice, light } = room;
  const leaf = dice.pick(['#7d5f4a', '#6f6a5c', '#86705c']);
  const lamps = [0.6, 3, 5.4, 7.8].map(
    (z) =>
      ceiling.rect(0.9, z, 0.4, 0.7, '#fff6dd') +
      floor.blob(points([0.5, z], [1.1, z - 0.5], [1.7, z], [1.1, z + 0.6]), '#fff6dd', { opacity: 0.3 }),
  );
  const doors = [0.3, 3.2, 6.1].map(
    (z) =>
      door(left, z + 0.6, lighter(leaf, 0.08)) +
      mat(floor, 0.05, z + 0.6) +
      door(right, z, darker(leaf, 0.12), { handleRight: false }) +
      mat(floor, 1.75, z),
  );
  return [
    shell(room, { wall: dice.pick(['#e0d7c8', '#dad8d0']), floor: 'tiles', skirting: PAINT.clayDark }),
    ...lamps,
    ...doors,
    left.rect(-2, 0.95, 11, 0.03, PAINT.clayDark),
    right.rect(-2, 0.95, 11, 0.03, PAINT.brown),
    back.rect(0.55, 0.7, 1.1, 1.5, PAINT.cream),
    back.rect(0.6, 0.75, 1, 1.4, light.horizon),
    back.rect(1.08, 0.75, 0.04, 1.4, PAINT.iron),
    right.rect(2.2, 0.2, 0.5, 0.7, PAINT.seal),
    right.rect(2.25, 0.25, 0.4, 0.6, lighter(PAINT.seal, 0.15)),
    left.rect(2.5, 2.05, 0.45, 0.2, '#5f7d63'),
    left.rect(2.6, 2.1, 0.2, 0.1, PAINT.sheet),
    mood(light),
  ].join('');
}

const mat = (floor: Room['floor'], x: number, z: number) =>
  floor.rect(x, z, 0.4, 0.9, PAINT.brown) + floor.rect(x + 0.04, z + 0.06, 0.32, 0.78, '#7b6654');
