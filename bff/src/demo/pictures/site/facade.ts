import { seenIn } from '../canvas/light';
import { PAINT } from '../canvas/palette';
import { points, poly } from '../canvas/shapes';
import { falling, hills, sky } from '../canvas/sky';
import { homeDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { lawn, openAir, tree } from './garden';
import { tower } from './tower';

const HORIZON = 610;

export function finishedFacade(facts: PictureFacts): string {
  const open = openAir(facts, 'facade', 1.9, HORIZON);
  const { view, light, dice } = open;
  const floors = Math.min(facts.floorsTotal ?? 26, 33);
  const skin = dice.pick([PAINT.clay, PAINT.clayDark, '#b3a48f']);
  const one = (right: number, deep: number, share: number, distance: number) =>
    tower(
      view,
      {
        at: view.ahead(right, deep),
        width: 24,
        depth: 14,
        built: Math.round(floors * share),
        total: Math.round(floors * share),
        distance,
        skin,
      },
      light,
      dice,
    );
  return [
    sky(light, dice, HORIZON),
    hills(light, dice, HORIZON),
    poly(points([0, HORIZON - 2], [1280, HORIZON - 2], [1280, 800], [0, 800]), seenIn(light, PAINT.leaf, 0.15)),
    one(62, 190, 1, 0.4),
    one(-80, 160, 0.9, 0.3),
    one(24, Math.max(100, floors * 5), 1, 0.12),
    one(-40, Math.max(88, floors * 4.5), 1, 0),
    lawn(open),
    ...points([-26, 52], [18, 46], [-9, 40], [30, 34], [-15, 24], [12, 21]).map(([right, deep]) =>
      tree(open, right + dice.between(-3, 3), deep, dice.between(5.5, 8)),
    ),
    ...points([-1.5, 15], [2.2, 18], [0.4, 22]).map(([right, deep]) =>
      personIn(view, view.ahead(right + dice.between(-0.8, 0.8), deep), {
        pose: dice.pick(['walk', 'stand', 'point']),
        dress: homeDress(dice),
        left: dice.chance(0.5),
      }),
    ),
    falling(light, dice, 800),
  ].join('');
}
