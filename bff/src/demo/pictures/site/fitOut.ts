/** Inside the shell: chases with pipes, and a window going in. */

import { lighter, PAINT } from '../canvas/palette';
import { backWall, type Plane } from '../canvas/plane';
import { type Point, points } from '../canvas/shapes';
import { box, shade } from '../canvas/solids';
import { siteDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { type Opening, sunPatch, windowIn } from '../rooms/openings';
import { mood, type Room } from '../rooms/shell';
import { bareRoom, bucket, bulb, laser, stepladder } from './bare';
import { blockWall, shellOf } from './masonry';

export function chases(facts: PictureFacts): string {
  const room = shellOf(facts, 'chases');
  const { view, dice, back, light, width } = room;
  const drops = [0.7, 1.45, 2.7, 3.6].map((u) => u + dice.between(-0.15, 0.15));
  return [
    bareRoom(room, PAINT.wallShade),
    blockWall(back, 12, 0, room, width),
    ...drops.map((u, i) => chase(back, u, dice.pick([0.35, 1.2, 1.35]), i)),
    pipes(room),
    laser(room, back, 0, width, 1.28),
    bulb(view, [1.2, 2.8, 2.4]),
    stepladder(view, [3.9, 0, 3], 1.5),
    personIn(view, [dice.between(1.8, 2.3), 0, 3.7], {
      pose: dice.pick(['reach', 'point', 'crouch']),
      dress: siteDress(dice),
      left: dice.chance(0.5),
    }),
    mood(light),
  ].join('');
}

/** A groove from the ceiling down to a switch box, its conduit clipped inside. */
function chase(plane: Plane, u: number, down: number, i: number): string {
  const pipe = i % 3 === 1 ? PAINT.blue : '#b5563f';
  return (
    plane.rect(u, down, 0.13, 2.8 - down, '#8d8170') +
    plane.rect(u, down, 0.03, 2.8 - down, '#6e6355') +
    plane.rect(u + 0.035, down, 0.05, 2.8 - down, pipe) +
    plane.rect(u + 0.04, down, 0.014, 2.8 - down, lighter(pipe, 0.4)) +
    plane.rect(u - 0.03, down - 0.14, 0.18, 0.18, PAINT.ink) +
    plane.rect(u - 0.01, down - 0.12, 0.14, 0.14, '#c98742')
  );
}

/** Water along the floor: cold and hot side by side, with bends. */
function pipes({ floor, dice, depth }: Room): string {
  const bend = dice.between(1.2, 2.2);
  return [PAINT.blue, '#b5563f']
    .map((paint, i) => {
      const way: Point[] = points(
        [0.3, depth - 0.25 - i * 0.12],
        [bend - i * 0.12, depth - 0.25 - i * 0.12],
        [bend - i * 0.12, 2 - i * 0.1],
        [4.4, 2 - i * 0.1 - i * 0.02],
      );
      return (
        floor.stroke(way, '#3a2c20', 0.09, { opacity: 0.2, 'stroke-linejoin': 'round' }) +
        floor.stroke(way, paint, 0.06, { 'stroke-linejoin': 'round' }) +
        floor.stroke(way, lighter(paint, 0.4), 0.018, { 'stroke-linejoin': 'round' })
      );
    })
    .join('');
}

export function windowInstall(facts: PictureFacts): string {
  const room = shellOf(facts, 'window');
  const { view, dice, back, light, depth } = room;
  const pane: Opening = { u: 1.1, v: 0.5, width: 2.7, height: 1.75 };
  const lean = backWall(view, 4.2, depth - 0.5);
  return [
    bareRoom(room),
    back.rect(pane.u - 0.14, pane.v - 0.14, pane.width + 0.28, pane.height + 0.28, '#e0c98f'),
    windowIn(back, pane, light, dice, { panes: 3, garden: dice.between(0, 0.5) }),
    sunPatch(room, pane, 3),
    back.rect(1.5, 1.9, 0.2, 0.14, PAINT.sheet),
    back.rect(2.5, 1.3, 0.2, 0.14, PAINT.sheet),
    shade(view, [4.1, 0, depth - 0.6], { width: 0.8, depth: 0.2 }),
    lean.fill(points([0, 0.06], [0.75, 0.06], [0.68, 1.5], [0.08, 1.5]), PAINT.glass, { opacity: 0.85 }),
    lean.fill(points([0.1, 0.06], [0.25, 0.06], [0.5, 1.5], [0.36, 1.5]), '#ffffff', { opacity: 0.4 }),
    lean.rect(0.3, 0.7, 0.18, 0.13, PAINT.sheet),
    personIn(view, [1.05, 0, depth - 0.6], { pose: 'reach', dress: siteDress(dice) }),
    personIn(view, [3.85, 0, depth - 0.6], { pose: dice.pick(['reach', 'point']), dress: siteDress(dice), left: true }),
    box(view, [2, 0, 2.7], { width: 0.5, height: 0.22, depth: 0.25 }, PAINT.seal),
    bucket(view, [0.5, 0, 2.6], PAINT.wood),
    mood(light),
  ].join('');
}
