/** The whole site from a roof across the road: towers, crane, yard, hoarding, people. */

import { type Dice, diceOf } from '../canvas/dice';
import { type Light, lightOf, seenIn } from '../canvas/light';
import { lighter, PAINT } from '../canvas/palette';
import { level } from '../canvas/plane';
import { circle, type Point, points, poly, rect } from '../canvas/shapes';
import { falling, hills, sky, skyline } from '../canvas/sky';
import { type View, viewFrom } from '../canvas/view';
import { siteDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { POSES } from '../poses';
import { crane } from './crane';
import { type Tower, tower } from './tower';
import { yard } from './yard';

const HORIZON = 540;

export function siteWhole(facts: PictureFacts): string {
  const dice = diceOf(facts.seed, 'whole');
  const light = lightOf(facts.sky ?? dice.pick(['sun', 'overcast', 'sun', 'winter']));
  const view = viewFrom({
    eye: [0, 16, 0],
    yaw: dice.pick([-1, 1]) * dice.between(0.2, 0.42),
    focal: 1150,
    centre: [640, HORIZON],
  });
  const towers = towersOf(facts, view, dice);
  return [
    sky(light, dice, HORIZON),
    hills(light, dice, HORIZON),
    skyline(light, dice, HORIZON),
    ground(view, light, dice),
    ...towers.map((it) => tower(view, it, light, dice)),
    craneBeside(view, towers.at(-1), light, dice),
    yard(view, light, dice),
    people(view, light, dice),
    light.sky === 'night' ? floodlight(dice) : '',
    hoarding(light, dice),
    falling(light, dice, 800),
  ].join('');
}

/** Far to near; the last one is the tower the facts speak of. */
function towersOf(facts: PictureFacts, view: View, dice: Dice): Tower[] {
  const total = facts.floorsTotal ?? 26;
  const built = Math.min(facts.floorsBuilt ?? 18, total);
  const side = dice.pick([-1, 1]);
  const near = (shift: number) => Math.max(2, Math.min(total, built + shift));
  const skin = dice.pick([PAINT.brown, PAINT.clayDark, '#9a8b7a']);
  const one = (x: number, z: number, width: number, floors: number, distance: number): Tower => ({
    at: view.ahead(x, z),
    width,
    depth: 16,
    built: floors,
    total,
    distance,
    skin,
  });
  return [
    one(side * 100 - 12, 290, 26, total, 0.45),
    one(side * -96 - 12, 250, 26, near(dice.int(-6, 2)), 0.36),
    one(side * 58 - 14, 205, 28, near(dice.int(-3, 4)), 0.2),
    one(side * -20 - 15, 160, 30, built, 0.03),
  ];
}

function ground(view: View, light: Light, dice: Dice): string {
  const floor = level(view, 0);
  const snow = light.sky === 'winter';
  const soil = seenIn(light, snow ? '#e9e4da' : PAINT.sand, 0);
  const patch = (tone: string, deep: number) => {
    const [x, , z] = view.ahead(dice.between(-0.5, 0.35) * deep, deep);
    return floor.blob(points([x, z], [x + 30, z - 6], [x + 52, z + 3], [x + 24, z + 11], [x - 8, z + 8]), tone, {
      opacity: 0.5,
    });
  };
  const bend = dice.between(-14, 14);
  const tracks = [-3, 0, 3].map((x) =>
    floor.stroke(
      points([10, x], [3, x + bend], [0, x * 1.2 + 2]).map(([along, across], i): Point => {
        const [px, , pz] = view.ahead(across + i, 60 + (2 - i) * 50 + along);
        return [px, pz];
      }),
      seenIn(light, PAINT.brown),
      0.7,
      { opacity: 0.35, 'stroke-linecap': 'round' },
    ),
  );
  const wet = light.sky === 'rain' ? [78, 92, 112].map((z) => patch(light.zenith, z)) : [];
  return (
    poly(points([0, HORIZON], [1280, HORIZON], [1280, 800], [0, 800]), seenIn(light, PAINT.sand, 0.35)) +
    floor.fill(
      [view.ahead(-300, 8), view.ahead(300, 8), view.ahead(300, 230), view.ahead(-300, 230)].map(
        ([x, , z]): Point => [x, z],
      ),
      soil,
    ) +
    [150, 120, 96, 84].map((z) => patch(seenIn(light, snow ? '#fffdf9' : PAINT.clay), z)).join('') +
    tracks.join('') +
    wet.join('')
  );
}

function craneBeside(view: View, near: Tower | undefined, light: Light, dice: Dice): string {
  if (!near) return '';
  const right = dice.chance(0.5);
  const [foot] = view.see([[near.at[0] + (right ? near.width + 6 : -6), 0, near.at[2] + 4]]);
  if (!foot) return '';
  const scale = view.scaleAt(near.at);
  return crane({
    foot,
    height: Math.min(foot[1] - 70, (Math.min(near.built + 5, near.total + 4) * 3 + 6) * scale),
    reach: 46 * scale,
    side: foot[0] > 640 ? -1 : 1,
    paint: seenIn(light, PAINT.bark, 0.05),
    rope: dice.between(0.08, 0.3),
    load: PAINT.seal,
    lamp: light.lamps,
  });
}

const people = (view: View, light: Light, dice: Dice) =>
  Array.from({ length: dice.int(6, 9) }, () => {
    const deep = dice.between(74, 112);
    return { deep, right: dice.between(-0.5, 0.5) * deep };
  })
    .sort((a, b) => b.deep - a.deep)
    .map(({ right, deep }) =>
      personIn(
        view,
        view.ahead(right, deep),
        { pose: dice.pick(POSES), dress: siteDress(dice, light), left: dice.chance(0.5) },
        2,
      ),
    )
    .join('');

/** The lamp mast of the night shift and the light it throws. */
function floodlight(dice: Dice): string {
  const x = dice.pick([210, 1040, 860]);
  const head: Point = [x, 330];
  return [
    poly([head, [x - 330, 720], [x + 330, 720]], PAINT.lamp, { opacity: 0.1 }),
    poly([head, [x - 190, 720], [x + 190, 720]], PAINT.lamp, { opacity: 0.1 }),
    rect(x - 3, 330, 6, 360, '#1d2228'),
    rect(x - 26, 318, 52, 18, '#1d2228'),
    ...[-16, 0, 16].map((dx) => circle([x + dx, 332], 7, '#fff3d2')),
    ...[60, 34].map((r) => circle(head, r, PAINT.lamp, { opacity: 0.16 })),
  ].join('');
}

/** The site fence along the road, cropped by the picture's lower edge. */
function hoarding(light: Light, dice: Dice): string {
  const paint = seenIn(light, PAINT.plaster);
  const top = 752;
  const panels = Array.from({ length: 15 }, (_, i) =>
    rect(i * 88 - dice.int(0, 2), top, 86, 70, i % 2 ? paint : lighter(paint, 0.25)),
  );
  return (
    rect(0, top - 5, 1280, 80, seenIn(light, PAINT.clayDark)) +
    panels.join('') +
    rect(0, top - 9, 1280, 8, seenIn(light, PAINT.seal, 0.08)) +
    rect(0, 786, 1280, 14, seenIn(light, PAINT.brown))
  );
}
