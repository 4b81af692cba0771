/** Two people check the wall formwork again: tape, plumb line and a red level line across the panels. */

import { seenIn } from '../canvas/light';
import { darker, lighter, mix, PAINT } from '../canvas/palette';
import { backWall } from '../canvas/plane';
import { circle, line, points } from '../canvas/shapes';
import { falling } from '../canvas/sky';
import { box } from '../canvas/solids';
import { siteDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { beyond, type Deck, deckOf, guardRail, starters } from './deck';

const WALL = 6.4;
const HIGH = 2.9;

export function formworkCheck(facts: PictureFacts): string {
  const deck = deckOf(facts, 'formwork', undefined, 1.6);
  const { floor, light, half, far, dice } = deck;
  const slab = floor.rect(-half, 0, 2 * half, far, seenIn(light, PAINT.concrete));
  const marks = Array.from({ length: 9 }, () =>
    floor.blob(
      points([0, 0], [1.4, -0.3], [2.2, 0.4], [0.8, 0.8]).map(
        ([u, v]) => [u + dice.between(-8, 7), v + dice.between(0.5, 6)] as const,
      ),
      seenIn(light, PAINT.concreteDark),
      { opacity: 0.28 },
    ),
  );
  return [
    beyond(deck),
    slab,
    ...marks,
    guardRail(deck),
    starters(deck, -7.4, 8),
    starters(deck, 6.9, 8),
    panels(deck),
    props(deck),
    measuring(deck),
    falling(light, dice, 800),
  ].join('');
}

function panels(deck: Deck): string {
  const { view, light, dice, floor } = deck;
  const face = backWall(view, -5.4, WALL);
  const steel = seenIn(light, PAINT.brown);
  const sheets = Array.from({ length: 9 }, (_, i) =>
    face.rect(
      i * 1.2,
      0,
      1.185,
      HIGH,
      seenIn(light, mix(PAINT.clay, dice.pick([PAINT.sand, PAINT.wood]), dice.between(0.1, 0.5))),
    ),
  );
  const studs = Array.from(
    { length: 28 },
    (_, i) =>
      face.rect(0.1 + i * 0.39, 0, 0.07, HIGH, seenIn(light, PAINT.wood)) +
      face.rect(0.17 + i * 0.39, 0, 0.03, HIGH, '#3a2c20', { opacity: 0.2 }),
  );
  const walers = [0.35, 1.05, 1.75, 2.45].map(
    (v) =>
      face.rect(-0.1, v - 0.07, 11, 0.05, '#3a2c20', { opacity: 0.22 }) +
      face.rect(-0.1, v, 11, 0.07, steel) +
      face.rect(-0.1, v + 0.08, 11, 0.05, lighter(steel, 0.15)) +
      ties(face, v),
  );
  return [
    floor.rect(-5.4, WALL - 1.4, 10.8, 1.4, '#3a2c20', { opacity: 0.16 }),
    box(view, [-5.4, 0, WALL], { width: 10.8, height: HIGH, depth: 0.35 }, seenIn(light, PAINT.clay)),
    ...sheets,
    ...studs,
    ...walers,
    face.rect(-0.2, 1.45, 11.2, 0.022, PAINT.seal),
    face.rect(-0.2, 1.42, 11.2, 0.08, PAINT.seal, { opacity: 0.16 }),
  ].join('');
}

const ties = (face: ReturnType<typeof backWall>, v: number) =>
  Array.from({ length: 9 }, (_, i) => face.disc(0.6 + i * 1.2, v + 0.06, 0.06, PAINT.iron)).join('');

function props({ view, light }: Deck): string {
  return [-4.6, -2.9, 2.8, 4.5]
    .map((x) => {
      const [head, foot] = view.see([
        [x, 2.2, WALL],
        [x + 0.1, 0.04, WALL - 1.9],
      ]);
      if (!head || !foot) return '';
      const width = 0.075 * view.scaleAt([x, 0, WALL - 1]);
      return (
        line([head, foot], seenIn(light, '#b25a3c'), width) +
        line(points([head[0] - 2, head[1]], [foot[0] - 2, foot[1]]), seenIn(light, '#d28a68'), width * 0.3) +
        box(view, [x - 0.1, 0, WALL - 2], { width: 0.4, height: 0.05, depth: 0.3 }, seenIn(light, PAINT.iron))
      );
    })
    .join('');
}

/** One holds the tape at the panel, one reads it; the plumb bob hangs between them. */
function measuring({ view, light, dice }: Deck): string {
  const [x, z] = [dice.between(-1.6, 0.2), dice.between(4.3, 4.9)];
  const [a, b] = view.see([
    [x + 0.52, 1.28, z],
    [x + 1.28, 1.25, z],
  ]);
  const [top, bob] = view.see([
    [x + 0.9, 2.4, WALL - 0.2],
    [x + 0.9, 0.35, WALL - 0.2],
  ]);
  return [
    top && bob ? line([top, bob], darker(PAINT.seal, 0.1), 1.6) + circle(bob, 7, PAINT.iron) : '',
    personIn(view, [x, 0, z], { pose: 'point', dress: siteDress(dice, light) }),
    personIn(view, [x + 1.85, 0, z], {
      pose: dice.pick(['point', 'reach']),
      dress: { ...siteDress(dice, light), vest: '#c98742' },
      left: true,
    }),
    a && b ? line([a, b], '#f6ecdd', 5) + line([a, b], PAINT.helmet, 2) : '',
    personIn(view, [dice.between(3, 4.4), 0, 5.4], { pose: 'write', dress: siteDress(dice, light), left: true }),
  ].join('');
}
