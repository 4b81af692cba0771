/** The balcony: rail, view over the quarter, washing, plants. */

import { darker, lighter, PAINT } from '../canvas/palette';
import { backWall } from '../canvas/plane';
import { group, points } from '../canvas/shapes';
import { falling, hills, sky, skyline } from '../canvas/sky';
import { box, shade } from '../canvas/solids';
import type { PictureFacts } from '../facts';
import { table } from './furniture';
import { pottedPlant } from './ornaments';
import { floorTiles, mood, type Room, roomOf } from './shell';

export function balcony(facts: PictureFacts): string {
  const room = roomOf(facts, 'balcony', { width: 4.2, height: 2.7, depth: 1.9 }, { away: 2.2 });
  const { view, dice, light } = room;
  return [
    sky(light, dice, 430),
    hills(light, dice, 430),
    skyline(light, dice, 440, 26),
    skyline(light, dice, 560, 8),
    falling(light, dice, 620),
    frame(room),
    rail(room),
    washing(room),
    machine(room),
    pottedPlant(view, [0.55, 0, 1.3], 0.8, dice),
    pottedPlant(view, [1.15, 0, 1.5], 0.55, dice),
    table(view, [1.75, 0, 0.9], 0.6, 0.6, 0.55, PAINT.woodDark),
    mood(light),
  ].join('');
}

function frame(room: Room): string {
  const { ceiling, floor, left, right, width, depth, dice, back } = room;
  const wall = dice.pick([PAINT.plaster, PAINT.clay, '#c9bfae']);
  return [
    ceiling.rect(0, -3, width, depth + 3, lighter(wall, 0.4)),
    back.rect(0, 2.45, width, 0.25, darker(wall, 0.08)),
    left.rect(-3, 0, depth + 3, 2.7, lighter(wall, 0.1)),
    right.rect(-3, 0, depth + 3, 2.7, darker(wall, 0.14)),
    floor.rect(0, -3, width, depth + 3, '#cbbfae'),
    floorTiles(room, '#cbbfae', 0.4),
    ...[0.4, 0.2].map(
      (w) =>
        left.rect(depth - w, 0, w, 2.7, '#3a2c20', { opacity: 0.06 }) +
        right.rect(depth - w, 0, w, 2.7, '#3a2c20', { opacity: 0.06 }),
    ),
    shadows(room),
  ].join('');
}

const shadows = ({ floor, width, depth, light }: Room) =>
  light.sun < 0.3
    ? ''
    : Array.from({ length: 20 }, (_, i) =>
        floor.fill(
          points(
            [i * (width / 20), depth],
            [i * (width / 20) + 0.12, depth],
            [i * (width / 20) - 0.5, 0.3],
            [i * (width / 20) - 0.62, 0.3],
          ),
          '#fff1d0',
          { opacity: 0.4 * light.sun },
        ),
      ).join('');

function rail({ back, width }: Room): string {
  const bars = Array.from({ length: Math.floor(width / 0.12) }, (_, i) =>
    back.rect(0.05 + i * 0.12, 0.1, 0.022, 0.95, PAINT.iron),
  );
  return group(
    `${back.rect(0, 0.1, width, 0.96, '#dfeaec', { opacity: 0.25 })}${bars.join('')}${back.rect(0, 1.05, width, 0.07, PAINT.slate)}${back.rect(0, 0, width, 0.13, PAINT.plaster)}`,
  );
}

function washing({ view, dice, width }: Room): string {
  const line = backWall(view, 0, 1.2);
  const things = [0.5, 1.15, 1.7, 2.25].map((u) => {
    const paint = dice.pick([PAINT.sheet, PAINT.blue, PAINT.sand, PAINT.seal, PAINT.clay]);
    const [w, h] = [dice.between(0.34, 0.48), dice.between(0.5, 0.85)];
    return (
      line.fill(points([u, 2.32], [u + w, 2.32], [u + w + 0.02, 2.32 - h], [u - 0.01, 2.32 - h + 0.03]), paint) +
      line.fill(
        points([u + w * 0.55, 2.32], [u + w, 2.32], [u + w + 0.02, 2.32 - h], [u + w * 0.62, 2.32 - h + 0.01]),
        darker(paint, 0.1),
      )
    );
  });
  return (
    line.rect(0.1, 2.31, width - 0.2, 0.025, PAINT.steel) +
    line.rect(0.4, 2.31, 0.02, 0.4, PAINT.steel) +
    line.rect(width - 0.8, 2.31, 0.02, 0.4, PAINT.steel) +
    things.join('')
  );
}

function machine({ view, width }: Room): string {
  const [x, z] = [width - 0.95, 1];
  const front = backWall(view, x, z);
  return (
    shade(view, [x, 0, z], { width: 0.62, depth: 0.6 }) +
    box(view, [x, 0, z], { width: 0.62, height: 0.86, depth: 0.6 }, PAINT.sheet) +
    front.disc(0.31, 0.4, 0.22, PAINT.iron) +
    front.disc(0.31, 0.4, 0.17, PAINT.water) +
    front.rect(0.06, 0.72, 0.5, 0.09, PAINT.plaster) +
    front.disc(0.5, 0.765, 0.03, PAINT.iron)
  );
}
