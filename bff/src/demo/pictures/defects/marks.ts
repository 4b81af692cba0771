/** Traces of trouble, drawn in the metres of the surface they are on: stains, cracks, flakes, scratches, drops. */

import type { Dice } from '../canvas/dice';
import { darker, lighter } from '../canvas/palette';
import type { Plane } from '../canvas/plane';
import type { Extra, Point } from '../canvas/shapes';

/** An uneven closed outline around a point; `squash` flattens it. */
export function uneven(dice: Dice, u: number, v: number, radius: number, squash = 0.7, points = 16): Point[] {
  return Array.from({ length: points }, (_, i) => {
    const turn = (i / points) * Math.PI * 2;
    const r = radius * dice.between(0.78, 1.16);
    return [u + Math.cos(turn) * r, v + Math.sin(turn) * r * squash];
  });
}

const around = (outline: readonly Point[], u: number, v: number, share: number) =>
  outline.map(([x, y]): Point => [u + (x - u) * share, v + (y - v) * share]);

/** A dried water stain: brown rim, paler inside, a second tide within. */
export function stain(plane: Plane, u: number, v: number, radius: number, dice: Dice, squash = 0.7): string {
  const outline = uneven(dice, u, v, radius, squash);
  const inner = uneven(dice, u + radius * 0.14, v, radius * 0.55, squash);
  return [
    plane.blob(around(outline, u, v, 1.14), '#a98656', { opacity: 0.12 }),
    plane.blob(outline, '#9a7443', { opacity: 0.42 }),
    plane.blob(around(outline, u, v, 0.95), '#d9c39c', { opacity: 0.75 }),
    plane.blob(inner, '#8f6a3d', { opacity: 0.4 }),
    plane.blob(around(inner, u + radius * 0.14, v, 0.9), '#cdb283', { opacity: 0.8 }),
    plane.blob(uneven(dice, u + radius * 0.1, v, radius * 0.2, squash), '#7d5c36', { opacity: 0.35 }),
  ].join('');
}

/** A damp area rising from below with a wavy upper tide line. */
export function damp(plane: Plane, u: number, width: number, height: number, dice: Dice): string {
  const tops = Array.from(
    { length: 9 },
    (_, i): Point => [u + (i / 8) * width, height * Math.sin(0.35 + (i / 8) * 2.4) * dice.between(0.82, 1.05)],
  );
  const shape = (share: number): Point[] => [
    [u + width * (1 - share) * 0.5, 0],
    ...tops.map(([x, y]): Point => [u + width / 2 + (x - u - width / 2) * share, y * share]),
    [u + width * (1 + share) * 0.5, 0],
  ];
  return (
    plane.fill(shape(1.06), '#a98f6c', { opacity: 0.16 }) +
    plane.fill(shape(1), '#8f7551', { opacity: 0.3 }) +
    plane.fill(shape(0.96), '#b9a283', { opacity: 0.5 }) +
    plane.fill(shape(0.6), '#86704f', { opacity: 0.28 })
  );
}

/** Paint coming off: bare plaster with ragged edges, a lifted rim that catches light, chips about to fall. */
export function flakes(
  plane: Plane,
  u: number,
  v: number,
  radius: number,
  dice: Dice,
  count: number,
  paint: string,
): string {
  const patches = Array.from({ length: count }, () => {
    const [turn, far] = [dice.between(0, 6.283), Math.sqrt(dice.next()) * radius];
    return ragged(dice, u + Math.cos(turn) * far, v + Math.sin(turn) * far * 0.62, radius * dice.between(0.1, 0.3));
  });
  const shifted = (outline: readonly Point[], by: number) => outline.map(([x, y]): Point => [x + by * 0.5, y - by]);
  const thin = radius * 0.016;
  return [
    ...patches.map((outline) => plane.fill(shifted(outline, -thin * 1.6), lighter(paint, 0.6))),
    ...patches.map((outline) => plane.fill(outline, '#b3a28a')),
    ...patches.map((outline) => plane.fill(shifted(outline, thin), '#c4b59e')),
    ...patches.slice(0, Math.ceil(count / 2)).map((outline) => chip(plane, outline, paint, thin)),
  ].join('');
}

/** An outline with short straight edges, wider than high, as paint breaks. */
function ragged(dice: Dice, u: number, v: number, radius: number): Point[] {
  return Array.from({ length: 17 }, (_, i) => {
    const turn = (i / 17) * Math.PI * 2;
    const r = radius * dice.between(0.6, 1.25);
    return [u + Math.cos(turn) * r * 1.25, v + Math.sin(turn) * r * 0.8];
  });
}

