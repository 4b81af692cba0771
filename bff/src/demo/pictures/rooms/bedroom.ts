/** The bedroom: bed, bedside tables, wardrobe and a window on the side. */

import { PAINT } from '../canvas/palette';
import type { PictureFacts } from '../facts';
import { cabinet, wardrobe } from './furniture';
import { curtain, type Opening, sunPatch, windowIn } from './openings';
import { floorLamp, framed, pendant } from './ornaments';
import { bed, rug } from './seating';
import { mood, type Room, roomOf, type Standpoint, shell } from './shell';

export const bedroomOf = (facts: PictureFacts, salt = 'bedroom', from: Standpoint = {}) =>
  roomOf(facts, salt, { width: 4, height: 2.7, depth: 3.9 }, from);

/** The window in the back wall: two panes. */
export const BEDROOM_PANE: Opening = { u: 2.35, v: 0.75, width: 1.25, height: 1.5 };

export function bedroom(facts: PictureFacts): string {
  const room = bedroomOf(facts);
  return emptyBedroom(room) + bedroomThings(room) + mood(room.light);
}

export function emptyBedroom(room: Room): string {
  const { dice, back, light } = room;
  const cloth = dice.pick(['#d5c4b0', '#c9cfcf', '#d6cdbd']);
  return [
    shell(room, {
      wall: dice.pick(['#e4dacb', '#dcd8ce', '#e3d5c7']),
      floor: 'boards',
      skirting: PAINT.cream,
      floorPaint: dice.pick([PAINT.wood, '#a88361', '#bf9d79']),
    }),
    windowIn(back, BEDROOM_PANE, light, dice, { panes: 2, garden: dice.between(0, 0.6) }),
    sunPatch(room, BEDROOM_PANE, 2),
    curtain(back, BEDROOM_PANE.u - 0.34, 0.4, 2.5, cloth),
    curtain(back, BEDROOM_PANE.u + BEDROOM_PANE.width - 0.06, 0.4, 2.5, cloth),
  ].join('');
}

function bedroomThings(room: Room): string {
  const { view, dice, light, back, width, height } = room;
  const paint = dice.pick([PAINT.blue, PAINT.clay, '#a3a58e', '#b79a8a']);
  return [
    framed(back, 0.75, 1.5, 1, 0.55, dice),
    wardrobe(view, [width - 0.6, 0, 1.5], { width: 0.6, height: 2.3, depth: 1.8 }, PAINT.plaster),
    cabinet(view, [2.12, 0, 3.4], { width: 0.42, height: 0.5, depth: 0.4 }, PAINT.wood, 1),
    floorLamp(view, [0.22, 0, 3.5], light.lamps),
    rug(view, 0.25, 0.7, 2.5, 1.4, PAINT.sand),
    bed(view, [0.5, 0, 1.5], 1.55, paint, dice),
    pendant(view, [width / 2, height, 1.8], 0.35, light.lamps, 0.2),
  ].join('');
}
