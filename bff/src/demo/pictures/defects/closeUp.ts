/** A hand's breadth of surface seen straight on, with raking light: the ground every close view is drawn on. */

import { type Dice, diceOf } from '../canvas/dice';
import { darker, lighter, mix, PAINT } from '../canvas/palette';
import { type Plane, planeIn } from '../canvas/plane';
import { type Point, points, poly } from '../canvas/shapes';
import { closeView } from '../canvas/view';
import type { PictureFacts } from '../facts';

export interface CloseUp {
  /** Metres from the lower left corner. */
  plane: Plane;
  /** The same picture at a quarter of the size: for what is seen through a window. */
  far: Plane;
  width: number;
  height: number;
  dice: Dice;
  /** Chance for the fault alone, so that the same place can be drawn without it. */
  fault: Dice;
  repaired: boolean;
}

/** `width` is how many metres of the thing fill the picture. */
export function closeUpOf(facts: PictureFacts, salt: string, width = 0.8): CloseUp {
  const view = closeView(1280 / width, 800);
  return {
    plane: planeIn(view, [0, 0, 0], [1, 0, 0], [0, 1, 0]),
    far: planeIn(view, [0, 0, 0], [0.25, 0, 0], [0, 0.25, 0]),
    width,
    height: (width * 800) / 1280,
    dice: diceOf(facts.seed, salt),
    fault: diceOf(facts.seed, `${salt} fault`),
    repaired: facts.repaired ?? false,
  };
}

/** Painted wall with the roller's tooth and a broad slant of light. */
export function paintedWall({ plane, width, height, dice }: CloseUp, paint: string): string {
  const tooth = Array.from({ length: 70 }, () =>
    plane.disc(
      dice.between(0, width),
      dice.between(0, height),
      width * dice.between(0.002, 0.006),
      dice.chance(0.5) ? lighter(paint, 0.35) : darker(paint, 0.08),
      { opacity: 0.5 },
    ),
  );
  return plane.rect(0, 0, width, height, paint) + tooth.join('') + slant(dice);
}

/** Window light falling across. */
export function slant(dice: Dice): string {
  const x = dice.between(-260, 420);
  const band = (from: number, to: number): Point[] =>
    points([x + from, 0], [x + to, 0], [x + to + 420, 800], [x + from + 420, 800]);
  return [band(0, 300), band(340, 620)].map((shape) => poly(shape, '#fff4da', { opacity: 0.17 })).join('');
}

/** The foot of a wall: skirting and a strip of boards, `high` metres of them. */
export function wallFoot({ plane, width, dice }: CloseUp, high: number): string {
  const boards = Array.from({ length: 4 }, (_, i) =>
    plane.rect(
      0,
      high * 0.52 - (i + 1) * high * 0.15,
      width,
      high * 0.145,
      mix(PAINT.wood, dice.pick([PAINT.woodDark, PAINT.clay]), dice.between(0.1, 0.4)),
    ),
  );
  return (
    plane.rect(0, 0, width, high * 0.55, PAINT.woodDark) +
    boards.join('') +
    plane.rect(0, high * 0.52, width, high * 0.48, PAINT.cream) +
    plane.rect(0, high * 0.94, width, high * 0.06, PAINT.sheet) +
    plane.rect(0, high, width, high * 0.05, '#3a2c20', { opacity: 0.12 }) +
    plane.rect(0, high * 0.46, width, high * 0.06, '#3a2c20', { opacity: 0.22 })
  );
}

/** Newly painted: a soft-edged patch a shade cleaner than the old coat. */
export function freshCoat(
  { plane, fault }: CloseUp,
  u: number,
  v: number,
  w: number,
  h: number,
  paint: string,
): string {
  return Array.from({ length: 6 }, (_, i) =>
    plane.rect(
      u + (i * w) / 6,
      v + fault.between(-0.02, 0.02),
      w / 6 + 0.004,
      h + fault.between(-0.02, 0.02),
      lighter(paint, 0.3),
      { opacity: 0.5 },
    ),
  ).join('');
}

/** A paint roller laid against the wall it has just done. */
export function roller(plane: Plane, u: number, v: number, size: number): string {
  const at = (x: number, y: number): Point => [u + x * size, v + y * size];
  const shadow = plane.rect(u + 0.05 * size, v + 0.58 * size, 0.7 * size, 0.2 * size, '#3a2c20', { opacity: 0.16 });
  const sleeve =
    plane.rect(u, v + 0.62 * size, 0.7 * size, 0.2 * size, PAINT.sheet) +
    plane.rect(u, v + 0.62 * size, 0.7 * size, 0.05 * size, PAINT.wallShade) +
    plane.rect(u, v + 0.76 * size, 0.7 * size, 0.03 * size, '#ffffff');
  const wire = plane.stroke(
    [at(0.7, 0.72), at(0.8, 0.72), at(0.8, 0.5), at(0.36, 0.42), at(0.36, 0.3)],
    PAINT.steel,
    0.028 * size,
    { 'stroke-linejoin': 'round' },
  );
  const grip =
    plane.stroke([at(0.36, 0.3), at(0.36, 0.02)], PAINT.woodDark, 0.09 * size, { 'stroke-linecap': 'round' }) +
    plane.stroke([at(0.345, 0.28), at(0.345, 0.04)], PAINT.clay, 0.02 * size, { 'stroke-linecap': 'round' });
  return shadow + wire + grip + sleeve;
}
