/** The living room: sofa, rug, low table, window to the balcony; bare or furnished as a model flat. */

import { lighter, PAINT } from '../canvas/palette';
import type { PictureFacts } from '../facts';
import { cup, screen, table } from './furniture';
import { curtain, type Opening, sunPatch, windowIn } from './openings';
import { floorLamp, framed, pendant, pottedPlant } from './ornaments';
import { rug, sofa } from './seating';
import { mood, type Room, roomOf, type Standpoint, shell } from './shell';

const SIZE = { width: 4.6, height: 2.75, depth: 4.4 };

export const livingOf = (facts: PictureFacts, salt = 'living', from: Standpoint = {}) =>
  roomOf(facts, salt, SIZE, from);

export function livingRoom(facts: PictureFacts): string {
  const room = livingOf(facts);
  return emptyLiving(room) + livingThings(room) + mood(room.light);
}

/** The balcony window in the back wall: three panes. */
export const LIVING_PANE: Opening = { u: 0.95, v: 0.08, width: 2.5, height: 2.25 };

/** The room with its window, before anything stands in it; defects are painted between this and the things. */
export function emptyLiving(room: Room): string {
  const { dice, back, light, width } = room;
  const pane = LIVING_PANE;
  const cloth = dice.pick([PAINT.plaster, '#d8cbb6', '#cdd3d3']);
  return [
    shell(room, { wall: dice.pick([PAINT.plaster, '#e9dfcf', '#dfdad0']), floor: 'boards', skirting: PAINT.cream }),
    windowIn(back, pane, light, dice, { panes: 3, garden: dice.between(0.1, 0.7) }),
    sunPatch(room, pane, 3),
    curtain(back, pane.u - 0.42, 0.5, 2.6, cloth),
    curtain(back, Math.min(pane.u + pane.width - 0.08, width - 0.55), 0.5, 2.6, cloth),
    back.rect(pane.u - 0.5, 2.58, pane.width + 1, 0.05, PAINT.woodDark),
  ].join('');
}

export function livingThings(room: Room): string {
  const { view, dice, light, width, right, left } = room;
  const paint = dice.pick([PAINT.blue, PAINT.clay, '#9a8f80', PAINT.leaf]);
  const x = dice.between(0.7, 1.3);
  return [
    framed(left, 1.7, 1.25, 0.95, 0.7, dice),
    screen(view, right, width, 1.2, 2, -1),
    pottedPlant(view, [width - 0.45, 0, 3.9], 1.15, dice),
    rug(view, x - 0.1, 0.75, 2.6, 1.9, dice.pick([PAINT.sand, '#b9b5a8', PAINT.clay])),
    sofa(view, [x, 0, 2.55], 2.2, paint, dice),
    floorLamp(view, [x - 0.35, 0, 2.9], light.lamps),
    table(view, [x + 0.5, 0, 1.15], 1.1, 0.6, 0.4, PAINT.wood),
    cup(view, [x + 0.85, 0.4, 1.4]),
    cup(view, [x + 1.15, 0.4, 1.3], lighter(PAINT.seal, 0.1)),
    dice.chance(0.6) ? pendant(view, [width / 2, SIZE.height, 2.2], 0.5, light.lamps) : '',
  ].join('');
}

/** The model flat: the same room dressed for visitors, lamps lit. */
export function modelFlat(facts: PictureFacts): string {
  const room = roomOf(facts, 'model', { ...SIZE, width: 5.4 });
  const { view, dice, back } = room;
  return [
    emptyLiving(room),
    framed(back, 4.2, 1.2, 0.75, 0.95, dice),
    livingThings({ ...room, light: { ...room.light, lamps: true } }),
    pottedPlant(view, [0.5, 0, 3.7], 1.5, dice),
    sofa(view, [3.75, 0, 1.5], 1.1, PAINT.clayDark, dice),
    ...[0.5, 1.9, 3.3, 4.7].map(
      (x) =>
        room.ceiling.disc(x, 1.4, 0.09, '#fff3d2') + room.ceiling.disc(x, 1.4, 0.22, PAINT.lamp, { opacity: 0.25 }),
    ),
    mood(room.light),
  ].join('');
}
