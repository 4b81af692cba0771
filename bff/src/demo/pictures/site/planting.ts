import { seenIn } from '../canvas/light';
import { PAINT } from '../canvas/palette';
import { backWall, level } from '../canvas/plane';
import { type Point, points, poly } from '../canvas/shapes';
import { falling, hills, sky } from '../canvas/sky';
import { siteDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { lawn, type Open, openAir, tree } from './garden';
import { tower } from './tower';

export function planting(facts: PictureFacts): string {
  const open = openAir(facts, 'planting', 1.8, 380);
  const { view, light, dice } = open;
  const floor = level(view, 0);
  return [
    sky(light, dice, 390),
    hills(light, dice, 390),
    tower(
      view,
      { at: view.ahead(-52, 96), width: 26, depth: 14, built: 12, total: 12, distance: 0.16, skin: PAINT.clay },
      light,
      dice,
    ),
    tower(
      view,
      { at: view.ahead(34, 110), width: 26, depth: 14, built: 12, total: 12, distance: 0.24, skin: PAINT.clayDark },
      light,
      dice,
    ),
    poly(points([0, 388], [1280, 388], [1280, 800], [0, 800]), seenIn(light, '#a9a583', 0.08)),
    lawn(open),
    beds(open),
    ...points([-17, 34], [15, 36], [-10, 24], [10, 22], [20, 27]).map(([right, deep]) =>
      tree(open, right, deep, dice.between(4.4, 6), true),
    ),
    tree(open, -4.6, 11, 3.6, true),
    pit(open),
    crew(open),
    barrow(open, floor),
    falling(light, dice, 800),
  ].join('');
}

function beds({ view, light, dice }: Open): string {
  const floor = level(view, 0.01);
  return points([-8, 12], [7, 13], [-12, 22], [12, 20])
    .map(([right, deep]) => {
      const [x, , z] = view.ahead(right, deep);
      const soil = Array.from(
        { length: 12 },
        (_, i): Point => [
          x + Math.cos((i / 6) * Math.PI) * 3.2 * dice.between(0.85, 1.1),
          z + Math.sin((i / 6) * Math.PI) * 2.1 * dice.between(0.85, 1.1),
        ],
      );
      const shrubs = Array.from(
        { length: 9 },
        () => [x + dice.between(-2.4, 2.2), z + dice.between(-1.2, 1.4)] as const,
      )
        .sort((a, b) => b[1] - a[1])
        .map(([sx, sz]) =>
          backWall(view, sx, sz).blob(
            points([-0.3, 0], [-0.36, 0.25], [-0.1, 0.46], [0.2, 0.42], [0.36, 0.2], [0.3, 0]),
            seenIn(light, dice.pick([PAINT.leaf, PAINT.leafDark, '#b3936b', '#8c8f63'])),
          ),
        );
      return floor.blob(soil, seenIn(light, '#84694f')) + shrubs.join('');
    })
    .join('');
}

/** The hole dug for the next tree, with its heap of earth and the root ball waiting. */
function pit({ view, light, dice }: Open): string {
  const [x, , z] = view.ahead(dice.between(1, 2), 8.2);
  const floor = level(view, 0.01);
  const heap = backWall(view, x + 1, z + 0.5);
  return (
    heap.blob(points([0, 0], [0.5, 0.42], [1.1, 0.55], [1.7, 0.3], [2.1, 0], [1, -0.08]), seenIn(light, '#7a5f47')) +
    heap.blob(points([0.2, 0.1], [0.6, 0.42], [1.05, 0.5], [0.9, 0.2]), seenIn(light, '#967658')) +
    floor.disc(x, z, 0.75, seenIn(light, '#5b4636')) +
    floor.disc(x + 0.05, z + 0.08, 0.55, seenIn(light, '#42332a'))
  );
}

function crew({ view, light, dice }: Open): string {
  const people = [
    [-3.5, 10.6, 'reach'],
    [-5.4, 11.2, 'carry'],
    [0.4, 8.6, 'crouch'],
    [3.4, 12, 'walk'],
  ] as const;
  return people
    .map(([right, deep, pose]) =>
      personIn(view, view.ahead(right + dice.between(-0.3, 0.3), deep), {
        pose,
        dress: siteDress(dice, light),
        left: right > -4 && right < 0,
      }),
    )
    .join('');
}

function barrow({ view, light, dice }: Open, floor: ReturnType<typeof level>): string {
  const [x, , z] = view.ahead(dice.between(3.4, 4.4), 9);
  const face = backWall(view, x, z);
  return (
    floor.rect(x - 0.1, z - 0.2, 1.3, 0.5, '#3a2c20', { opacity: 0.18 }) +
    face.disc(0.1, 0.17, 0.17, PAINT.ink) +
    face.stroke(points([0.1, 0.17], [0.5, 0.3], [1.4, 0.55]), seenIn(light, PAINT.iron), 0.04) +
    face.stroke(points([0.85, 0.35], [0.95, 0]), seenIn(light, PAINT.iron), 0.04) +
    face.fill(points([-0.1, 0.62], [0.95, 0.62], [0.75, 0.3], [0.2, 0.3]), seenIn(light, PAINT.seal)) +
    face.blob(points([0, 0.62], [0.4, 0.82], [0.85, 0.62], [0.4, 0.58]), seenIn(light, '#7a5f47'))
  );
}
