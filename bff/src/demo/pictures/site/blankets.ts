/** A freezing night: insulation blankets over the fresh slab, one person taking its temperature. */

import { seenIn } from '../canvas/light';
import { darker, lighter, mix, PAINT } from '../canvas/palette';
import { ellipse, line, type Point, points } from '../canvas/shapes';
import { falling } from '../canvas/sky';
import { box } from '../canvas/solids';
import { siteDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { beyond, type Deck, deckOf, guardRail, starters, workLamp } from './deck';

export function blankets(facts: PictureFacts): string {
  const deck = deckOf(facts, 'blankets', 'night', 1.9);
  const { light, dice, half, far, floor } = deck;
  const lampAt = [dice.between(2.4, 4), 8] as const;
  return [
    beyond(deck),
    floor.rect(-half, 0, 2 * half, far, seenIn(light, PAINT.concreteDark)),
    guardRail(deck),
    covers(deck),
    starters(deck, -5.6, 9.6),
    starters(deck, 0.8, 10.2),
    starters(deck, 6, 9.6),
    workLamp(deck, ...lampAt),
    weights(deck),
    watch(deck),
    falling(light, dice, 800),
  ].join('');
}

function covers({ floor, dice }: Deck): string {
  const [w, d] = [2.3, 1.9];
  return Array.from({ length: 8 * 6 }, (_, i) => {
    const [u, v] = [-9 + (i % 8) * w, 0.3 + Math.floor(i / 8) * d];
    const near = 1 - Math.min(1, Math.hypot(u - 2, v - 6) / 9);
    const paint = mix(mix('#8a7c69', '#9a8d78', dice.next()), '#e9cf9c', near * 0.55);
    const slip = (n: number) => n + dice.between(-0.05, 0.05);
    const outline: Point[] = points(
      [slip(u), slip(v)],
      [slip(u + w * 0.5), slip(v)],
      [slip(u + w), slip(v)],
      [slip(u + w), slip(v + d)],
      [slip(u), slip(v + d)],
    );
    const quilting = [0.25, 0.5, 0.75].map(
      (s) =>
        floor.stroke(points([u + w * s, v + 0.05], [u + w * s, v + d - 0.05]), darker(paint, 0.16), 0.018) +
        floor.stroke(points([u + 0.05, v + d * s], [u + w - 0.05, v + d * s]), darker(paint, 0.16), 0.018),
    );
    return (
      floor.fill(outline, darker(paint, 0.4)) +
      floor.fill(
        outline.map(([x, z]): Point => [x, z + 0.04]),
        paint,
      ) +
      quilting.join('') +
      floor.stroke(points([u + 0.04, v + d - 0.04], [u + w - 0.06, v + d - 0.02]), lighter(paint, 0.25), 0.02)
    );
  })
    .reverse()
    .join('');
}

const weights = ({ view, dice }: Deck) =>
  Array.from({ length: 9 }, () => [dice.between(-6, 6), dice.between(2.4, 8)] as const)
    .sort((a, b) => b[1] - a[1])
    .map(([x, z]) => box(view, [x, 0, z], { width: 0.55, height: 0.09, depth: 0.12 }, '#75603f'))
    .join('');

function watch({ view, light, dice }: Deck): string {
  const [x, z] = [dice.between(-1.3, 0.6), dice.between(4.2, 5)];
  const dress = {
    ...siteDress(dice, light),
    coat: '#232b34',
    trousers: '#1d242b',
    vest: dice.chance(0.5) ? '#a8703a' : undefined,
  };
  const [tip, grip] = view.see([
    [x + 0.62, 0.02, z],
    [x + 0.5, 0.28, z],
  ]);
  const [mouth] = view.see([[x + 0.3, 0.98, z]]);
  return [
    personIn(view, [dice.between(3.4, 5), 0, 7.2], {
      pose: dice.pick(['walk', 'carry', 'stand']),
      dress: { ...dress, vest: undefined },
      left: true,
    }),
    personIn(view, [x, 0, z], { pose: 'crouch', dress }),
    tip && grip ? line([tip, grip], PAINT.sheet, 3.4) + ellipse(grip, 7, 5, PAINT.seal) : '',
    mouth
      ? [1, 1.6, 2.3]
          .map((s) => ellipse([mouth[0] + 16 * s, mouth[1] - 8 * s], 9 * s, 5 * s, '#e8e6e0', { opacity: 0.14 }))
          .join('')
      : '',
  ].join('');
}
