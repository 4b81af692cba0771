/** Inside the shell: a new block wall going up. */

import { mix, PAINT } from '../canvas/palette';
import type { Plane } from '../canvas/plane';
import { points } from '../canvas/shapes';
import { box, shade } from '../canvas/solids';
import { siteDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { windowIn } from '../rooms/openings';
import { mood, type Room, roomOf } from '../rooms/shell';
import { bareRoom, bucket, bulb } from './bare';

export const shellOf = (facts: PictureFacts, salt: string) =>
  roomOf(facts, salt, { width: 5, height: 2.8, depth: 4.6 });

export function masonry(facts: PictureFacts): string {
  const room = shellOf(facts, 'masonry');
  const { view, dice, back, light, width, depth } = room;
  const courses = dice.int(8, 11);
  return [
    bareRoom(room),
    windowIn(back, { u: 3.9, v: 0.9, width: 0.8, height: 1.4 }, light, dice, { panes: 1, garden: 0.2 }),
    blockWall(back, courses, dice.between(0.1, 0.4), room),
    back.stroke(points([0, courses * 0.24 + 0.02], [3.6, courses * 0.24 + 0.02]), PAINT.seal, 0.012),
    bulb(view, [width * 0.7, 2.8, 2.6]),
    stack(room, 0.25, 2.4),
    stack(room, 4.1, 3.2),
    bucket(view, [2.35, 0, 3.1]),
    personIn(view, [2.5, 0, depth - 0.5], {
      pose: dice.pick(['reach', 'point', 'carry']),
      dress: siteDress(dice),
      left: dice.chance(0.3),
    }),
    personIn(view, [1.35, 0, depth - 1], {
      pose: dice.pick(['crouch', 'carry', 'walk']),
      dress: siteDress(dice),
      left: true,
    }),
    mood(light),
  ].join('');
}

/** Blocks laid in bond, the last course open at its right end. */
export function blockWall(
  plane: Plane,
  courses: number,
  open: number,
  { dice }: Pick<Room, 'dice'>,
  width = 3.6,
): string {
  const [w, h] = [0.6, 0.24];
  const blocks = Array.from({ length: courses }, (_, row) => {
    const end = row === courses - 1 ? width * (1 - open) : width;
    return Array.from({ length: Math.ceil(width / w) + 1 }, (_, i) => {
      const from = Math.max(0, i * w - (row % 2) * 0.3);
      const to = Math.min(end, i * w - (row % 2) * 0.3 + w);
      return to - from < 0.05
        ? ''
        : plane.rect(
            from,
            row * h,
            to - from - 0.014,
            h - 0.016,
            mix('#d8cfc0', dice.pick(['#c4b8a6', '#e7dfd2', '#cfc0aa']), dice.between(0.1, 0.8)),
          );
    }).join('');
  });
  return (
    plane.rect(0, 0, width, (courses - 1) * h, '#a39888') +
    blocks.join('') +
    plane.rect(width, 0, 0.12, (courses - 1) * h, '#3a2c20', { opacity: 0.16 })
  );
}

function stack({ view, dice }: Room, x: number, z: number): string {
  const rows = dice.int(2, 4);
  return (
    shade(view, [x, 0, z], { width: 0.62, depth: 0.5 }) +
    Array.from({ length: rows }, (_, i) =>
      box(
        view,
        [x + dice.between(-0.03, 0.03), i * 0.24, z],
        { width: 0.6, height: 0.225, depth: 0.5 },
        mix('#d8cfc0', '#c4b8a6', dice.next()),
      ),
    ).join('')
  );
}
