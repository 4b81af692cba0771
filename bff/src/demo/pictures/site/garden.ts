/** The garden's ground and trees, and the open air they stand in. */

import { type Dice, diceOf } from '../canvas/dice';
import { type Light, lightOf, seenIn } from '../canvas/light';
import { darker, lighter, PAINT } from '../canvas/palette';
import { level } from '../canvas/plane';
import { line, type Point, points, poly } from '../canvas/shapes';
import { box, shade } from '../canvas/solids';
import { type View, viewFrom } from '../canvas/view';
import type { PictureFacts } from '../facts';

export interface Open {
  view: View;
  light: Light;
  dice: Dice;
}

export function openAir(facts: PictureFacts, salt: string, eye: number, horizon: number): Open {
  const dice = diceOf(facts.seed, salt);
  const light = lightOf(facts.sky ?? dice.pick(['sun', 'overcast', 'sun', 'dusk']));
  const yaw = dice.pick([-1, 1]) * dice.between(0.3, 0.5);
  return { dice, light, view: viewFrom({ eye: [0, eye, 0], yaw, focal: 900, centre: [640, horizon] }) };
}

/** Lawn, a curving path of stone and clipped hedges. */
export function lawn({ view, light, dice }: Open): string {
  const floor = level(view, 0);
  const on = (right: number, deep: number): Point => {
    const [x, , z] = view.ahead(right, deep);
    return [x, z];
  };
  const bow = dice.between(-6, 6);
  const path = [
    on(-2.6, 3),
    on(2.6, 3),
    on(3 + bow * 0.4, 16),
    on(2.4 + bow, 40),
    on(6, 110),
    on(2, 110),
    on(-1.4 + bow, 40),
    on(-2 + bow * 0.4, 16),
  ];
  const joints = [5, 6.2, 7.6, 9.3, 11.4, 14, 17.5, 22].map((deep) =>
    floor.stroke(
      [on(-2.5 + (bow * deep) / 40, deep), on(2.6 + (bow * deep) / 40, deep)],
      seenIn(light, PAINT.wallShade),
      0.06,
    ),
  );
  const hedge = [-9, -5.2, 5.4, 9.4].map((right) =>
    box(view, view.ahead(right, 26), { width: 3.2, height: 0.8, depth: 1 }, seenIn(light, PAINT.leafDark)),
  );
  return floor.blob(path, seenIn(light, PAINT.plaster)) + joints.join('') + hedge.join('');
}

/** A young tree: trunk, three clumps of leaves, light from the left. Bare in winter. */
export function tree(
  { view, light, dice }: Open,
  right: number,
  deep: number,
  height: number,
  propped = false,
): string {
  const spot = view.ahead(right, deep);
  const [foot] = view.see([spot]);
  if (!foot) return '';
  const h = height * view.scaleAt(spot);
  const put = (u: number, v: number): Point => [foot[0] + u * h, foot[1] - v * h];
  const bark = seenIn(light, PAINT.bark);
  const leaf = seenIn(light, dice.pick([PAINT.leaf, PAINT.leafDark, '#9aa07c', '#b59a63']), Math.min(0.4, deep / 160));
  const clump = (u: number, v: number, r: number, paint: string) => {
    const outline = Array.from(
      { length: 9 },
      (_, i): Point =>
        put(
          u + Math.cos((i / 4.5) * Math.PI) * r * dice.between(0.85, 1.15),
          v + Math.sin((i / 4.5) * Math.PI) * r * dice.between(0.75, 1),
        ),
    );
    return poly(outline, paint, { stroke: paint, 'stroke-width': h * 0.03, 'stroke-linejoin': 'round' });
  };
  const twigs = points([-0.2, 0.8], [0.22, 0.76], [0.05, 0.98], [-0.1, 0.92], [0.14, 0.9]).map(([u, v]) =>
    line([put(0, 0.42), put(u, v)], bark, h * 0.014),
  );
  const crown =
    light.sky === 'winter'
      ? twigs.join('')
      : clump(0.1, 0.62, 0.2, darker(leaf, 0.14)) +
        clump(-0.11, 0.66, 0.21, leaf) +
        clump(0.02, 0.8, 0.19, lighter(leaf, 0.1)) +
        clump(-0.08, 0.83, 0.1, lighter(leaf, 0.22));
  const stays = propped
    ? [-0.2, 0.2, 0.06]
        .map((u) => line([put(u, 0), put(u * 0.06, 0.36)], seenIn(light, PAINT.wood), h * 0.018))
        .join('')
    : '';
  return (
    shade(view, [spot[0] - 0.9, 0, spot[2] - 0.4], { width: 1.8, depth: 0.8 }) +
    poly([put(-0.02, 0), put(0.02, 0), put(0.012, 0.6), put(-0.012, 0.6)], bark) +
    crown +
    stays
  );
}