/** A tongue of paint still hanging on one edge of its patch. */
function chip(plane: Plane, outline: readonly Point[], paint: string, thin: number): string {
  const rim = outline.slice(2, 7);
  const [first, last] = [rim[0], rim.at(-1)];
  if (!first || !last) return '';
  const tip: Point = [(first[0] + last[0]) / 2 + thin * 2, Math.min(first[1], last[1]) - thin * 5];
  const tongue = [...rim, tip];
  return (
    plane.fill(
      tongue.map(([x, y]): Point => [x + thin * 1.2, y - thin * 2]),
      '#3a2c20',
      { opacity: 0.22 },
    ) +
    plane.fill(tongue, lighter(paint, 0.35)) +
    plane.stroke([last, tip, first], darker(paint, 0.2), thin * 0.5)
  );
}

export function mould(plane: Plane, u: number, v: number, radius: number, dice: Dice, count = 40): string {
  return Array.from({ length: count }, () => {
    const [turn, far] = [dice.between(0, 6.283), Math.sqrt(dice.next()) * radius];
    return plane.disc(
      u + Math.cos(turn) * far,
      v + Math.abs(Math.sin(turn)) * far,
      radius * dice.between(0.008, 0.035),
      '#4d4c40',
      { opacity: dice.between(0.25, 0.65) },
    );
  }).join('');
}

/** A crack from one point to another, with branches; `width` at its widest, metres. */
export function crack(plane: Plane, from: Point, to: Point, width: number, dice: Dice): string {
  const way = jagged(from, to, dice, 18);
  const branches = [4, 8, 12].map((i) => {
    const start = way[i] ?? from;
    const long = Math.hypot(to[0] - from[0], to[1] - from[1]) * dice.between(0.1, 0.22);
    const turn = Math.atan2(to[1] - from[1], to[0] - from[0]) + dice.pick([-1, 1]) * dice.between(0.5, 1);
    return plane.stroke(
      jagged(start, [start[0] + Math.cos(turn) * long, start[1] + Math.sin(turn) * long], dice, 6),
      '#574a3e',
      width * 0.35,
    );
  });
  const shifted = way.map(([u, v]): Point => [u + width * 0.5, v - width * 0.5]);
  const thick = way.slice(5, 13);
  return (
    plane.stroke(shifted, '#fffaf0', width * 0.7, { opacity: 0.7 }) +
    plane.stroke(way, '#4a3d32', width * 0.6, { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }) +
    plane.stroke(thick, '#33291f', width, { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }) +
    branches.join('')
  );
}

function jagged(from: Point, to: Point, dice: Dice, steps: number): Point[] {
  const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const share = i / steps;
    const off = i % steps ? long * 0.035 : 0;
    return [
      from[0] + (to[0] - from[0]) * share + dice.between(-off, off),
      from[1] + (to[1] - from[1]) * share + dice.between(-off, off),
    ];
  });
}

/** Fine parallel scratches with one deep one. */
export function scratches(
  plane: Plane,
  from: Point,
  to: Point,
  width: number,
  dice: Dice,
  bright: string,
  dark: string,
): string {
  return Array.from({ length: 5 }, (_, i) => {
    const off = (i - 2) * width * 2.4 + dice.between(-1, 1) * width;
    const [a, b] = [dice.between(0, 0.3), dice.between(0.7, 1)];
    const way = [a, (a + b) / 2, b].map(
      (s): Point => [from[0] + (to[0] - from[0]) * s, from[1] + (to[1] - from[1]) * s + off],
    );
    const deep = i === 2 ? 1 : 0.4;
    return (
      plane.stroke(
        way.map(([u, v]): Point => [u, v - width * 0.5 * deep]),
        dark,
        width * deep,
        { 'stroke-linecap': 'round' },
      ) + plane.stroke(way, bright, width * deep * 0.8, { 'stroke-linecap': 'round' })
    );
  }).join('');
}

/** A drop of water: dark rim, light body, a spark. */
export function drop(plane: Plane, u: number, v: number, radius: number, extra: Extra = {}): string {
  return (
    plane.disc(u, v, radius, '#8fa4ad', extra) +
    plane.disc(u, v + radius * 0.06, radius * 0.86, '#dbe6e8', extra) +
    plane.disc(u - radius * 0.3, v + radius * 0.34, radius * 0.24, '#ffffff', extra)
  );
}

/** Water running down from a point. */
export function trickle(plane: Plane, u: number, top: number, bottom: number, width: number, dice: Dice): string {
  const way = Array.from(
    { length: 8 },
    (_, i): Point => [u + dice.between(-1, 1) * width * 0.8, top + ((bottom - top) * i) / 7],
  );
  return (
    plane.stroke(way, '#8f7551', width * 2.6, { opacity: 0.22, 'stroke-linejoin': 'round' }) +
    plane.stroke(way, '#9fb3bb', width, { opacity: 0.75, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }) +
    drop(plane, way.at(-1)?.[0] ?? u, bottom, width * 1.2)
  );
}
