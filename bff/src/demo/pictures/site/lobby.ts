/** The entrance lobby. */

import { darker, lighter, PAINT } from '../canvas/palette';
import type { Plane } from '../canvas/plane';
import { homeDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { windowIn } from '../rooms/openings';
import { framed, pendant, pottedPlant } from '../rooms/ornaments';
import { rug, sofa } from '../rooms/seating';
import { mood, roomOf, shell } from '../rooms/shell';
import { gloss, stone } from './stone';

export function lobby(facts: PictureFacts): string {
  const room = roomOf(facts, 'lobby', { width: 8, height: 3.8, depth: 7 }, { height: 1.7 });
  const { view, dice, back, left, right, light, ceiling } = room;
  const marble = dice.pick(['#d8ccba', '#cfc8bc', '#d9c3a6']);
  return [
    shell(room, { wall: marble, floor: 'tiles', floorPaint: lighter(marble, 0.1), ceiling: PAINT.cream }),
    stone(left, -1, 7, 3.8, lighter(marble, 0.14)),
    stone(right, -1, 7, 3.8, darker(marble, 0.12)),
    stone(back, 0, 8, 3.8, marble),
    windowIn(back, { u: 2.9, v: 0.02, width: 2.4, height: 2.7 }, light, dice, {
      panes: 2,
      frame: PAINT.bark,
      garden: 0.9,
    }),
    gloss(room, 2.9, 2.4, light.horizon),
    ceiling.rect(1, 0, 0.16, 6, '#fff3d2'),
    ceiling.rect(6.8, 0, 0.16, 6, '#fff3d2'),
    framed(back, 0.9, 1.2, 1.2, 1.5, dice),
    letterboxes(right),
    pottedPlant(view, [6.2, 0, 6.4], 1.7, dice),
    rug(view, 0.7, 2.5, 2.6, 2, PAINT.sand),
    sofa(view, [0.7, 0, 4.1], 2.3, PAINT.clayDark, dice),
    ...[1.8, 4, 6.2].map((x) => pendant(view, [x, 3.8, 4.4], 0.8, true, 0.24)),
    personIn(view, [dice.between(3.5, 4.6), 0, 5.6], { pose: 'walk', dress: homeDress(dice), left: dice.chance(0.5) }),
    mood(light),
  ].join('');
}

const letterboxes = (wall: Plane) =>
  wall.rect(3.4, 0.8, 2.2, 1.1, PAINT.woodDark) +
  Array.from(
    { length: 24 },
    (_, i) =>
      wall.rect(3.45 + (i % 6) * 0.355, 0.85 + Math.floor(i / 6) * 0.26, 0.33, 0.235, lighter(PAINT.brown, 0.2)) +
      wall.rect(3.54 + (i % 6) * 0.355, 0.99 + Math.floor(i / 6) * 0.26, 0.16, 0.02, PAINT.ink),
  ).join('');
