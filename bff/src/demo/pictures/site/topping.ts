/** Topping out: the last bucket comes down to the roof, the crew stands under a red cloth. */

import { seenIn } from '../canvas/light';
import { darker, lighter, PAINT } from '../canvas/palette';
import { backWall } from '../canvas/plane';
import { circle, ellipse, line, type Point, points, poly, rect } from '../canvas/shapes';
import { falling } from '../canvas/sky';
import { box } from '../canvas/solids';
import { type Dress, siteDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { beyond, type Deck, deckOf, guardRail } from './deck';

export function toppingOut(facts: PictureFacts): string {
  const deck = deckOf(facts, 'topping', undefined, 1.9);
  const { floor, light, half, far, dice } = deck;
  return [
    beyond(deck),
    floor.rect(-half, 0, 2 * half, far, seenIn(light, PAINT.concrete)),
    joints(deck),
    guardRail(deck),
    banner(deck),
    bucket(deck),
    crew(deck),
    pour(deck),
    falling(light, dice, 800),
  ].join('');
}

const joints = ({ floor, light, half, far }: Deck) =>
  [-6, -3, 0, 3, 6]
    .map((x) => floor.stroke(points([x, 0.5], [x, far]), seenIn(light, PAINT.concreteDark), 0.03))
    .join('') +
  [4, 7, 10].map((z) => floor.stroke(points([-half, z], [half, z]), seenIn(light, PAINT.concreteDark), 0.03)).join('');

/** The cloth carries no words: four gold squares stand for them. */
function banner({ view, light }: Deck): string {
  const face = backWall(view, -5, 9.4);
  const red = seenIn(light, PAINT.seal);
  const flags = Array.from({ length: 16 }, (_, i) =>
    face.fill(
      points(
        [-1 + i * 0.75, 3.7 - Math.sin((i / 15) * Math.PI) * 0.5],
        [-0.55 + i * 0.75, 3.7 - Math.sin((i / 15) * Math.PI) * 0.5],
        [-0.78 + i * 0.75, 3.25 - Math.sin((i / 15) * Math.PI) * 0.5],
      ),
      seenIn(light, [PAINT.helmet, PAINT.seal, PAINT.cream, PAINT.blue][i % 4] ?? PAINT.seal),
    ),
  );
  const squares = [2.4, 3.9, 5.4, 6.9].map(
    (u) =>
      face.rect(u, 2.08, 0.6, 0.6, seenIn(light, '#e9c77b')) +
      face.rect(u + 0.13, 2.2, 0.34, 0.06, red) +
      face.rect(u + 0.13, 2.36, 0.34, 0.06, red) +
      face.rect(u + 0.27, 2.14, 0.06, 0.46, red),
  );
  return [
    face.rect(-0.06, 0, 0.08, 3, seenIn(light, PAINT.brown)),
    face.rect(9.98, 0, 0.08, 3, seenIn(light, PAINT.brown)),
    face.fill(points([0, 2.9], [10, 2.9], [10, 1.9], [7.5, 1.84], [5, 1.88], [2.5, 1.84], [0, 1.9]), red),
    face.fill(
      points([0, 2.05], [10, 2.05], [10, 1.9], [7.5, 1.84], [5, 1.88], [2.5, 1.84], [0, 1.9]),
      darker(red, 0.2),
    ),
    ...squares,
    ...flags,
  ].join('');
}

function bucket({ view, light, dice }: Deck): string {
  const x = dice.pick([-1, 1]) * dice.between(3.7, 4.2);
  const [hook] = view.see([[x, 3.2, 7]]);
  if (!hook) return '';
  const [cx, cy] = hook;
  const paint = seenIn(light, PAINT.steel);
  const bow: Point[] = points([cx - 20, cy + 30], [cx + 20, cy + 30], [cx + 34, cy + 2], [cx - 34, cy + 2]);
  return [
    line(points([cx, 0], [cx, cy - 36]), seenIn(light, PAINT.bark), 3),
    line(points([cx - 30, cy], [cx, cy - 36], [cx + 30, cy]), seenIn(light, PAINT.bark), 2.4),
    rect(cx - 46, cy, 92, 62, paint),
    rect(cx + 16, cy, 30, 62, darker(paint, 0.2)),
    rect(cx - 50, cy - 4, 100, 9, lighter(paint, 0.2)),
    poly(
      bow.map(([px, py]): Point => [px, cy + 62 + (cy + 30 - py)]),
      darker(paint, 0.1),
    ),
    circle([cx, cy + 30], 17, seenIn(light, PAINT.seal)),
    line(points([cx - 17, cy + 46], [cx, cy + 30], [cx + 14, cy + 52]), seenIn(light, PAINT.seal), 7),
  ].join('');
}

function crew({ view, light, dice }: Deck): string {
  const guests: Dress = { coat: '#6b5546', trousers: '#3d3631', helmet: PAINT.sheet };
  const row = (z: number, count: number, shift: number) =>
    Array.from({ length: count }, (_, i) =>
      personIn(
        view,
        [(i - (count - 1) / 2) * 0.95 + shift + dice.between(-0.1, 0.1), 0, z + dice.between(-0.2, 0.2)],
        {
          pose: dice.pick(['stand', 'stand', 'wave', 'stand', 'write']),
          dress: i % 4 === 1 ? guests : siteDress(dice, light),
          left: i * 2 > count,
        },
        dice.between(1.62, 1.82),
      ),
    ).join('');
  return row(8.2, dice.int(7, 9), 0.4) + row(7, dice.int(4, 6), dice.between(-0.6, 0.4));
}

/** The last square metre of wet concrete, a spade stuck in it. */
function pour({ view, floor, light, dice }: Deck): string {
  const wet = seenIn(light, '#8a847b');
  const x = dice.between(-1.8, 0.2);
  const heap = floor.blob(points([x, 4.3], [x + 0.9, 4], [x + 2, 4.2], [x + 2.2, 5], [x + 1.1, 5.4], [x, 5.1]), wet);
  const face = backWall(view, x + 1, 4.6);
  return [
    box(view, [x - 0.3, 0, 5.6], { width: 2.8, height: 0.12, depth: 0.1 }, seenIn(light, PAINT.wood)),
    heap,
    ellipse(face.at(0.1, 0.05), 60, 11, lighter(wet, 0.2)),
    face.stroke(points([0, 0.05], [0.3, 1.05]), seenIn(light, PAINT.wood), 0.045),
    face.fill(points([-0.14, 0.02], [0.08, 0], [0.16, 0.3], [-0.04, 0.34]), seenIn(light, PAINT.iron)),
    face.disc(0.28, 0.98, 0.09, PAINT.seal),
    face.fill(points([0.28, 0.98], [0.45, 0.62], [0.32, 0.66]), PAINT.seal),
  ].join('');
}
