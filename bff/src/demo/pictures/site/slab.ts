/** The slab before the pour: formwork sheets, two layers of bars, conduits, people tying and checking. */

import { seenIn } from '../canvas/light';
import { darker, lighter, mix, PAINT } from '../canvas/palette';
import { type Point, points } from '../canvas/shapes';
import { falling } from '../canvas/sky';
import { siteDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import type { Pose } from '../poses';
import { beyond, type Deck, deckOf, guardRail, starters } from './deck';

export function floorSlab(facts: PictureFacts): string {
  const deck = deckOf(facts, 'slab');
  return [
    beyond(deck),
    sheets(deck),
    guardRail(deck),
    bars(deck),
    conduits(deck),
    columns(deck),
    crew(deck),
    falling(deck.light, deck.dice, 800),
  ].join('');
}

function sheets({ floor, light, dice, half, far }: Deck): string {
  const [w, d] = [1.8, 0.9];
  const cells = Array.from({ length: Math.ceil((2 * half) / w) * Math.ceil(far / d) }, (_, i) => {
    const u = -half + (i % Math.ceil((2 * half) / w)) * w;
    return floor.rect(
      u,
      Math.floor(i / Math.ceil((2 * half) / w)) * d,
      w - 0.015,
      d - 0.015,
      seenIn(light, mix(PAINT.clay, dice.pick([PAINT.wood, PAINT.sand, PAINT.clayDark]), dice.between(0.1, 0.6))),
    );
  });
  return floor.rect(-half, 0, 2 * half, far, seenIn(light, PAINT.brown)) + cells.join('');
}

function bars({ floor, light, half, far }: Deck): string {
  const steel = seenIn(light, '#6a4a38');
  const step = 0.3;
  const shadow = { opacity: 0.22 };
  const along = Array.from({ length: Math.floor((2 * half) / step) }, (_, i) => -half + i * step);
  const across = Array.from({ length: Math.floor(far / step) }, (_, i) => 0.6 + i * step).filter((z) => z < far);
  const layer = (dx: number, colour: string, extra = {}) =>
    along
      .map((u) =>
        floor.fill(points([u + dx, 0.4], [u + dx + 0.026, 0.4], [u + dx + 0.026, far], [u + dx, far]), colour, extra),
      )
      .join('') +
    across
      .map((v) =>
        floor.fill(
          points([-half, v - dx], [half, v - dx], [half, v - dx + 0.026], [-half, v - dx + 0.026]),
          colour,
          extra,
        ),
      )
      .join('');
  const spacers = across
    .filter((_, i) => i % 4 === 1)
    .flatMap((v) =>
      along
        .filter((_, i) => i % 5 === 2)
        .map((u) => floor.rect(u - 0.05, v - 0.03, 0.13, 0.1, lighter(PAINT.concrete, 0.3))),
    );
  return spacers.join('') + layer(0.07, '#2c241e', shadow) + layer(0, steel);
}

function conduits({ floor, light, dice, half }: Deck): string {
  return [PAINT.cream, '#b5563f', PAINT.plaster]
    .map((paint) => {
      let [x, z, drift] = [dice.between(-half * 0.6, half * 0.4), 1, 0];
      const way: Point[] = Array.from({ length: 18 }, () => {
        drift = drift * 0.6 + dice.between(-0.16, 0.16);
        x += drift;
        z += 0.55;
        return [x, z];
      });
      return (
        floor.stroke(way, darker(seenIn(light, paint), 0.25), 0.07, { 'stroke-linejoin': 'round' }) +
        floor.stroke(way, seenIn(light, paint), 0.045, { 'stroke-linejoin': 'round' })
      );
    })
    .join('');
}

const columns = (deck: Deck) =>
  [10.5, 6.6].flatMap((z) => [-6.2, -2, 2.4, 6.4].map((x) => starters(deck, x, z))).join('');

function crew({ view, light, dice }: Deck): string {
  const spots = [
    [-3.4, 8.6],
    [0.9, 7.4],
    [4.4, 8],
    [-1.8, 4.7],
    [1.5, 4.3],
  ] as const;
  return spots
    .map(([x, z], i) => ({
      x: x + dice.between(-0.6, 0.6),
      z,
      pose: dice.pick<Pose>(i > 2 ? ['crouch', 'crouch', 'write', 'stand'] : ['crouch', 'point', 'walk', 'carry']),
    }))
    .map(({ x, z, pose }) => personIn(view, [x, 0, z], { pose, dress: siteDress(dice, light), left: dice.chance(0.5) }))
    .join('');
}
