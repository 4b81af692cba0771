/** The desk where homes are handed over. */

import { darker, PAINT } from '../canvas/palette';
import { backWall, level, type Plane } from '../canvas/plane';
import { type Point, points } from '../canvas/shapes';
import { box, shade } from '../canvas/solids';
import { homeDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { windowIn } from '../rooms/openings';
import { pottedPlant } from '../rooms/ornaments';
import { mood, type Room, roomOf, shell } from '../rooms/shell';

export function handoverDesk(facts: PictureFacts): string {
  const room = roomOf(facts, 'desk', { width: 6.4, height: 3, depth: 5 }, { height: 1.75 });
  const { view, dice, back, light, ceiling } = room;
  const z = 2.9;
  return [
    shell(room, { wall: '#e3d8c8', floor: 'tiles', skirting: PAINT.clayDark, ceiling: PAINT.cream }),
    windowIn(back, { u: 4.5, v: 0.5, width: 1.4, height: 1.8 }, light, dice, { panes: 2, garden: 0.6 }),
    back.rect(0.7, 0.9, 3.2, 1.6, PAINT.seal),
    back.rect(0.78, 0.98, 3.04, 1.44, darker(PAINT.seal, 0.08)),
    homeSign(back),
    ceiling.rect(0.8, 1, 4.8, 0.2, '#fff6dd'),
    pottedPlant(view, [4.15, 0, 4.7], 1.3, dice),
    pottedPlant(view, [0.35, 0, 4.6], 1, dice),
    personIn(view, [1.5, 0, z + 0.9], { pose: 'write', dress: { coat: '#3f4a55', trousers: '#2f3842' } }),
    personIn(view, [3.1, 0, z + 0.9], {
      pose: dice.pick(['write', 'carry']),
      dress: { coat: '#3f4a55', trousers: '#2f3842' },
      left: true,
    }),
    desk(room, z),
    personIn(view, [1.7, 0, 2], { pose: dice.pick(['stand', 'write']), dress: homeDress(dice) }),
    personIn(view, [4, 0, 2.1], { pose: dice.pick(['stand', 'point']), dress: homeDress(dice), left: true }, 1.62),
    dice.chance(0.6) ? personIn(view, [4.6, 0, 2.05], { pose: 'stand', dress: homeDress(dice), left: true }, 1.1) : '',
    mood(light),
  ].join('');
}

/** A house in outline on the red wall. */
function homeSign(wall: Plane): string {
  const roof: Point[] = points([1.75, 1.72], [2.3, 2.16], [2.85, 1.72]);
  const body: Point[] = points([1.9, 1.72], [1.9, 1.2], [2.7, 1.2], [2.7, 1.72]);
  return (
    wall.stroke(roof, PAINT.cream, 0.05, { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }) +
    wall.stroke(body, PAINT.cream, 0.05) +
    wall.rect(2.2, 1.2, 0.2, 0.32, PAINT.cream)
  );
}

function desk({ view, dice }: Room, z: number): string {
  const front = backWall(view, 0.8, z);
  const top = level(view, 0.79);
  const folders = [1.3, 2.4, 3.5].map(
    (x) =>
      top.rect(x, z + 0.12, 0.34, 0.4, PAINT.sheet) +
      top.rect(x + 0.02, z + 0.14, 0.3, 0.02, PAINT.clay) +
      [0.2, 0.26, 0.32].map((dz) => top.rect(x + 0.05, z + dz, 0.22, 0.012, PAINT.concreteDark)).join('') +
      top.disc(x + 0.26, z + 0.2, 0.035, PAINT.seal),
  );
  const bags = Array.from({ length: dice.int(3, 5) }, (_, i) =>
    box(
      view,
      [1.8 + i * 0.13, 0.78, z + 0.4],
      { width: 0.1, height: 0.2, depth: 0.08 },
      i % 2 ? PAINT.clay : PAINT.seal,
    ),
  );
  const keys = backWall(view, 2.95, z + 0.1);
  return [
    shade(view, [0.8, 0, z], { width: 3.6, depth: 0.7 }),
    box(view, [0.8, 0, z], { width: 3.6, height: 0.74, depth: 0.7 }, PAINT.wood),
    ...[0.9, 1.8, 2.7].map((u) => front.rect(u, 0.02, 0.014, 0.7, PAINT.woodDark)),
    front.rect(0, 0.08, 3.6, 0.03, PAINT.woodDark),
    box(view, [0.74, 0.74, z - 0.06], { width: 3.72, height: 0.05, depth: 0.8 }, PAINT.cream),
    ...bags,
    ...folders,
    keys.disc(0, 0.83, 0.05, PAINT.helmet) +
      keys.rect(0.03, 0.81, 0.14, 0.025, PAINT.helmet) +
      keys.rect(0.12, 0.785, 0.02, 0.03, PAINT.helmet),
  ].join('');
}
