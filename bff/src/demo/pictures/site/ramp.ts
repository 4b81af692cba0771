/** The garage ramp seen from its foot: walls, grooves, yellow lines, daylight at the top. */

import { type Dice, diceOf } from '../canvas/dice';
import { type Light, lightOf, seenIn } from '../canvas/light';
import { darker, lighter, PAINT } from '../canvas/palette';
import { level, type Plane, planeIn, sideWall } from '../canvas/plane';
import { type Point, points, poly } from '../canvas/shapes';
import { falling, sky, skyline } from '../canvas/sky';
import { box } from '../canvas/solids';
import { type View, viewFrom } from '../canvas/view';
import { siteDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';
import { mood } from '../rooms/shell';

interface Ramp {
  view: View;
  light: Light;
  dice: Dice;
  /** The level floor at the foot. */
  foot: Plane;
  /** The slope, from its foot upwards. */
  slope: Plane;
}

const [HALF, START, LONG, RISE, HIGH] = [2.9, 4.6, 15, 0.13, 3.1] as const;
export const RAMP = { half: HALF, start: START };

export function rampOf(facts: PictureFacts, salt = 'ramp'): Ramp {
  const dice = diceOf(facts.seed, salt);
  const view = viewFrom({ eye: [dice.between(-0.6, 0.6), 1.9, 0], focal: 820, centre: [640, 330] });
  return {
    view,
    dice,
    light: lightOf(facts.sky ?? dice.pick(['sun', 'overcast'])),
    foot: level(view, 0),
    slope: planeIn(view, [0, 0, START], [1, 0, 0], [0, RISE, 1]),
  };
}

export function garageRamp(facts: PictureFacts): string {
  const ramp = rampOf(facts);
  const { view, dice, light } = ramp;
  return [
    emptyRamp(ramp),
    grate(ramp),
    personIn(view, [-1.2, 0.3, 7], { pose: dice.pick(['crouch', 'point']), dress: siteDress(dice) }),
    personIn(view, [dice.between(0.2, 0.8), 0.34, 7.4], {
      pose: dice.pick(['write', 'stand', 'point']),
      dress: siteDress(dice),
      left: true,
    }),
    box(view, [1.9, 0.3, 6.9], { width: 0.3, height: 0.5, depth: 0.3 }, '#c8693f'),
    box(view, [-2.5, 0.3, 6.9], { width: 0.3, height: 0.5, depth: 0.3 }, '#c8693f'),
    mood(light),
  ].join('');
}

export function emptyRamp(ramp: Ramp): string {
  const { view, light, dice, foot, slope } = ramp;
  const end = START + LONG;
  const wall = (x: number, tone: string) =>
    sideWall(view, x).fill(
      points([-1, 0], [START, 0], [end, LONG * RISE], [end, HIGH + 1.4], [START + 3, HIGH], [-1, HIGH]),
      tone,
    );
  return [
    sky(light, dice, 420),
    skyline(light, dice, 330, 10),
    falling(light, dice, 330),
    poly(points([440, 330], [840, 330], [840, 420], [440, 420]), seenIn(light, PAINT.leaf, 0.2)),
    slope.rect(-HALF, -0.01, HALF * 2, LONG, PAINT.asphalt),
    foot.rect(-HALF - 2, -1, HALF * 2 + 4, START + 1, '#88857e'),
    daylight(slope, light),
    grooves(slope),
    wall(-HALF, '#bcb6ab'),
    wall(HALF, '#a39d93'),
    bands(view),
    roof(view),
    ...[-HALF + 0.14, HALF - 0.26].map((u) => slope.rect(u, 0, 0.12, LONG, PAINT.helmet)),
    ...[-HALF + 0.02, HALF - 0.14].map((u) => foot.rect(u, -0.9, 0.12, START + 0.9, PAINT.helmet, { opacity: 0.8 })),
    mirror(view),
  ].join('');
}

const daylight = (slope: Plane, light: Light) =>
  [0.35, 0.6, 0.8]
    .map((from) => slope.rect(-HALF, LONG * from, HALF * 2, LONG * (1 - from), light.horizon, { opacity: 0.14 }))
    .join('');

const grooves = (slope: Plane) =>
  Array.from(
    { length: 40 },
    (_, i) =>
      slope.stroke(points([-HALF + 0.45, 0.3 + i * 0.36], [HALF - 0.45, 0.3 + i * 0.36]), '#5f5d59', 0.035) +
      slope.stroke(points([-HALF + 0.45, 0.34 + i * 0.36], [HALF - 0.45, 0.34 + i * 0.36]), '#8b8882', 0.02),
  ).join('');

/** Painted bands on both walls that follow the slope. */
function bands(view: View): string {
  const end = START + LONG;
  const strip = (x: number, low: number, high: number, paint: string) =>
    sideWall(view, x).fill(
      points([-1, low], [START, low], [end, low + LONG * RISE], [end, high + LONG * RISE], [START, high], [-1, high]),
      paint,
    );
  return points([-HALF + 0.005, 0], [HALF - 0.005, 0.12])
    .map(
      ([x, shadow]) =>
        strip(x, 0, 0.95, darker('#8f8a80', shadow)) +
        strip(x, 0.95, 1.06, darker(PAINT.helmet, shadow)) +
        strip(x, 0.52, 0.6, darker(PAINT.cream, shadow)),
    )
    .join('');
}

/** The concrete roof over the ramp's lower half, with its lamps and the height bar. */
function roof(view: View): string {
  const ceiling = level(view, HIGH);
  const lamps = [1.4, 3.6, 5.8].map(
    (z) => ceiling.rect(-1.9, z, 0.22, 1.3, '#fff6dd') + ceiling.rect(1.7, z, 0.22, 1.3, '#fff6dd'),
  );
  const bar = Array.from({ length: 10 }, (_, i) =>
    box(
      view,
      [-HALF + i * 0.58, HIGH - 0.52, 7.5],
      { width: 0.58, height: 0.18, depth: 0.08 },
      i % 2 ? PAINT.ink : PAINT.helmet,
    ),
  );
  return (
    ceiling.rect(-HALF, -1, HALF * 2, 8.6, '#8e887e') +
    box(
      view,
      [-HALF, HIGH - 0.02, 7.6],
      { width: HALF * 2, height: 1.2, depth: 0.3 },
      lighter(PAINT.concreteDark, 0.1),
    ) +
    lamps.join('') +
    bar.join('')
  );
}

const mirror = (view: View) => {
  const wall = sideWall(view, HALF - 0.02);
  return (
    wall.disc(4.2, 2.2, 0.34, PAINT.seal) +
    wall.disc(4.2, 2.2, 0.29, PAINT.glass) +
    wall.disc(4.12, 2.28, 0.12, '#ffffff', { opacity: 0.4 })
  );
};

/** The drain across the foot, under an iron grate. */
export function grate({ foot }: Ramp): string {
  const [z, deep] = [START - 0.7, 0.42];
  const slots = Array.from({ length: 42 }, (_, i): Point => [-HALF + 0.06 + i * 0.138, z + 0.05]);
  return (
    foot.rect(-HALF, z, HALF * 2, deep, PAINT.iron) +
    slots.map(([u, v]) => foot.rect(u, v, 0.07, deep - 0.1, '#2b2e30')).join('') +
    foot.rect(-HALF, z + deep - 0.04, HALF * 2, 0.04, '#9ba0a2') +
    foot.rect(-HALF, z, HALF * 2, 0.03, '#8b9092')
  );
}
