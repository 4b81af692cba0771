/** Up on the floor being built: the slab in the open air, what stands at its edge and what lies behind. */

import { type Dice, diceOf } from '../canvas/dice';
import { type Light, lightOf, type Sky, seenIn } from '../canvas/light';
import { darker, PAINT } from '../canvas/palette';
import { backWall, level, type Plane, sideWall } from '../canvas/plane';
import { circle, type Point, points, poly } from '../canvas/shapes';
import { hills, sky, skyline } from '../canvas/sky';
import { box } from '../canvas/solids';
import { type View, viewFrom } from '../canvas/view';
import type { PictureFacts } from '../facts';
import { crane } from './crane';

export interface Deck {
  view: View;
  light: Light;
  dice: Dice;
  floor: Plane;
  horizon: number;
  /** Half the slab's width, and how far away its edge is. */
  half: number;
  far: number;
}

export function deckOf(facts: PictureFacts, salt: string, fallback?: Sky, eye = 2.2): Deck {
  const dice = diceOf(facts.seed, salt);
  const light = lightOf(facts.sky ?? fallback ?? dice.pick(['sun', 'overcast', 'sun']));
  const horizon = dice.between(270, 310);
  const view = viewFrom({ eye: [dice.between(-1.2, 1.2), eye, 0], focal: 860, centre: [640, horizon] });
  return { view, light, dice, floor: level(view, 0), horizon, half: 9, far: 13 };
}

/** Sky, the city below, a neighbouring crane. */
export function beyond({ light, dice, horizon }: Deck): string {
  const left = dice.chance(0.5);
  return [
    sky(light, dice, horizon + 60),
    hills(light, dice, horizon + 58),
    skyline(light, dice, horizon + 62, 20),
    poly(points([0, horizon + 60], [1280, horizon + 60], [1280, 800], [0, 800]), seenIn(light, PAINT.sand, 0.4)),
    crane({
      foot: [left ? 190 : 1080, horizon + 70],
      height: horizon - 30,
      reach: 300,
      side: left ? 1 : -1,
      paint: seenIn(light, PAINT.bark, 0.3),
      rope: 0.22,
      load: seenIn(light, PAINT.seal, 0.15),
      lamp: light.lamps,
    }),
  ].join('');
}

/** Posts, two rails and a net along the far edge and both sides. */
export function guardRail({ view, light, half, far }: Deck): string {
  const tube = seenIn(light, PAINT.helmet, 0.1);
  const run = (plane: Plane, from: number, to: number) => {
    const posts = Array.from({ length: Math.ceil((to - from) / 1.5) + 1 }, (_, i) =>
      plane.rect(Math.min(to, from + i * 1.5), 0, 0.06, 1.25, darker(tube, 0.15)),
    );
    return (
      plane.rect(from, 0.05, to - from, 1.05, seenIn(light, '#8ea09a'), { opacity: 0.5 }) +
      [0.6, 1.18].map((v) => plane.rect(from, v, to - from, 0.05, tube)).join('') +
      plane.rect(from, 0, to - from, 0.2, seenIn(light, PAINT.seal)) +
      posts.join('')
    );
  };
  return (
    run(backWall(view, 0, far), -half, half) + run(sideWall(view, -half), 1, far) + run(sideWall(view, half), 1, far)
  );
}

/** Bars standing up where a column will go on. */
export function starters({ view, light }: Deck, x: number, z: number, height = 1.3): string {
  const bars = points([0, 0.45], [0.25, 0.45], [0.5, 0.45], [0, 0], [0.25, 0], [0.5, 0]).map(([dx, dz], i) =>
    box(
      view,
      [x + dx, 0, z + dz],
      { width: 0.03, height: height + (i % 3) * 0.12, depth: 0.03 },
      seenIn(light, PAINT.bark),
    ),
  );
  const front = backWall(view, x, z);
  const hoops = [0.25, 0.5, 0.75].map((v) => front.rect(-0.02, v, 0.58, 0.025, seenIn(light, PAINT.bark)));
  return (
    box(view, [x - 0.05, 0, z - 0.05], { width: 0.62, height: 0.1, depth: 0.6 }, seenIn(light, PAINT.concrete)) +
    bars.join('') +
    hoops.join('')
  );
}

/** A work lamp on a stand and the pool of light it throws. */
export function workLamp({ view, floor }: Deck, x: number, z: number): string {
  const [head] = view.see([[x, 2.6, z]]);
  if (!head) return '';
  const size = view.scaleAt([x, 2.6, z]);
  const pool = [3.4, 2.4, 1.5].map((r) => floor.blob(ringAround(x, z - 1.6, r), PAINT.lamp, { opacity: 0.13 }));
  const front = backWall(view, x, z);
  return (
    pool.join('') +
    front.rect(-0.025, 0, 0.05, 2.6, '#1d2228') +
    front.fill(points([-0.5, 0], [0, 0.9], [0.5, 0], [0.44, 0], [0, 0.75], [-0.44, 0]), '#1d2228') +
    [1.5, 0.9, 0.5].map((r) => circle(head, r * size, PAINT.lamp, { opacity: 0.12 })).join('') +
    front.rect(-0.3, 2.5, 0.6, 0.24, '#1d2228') +
    circle(head, 0.16 * size, '#fff6dd')
  );
}

const ringAround = (x: number, z: number, r: number): Point[] =>
  Array.from({ length: 12 }, (_, i) => [x + Math.cos((i / 6) * Math.PI) * r, z + Math.sin((i / 6) * Math.PI) * r]);
