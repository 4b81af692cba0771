/** Scaffolding before the façade: insulation and render below, bare blocks above, people on the planks. */

import { type Dice, diceOf } from '../canvas/dice';
import { type Light, lightOf, seenIn } from '../canvas/light';
import { darker, lighter, mix, PAINT } from '../canvas/palette';
import { backWall, type Plane } from '../canvas/plane';
import { points, rect } from '../canvas/shapes';
import { falling, hills, sky, skyline } from '../canvas/sky';
import { box } from '../canvas/solids';
import { type View, viewFrom } from '../canvas/view';
import { siteDress } from '../dress';
import type { PictureFacts } from '../facts';
import { personIn } from '../figures';

const [WIDE, HIGH, FLOOR, LIFT, BAY] = [27, 24, 3, 1.8, 1.8];

export function scaffold(facts: PictureFacts): string {
  const dice = diceOf(facts.seed, 'scaffold');
  const light = lightOf(facts.sky ?? dice.pick(['sun', 'overcast', 'sun']));
  const view = viewFrom({
    eye: [0, dice.between(7, 9), 0],
    yaw: dice.between(0.32, 0.46),
    focal: 820,
    centre: [560, 430],
  });
  return [
    sky(light, dice, 560),
    hills(light, dice, 560),
    skyline(light, dice, 560, 24),
    rect(0, 556, 1280, 244, seenIn(light, PAINT.sand, 0.3)),
    box(view, [-1, 0, 15], { width: WIDE, height: HIGH, depth: 14 }, seenIn(light, PAINT.concrete)),
    facade(backWall(view, -1, 15), light, dice),
    lattice(view, light, dice),
    falling(light, dice, 800),
  ].join('');
}

function facade(wall: Plane, light: Light, dice: Dice): string {
  const done = dice.int(2, 3);
  return Array.from({ length: HIGH / FLOOR }, (_, floor) => {
    const stage = floor < done ? '#c9b294' : floor < done + 2 ? '#e4ddcf' : '#a79d90';
    const base = wall.rect(0, floor * FLOOR, WIDE, FLOOR, seenIn(light, stage));
    const boards = floor >= done && floor < done + 2 ? joints(wall, floor, light) : '';
    const windows = Array.from({ length: 7 }, (_, i) =>
      windowHole(wall, 1.1 + i * 3.8, floor * FLOOR, floor < done + 1, light, dice),
    );
    return (
      base +
      boards +
      windows.join('') +
      wall.rect(0, floor * FLOOR + FLOOR - 0.16, WIDE, 0.16, darker(seenIn(light, stage), 0.12))
    );
  }).join('');
}

const joints = (wall: Plane, floor: number, light: Light) =>
  [0.6, 1.2, 1.8, 2.4]
    .map(
      (v, row) =>
        wall.stroke(points([0, floor * FLOOR + v], [WIDE, floor * FLOOR + v]), seenIn(light, PAINT.wallShade), 0.03) +
        Array.from({ length: 22 }, (_, i) =>
          wall.rect(i * 1.2 + (row % 2) * 0.6, floor * FLOOR + v - 0.6, 0.03, 0.6, seenIn(light, PAINT.wallShade)),
        ).join(''),
    )
    .join('');

function windowHole(wall: Plane, u: number, v: number, glazed: boolean, light: Light, dice: Dice): string {
  const dark = seenIn(light, glazed ? '#8d9ca3' : '#5d5148');
  const sheen = glazed
    ? wall.rect(u + 0.1, v + 1.3, 0.75, 1.1, lighter(dark, 0.4)) + wall.rect(u + 0.86, v + 0.8, 0.08, 1.6, PAINT.iron)
    : '';
  return (
    wall.rect(u - 0.1, v + 0.7, 2, 1.8, lighter(seenIn(light, PAINT.plaster), 0.2)) +
    wall.rect(u, v + 0.8, 1.8, 1.6, light.lamps && dice.chance(0.2) ? PAINT.lamp : dark) +
    sheen
  );
}

function lattice(view: View, light: Light, dice: Dice): string {
  const inner = backWall(view, -1, 14.4);
  const outer = backWall(view, -1, 13.3);
  const tube = seenIn(light, '#8b7a63');
  const lifts = Math.floor(HIGH / LIFT);
  const grid = (plane: Plane, paint: string) =>
    Array.from({ length: WIDE / BAY + 1 }, (_, i) => plane.rect(i * BAY, 0, 0.07, HIGH + 1, paint)).join('') +
    Array.from({ length: lifts + 1 }, (_, i) => plane.rect(0, i * LIFT + 1, WIDE, 0.055, paint)).join('');
  const decks = Array.from({ length: lifts }, (_, i) => plank(view, outer, i, light, dice));
  const braces = Array.from(
    { length: 4 },
    (_, i) =>
      outer.stroke(points([i * 7.2, 0], [i * 7.2 + 7.2, 12]), seenIn(light, PAINT.helmet), 0.06) +
      outer.stroke(points([i * 7.2 + 7.2, 12], [i * 7.2, 24]), seenIn(light, PAINT.helmet), 0.06),
  );
  const nets = Array.from({ length: 5 }, (_, i) =>
    dice.chance(0.55)
      ? outer.rect(i * 5.4, dice.int(5, 8) * LIFT, 5.4, HIGH, seenIn(light, '#8ea09a'), { opacity: 0.45 })
      : '',
  );
  return grid(inner, darker(tube, 0.2)) + decks.join('') + grid(outer, tube) + braces.join('') + nets.join('');
}

function plank(view: View, outer: Plane, lift: number, light: Light, dice: Dice): string {
  const y = lift * LIFT + 0.6;
  const people = dice.chance(0.75) ? [dice.between(2, 18)] : [];
  return [
    box(
      view,
      [-1, y, 13.35],
      { width: WIDE, height: 0.07, depth: 1.05 },
      seenIn(light, mix(PAINT.wood, PAINT.sand, dice.next())),
      { top: 0.2, front: -0.1, left: 0, right: -0.2, under: -0.35 },
    ),
    ...people.map((x) =>
      personIn(
        view,
        [x, y + 0.07, 13.8],
        {
          pose: dice.pick(['reach', 'point', 'carry', 'crouch', 'walk', 'stand']),
          dress: siteDress(dice, light),
          left: dice.chance(0.5),
        },
        1.66,
      ),
    ),
    Array.from({ length: 15 }, (_, i) =>
      outer.rect(i * BAY, y + 0.05, BAY, 0.18, seenIn(light, i % 2 ? PAINT.seal : PAINT.cream), { opacity: 0.9 }),
    ).join(''),
  ].join('');
}
