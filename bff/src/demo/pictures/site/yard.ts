/** What lies about on a building site: cabins, rebar, blocks, sand, a mixer lorry. */

import type { Dice } from '../canvas/dice';
import { type Light, seenIn } from '../canvas/light';
import { lighter, PAINT } from '../canvas/palette';
import { backWall, level } from '../canvas/plane';
import { points } from '../canvas/shapes';
import { box, shade } from '../canvas/solids';
import type { View } from '../canvas/view';

type Thing = (view: View, x: number, z: number, light: Light, dice: Dice) => string;

/** Two rows of things across the yard, far ones first. */
export function yard(view: View, light: Light, dice: Dice): string {
  const rows = [136, 112, 92];
  const things: readonly [Thing, ...Thing[]] = [cabins, rebar, blocks, sandHeap, mixer, rebar, blocks];
  return rows
    .flatMap((deep) =>
      [-0.55, -0.34, -0.12, 0.1, 0.34].map((share) =>
        view.ahead(share * deep + dice.between(-3, 3), deep + dice.between(-6, 6)),
      ),
    )
    .map(([x, , z]) => (dice.chance(0.82) ? dice.pick(things)(view, x, z, light, dice) : ''))
    .join('');
}

const cabins: Thing = (view, x, z, light, dice) => {
  const paint = seenIn(light, PAINT.sheet);
  const one = (y: number) => {
    const front = backWall(view, x, z);
    const glow = light.lamps ? PAINT.lamp : seenIn(light, PAINT.blue);
    const windows = [0.8, 3.6, 6.4].map((u) => front.rect(u, y + 1, 1.3, 1, glow)).join('');
    return (
      box(view, [x, y, z], { width: 9, height: 2.7, depth: 3 }, paint) +
      windows +
      front.rect(0, y + 2.4, 9, 0.3, seenIn(light, PAINT.blue))
    );
  };
  return shade(view, [x, 0, z], { width: 9, depth: 3 }) + one(0) + (dice.chance(0.5) ? one(2.8) : '');
};

const rebar: Thing = (view, x, z, light) =>
  shade(view, [x, 0, z], { width: 9, depth: 1.4 }) +
  [0, 0.28, 0.56]
    .map((y, i) =>
      box(
        view,
        [x + i * 0.2, y, z],
        { width: 9 - i * 0.6, height: 0.24, depth: 1.4 - i * 0.3 },
        seenIn(light, i % 2 ? PAINT.bark : '#7d5c48'),
      ),
    )
    .join('');

const blocks: Thing = (view, x, z, light, dice) =>
  [0, 1.7, 3.4]
    .map((dx) => {
      const height = dice.between(0.8, 1.6);
      const stack = box(view, [x + dx, 0, z], { width: 1.5, height, depth: 1.3 }, seenIn(light, PAINT.wall));
      const front = backWall(view, x + dx, z);
      const joints = Array.from({ length: Math.floor(height / 0.25) }, (_, i) =>
        front.stroke(points([0, i * 0.25], [1.5, i * 0.25]), seenIn(light, PAINT.concreteDark), 0.03),
      );
      return shade(view, [x + dx, 0, z], { width: 1.5, depth: 1.3 }) + stack + joints.join('');
    })
    .join('');

const sandHeap: Thing = (view, x, z, light) => {
  const front = backWall(view, x, z);
  return (
    level(view, 0).rect(x - 1, z - 1, 9, 2, '#3a2c20', { opacity: 0.12 }) +
    front.blob(points([0, 0], [1.6, 1.2], [3.4, 2.1], [5.4, 1.3], [7.4, 0], [3.6, -0.25]), seenIn(light, PAINT.clay)) +
    front.blob(points([0.4, 0.1], [1.8, 1.1], [3.3, 2], [3.2, 0.8], [2.2, 0]), lighter(seenIn(light, PAINT.clay), 0.25))
  );
};

const mixer: Thing = (view, x, z, light, dice) => {
  const front = backWall(view, x, z - 0.1);
  const drum = seenIn(light, dice.pick([PAINT.sheet, PAINT.clay]));
  const wheels = [1, 4.6, 5.9].map(
    (u) => front.disc(u, 0.5, 0.52, seenIn(light, PAINT.ink)) + front.disc(u, 0.5, 0.2, seenIn(light, PAINT.concrete)),
  );
  return [
    shade(view, [x, 0, z], { width: 7, depth: 2.3 }),
    box(view, [x, 0.6, z], { width: 7, height: 0.5, depth: 2.3 }, seenIn(light, PAINT.iron)),
    box(view, [x, 1, z], { width: 1.7, height: 1.9, depth: 2.3 }, seenIn(light, PAINT.helmet)),
    front.rect(0.25, 1.9, 0.9, 0.7, seenIn(light, PAINT.slate)),
    front.blob(points([2, 2.2], [2.8, 3.1], [4.6, 3.4], [6.4, 3], [7, 2.3], [6, 1.4], [3.4, 1.1]), drum),
    front.blob(points([2.3, 2], [3.4, 1.3], [6, 1.5], [6.9, 2.2], [4.6, 1.9]), seenIn(light, PAINT.clayDark), {
      opacity: 0.6,
    }),
    front.stroke(points([3.2, 1.2], [4, 3.3]), seenIn(light, PAINT.seal), 0.16),
    ...wheels,
  ].join('');
};
