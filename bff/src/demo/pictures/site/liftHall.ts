/** The lift hall. */

import { darker, lighter, PAINT } from '../canvas/palette';
import type { Plane } from '../canvas/plane';
import { points } from '../canvas/shapes';
import { homeDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { pottedPlant } from '../rooms/ornaments';
import { mood, type Room, roomOf, type Standpoint, shell } from '../rooms/shell';
import { gloss, stone } from './stone';

export const liftRoomOf = (facts: PictureFacts, salt = 'lift', from: Standpoint = {}) =>
  roomOf(facts, salt, { width: 4.8, height: 2.8, depth: 3.4 }, from);

export function liftHall(facts: PictureFacts): string {
  const room = liftRoomOf(facts);
  return (
    emptyLiftHall(room) +
    personIn(room.view, [2.4 + room.dice.between(-0.2, 0.2), 0, 2.7], {
      pose: room.dice.pick(['stand', 'carry']),
      dress: homeDress(room.dice),
    }) +
    mood(room.light)
  );
}

export function emptyLiftHall(room: Room): string {
  const { dice, back, left, right, ceiling, view, light } = room;
  const paint = dice.pick(['#d3c7b4', '#cbc6bc']);
  return [
    shell(room, { wall: paint, floor: 'tiles', floorPaint: darker(paint, 0.06), ceiling: PAINT.cream }),
    stone(left, -1, 3.4, 2.8, lighter(paint, 0.12)),
    stone(right, -1, 3.4, 2.8, darker(paint, 0.12)),
    stone(back, 0, 4.8, 2.8, paint),
    liftDoor(back, 0.65),
    liftDoor(back, 3),
    gloss(room, 0.65, 1.1, PAINT.steel),
    gloss(room, 3, 1.1, PAINT.steel),
    back.rect(2.29, 1.02, 0.18, 0.36, PAINT.iron),
    back.disc(2.38, 1.28, 0.04, '#fff3d2'),
    back.disc(2.38, 1.12, 0.04, PAINT.cream),
    ceiling.rect(0.8, 0.6, 3.2, 0.18, '#fff6dd'),
    ceiling.rect(0.8, 2.4, 3.2, 0.18, '#fff6dd'),
    pottedPlant(view, [4.4, 0, 3], 1, dice),
    light.lamps ? ceiling.rect(0.6, 0.4, 3.6, 0.6, PAINT.lamp, { opacity: 0.2 }) : '',
  ].join('');
}

/** Two brushed leaves in a dark frame, the floor shown above them as three lit bars. */
function liftDoor(wall: Plane, u: number): string {
  const shine = [0.06, 0.2, 0.36, 0.62, 0.8, 0.96].map((du, i) =>
    wall.fill(
      points([u + du, 0.02], [u + du + 0.05, 0.02], [u + du + 0.09, 2.15], [u + du + 0.03, 2.15]),
      i % 2 ? '#ffffff' : PAINT.iron,
      { opacity: 0.13 },
    ),
  );
  return [
    wall.rect(u - 0.14, 0, 1.38, 2.3, PAINT.iron),
    wall.rect(u - 0.1, 0, 1.3, 2.26, '#6c6359'),
    wall.rect(u, 0, 1.1, 2.17, '#b5b1a9'),
    ...shine,
    wall.rect(u + 0.545, 0, 0.014, 2.17, PAINT.iron),
    wall.rect(u + 0.38, 2.36, 0.34, 0.14, PAINT.ink),
    ...[0.46, 0.54, 0.6].map((du) => wall.rect(u + du, 2.39, 0.024, 0.08, '#e08a5c')),
    wall.rect(u - 0.05, -0.005, 1.2, 0.02, PAINT.steel),
  ].join('');
}
