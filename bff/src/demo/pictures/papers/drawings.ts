/** The little drawings bound into certificates: a parcel, a layout, an elevation, a table. */

import type { Dice } from '../canvas/dice';
import { PAINT } from '../canvas/palette';
import { line, type Point, points, poly, rect } from '../canvas/shapes';

const sheetOf = (x: number, y: number, w: number, h: number) =>
  rect(x, y, w, h, '#fffdf6', { stroke: '#b8ab9a', 'stroke-width': 1.5 });

const roads = (x: number, y: number, w: number, h: number) =>
  line(points([x, y + h * 0.86], [x + w, y + h * 0.8]), PAINT.wall, 18) +
  line(points([x + w * 0.12, y], [x + w * 0.16, y + h]), PAINT.wall, 14);

function bounds(x: number, y: number, w: number, h: number, dice: Dice): Point[] {
  const at = (u: number, v: number): Point => [
    x + w * (u + dice.between(-0.03, 0.03)),
    y + h * (v + dice.between(-0.03, 0.03)),
  ];
  return [at(0.24, 0.16), at(0.6, 0.1), at(0.86, 0.22), at(0.84, 0.7), at(0.5, 0.76), at(0.26, 0.72)];
}

/** One parcel within its red line, with the corner points marked. */
export function parcel(x: number, y: number, w: number, h: number, dice: Dice): string {
  const outline = bounds(x, y, w, h, dice);
  const corners = outline.map(([cx, cy]) =>
    rect(cx - 4, cy - 4, 8, 8, '#fffdf6', { stroke: PAINT.seal, 'stroke-width': 2 }),
  );
  const hatch = Array.from({ length: 9 }, (_, i) =>
    line(points([x + w * (0.3 + i * 0.06), y + h * 0.66], [x + w * (0.36 + i * 0.05), y + h * 0.26]), PAINT.clay, 1, {
      opacity: 0.8,
    }),
  );
  return (
    sheetOf(x, y, w, h) +
    roads(x, y, w, h) +
    poly(outline, '#f2dfd0', { stroke: PAINT.seal, 'stroke-width': 3 }) +
    hatch.join('') +
    corners.join('') +
    north(x + w - 34, y + 40)
  );
}

/** The parcel with the blocks to be built on it. */
export function siteLayout(x: number, y: number, w: number, h: number, dice: Dice): string {
  const blocks = [0.32, 0.47, 0.62].flatMap((u) =>
    [0.27, 0.48].map((v) =>
      rect(x + w * u + dice.between(-4, 4), y + h * v + dice.between(-5, 5), w * 0.1, h * 0.09, PAINT.clay, {
        stroke: PAINT.brown,
        'stroke-width': 1.5,
      }),
    ),
  );
  return (
    sheetOf(x, y, w, h) +
    roads(x, y, w, h) +
    poly(bounds(x, y, w, h, dice), '#e9ecd9', {
      stroke: PAINT.seal,
      'stroke-width': 3,
      'stroke-dasharray': '16 6 3 6',
    }) +
    blocks.join('') +
    north(x + w - 34, y + 40)
  );
}

/** A tower's elevation with its floor lines and dimension marks. */
export function elevation(x: number, y: number, w: number, h: number, dice: Dice): string {
  const floors = dice.int(16, 22);
  const [left, wide, base] = [x + w * 0.28, w * 0.4, y + h * 0.9];
  const high = (h * 0.78) / floors;
  const rows = Array.from({ length: floors }, (_, i) => {
    const top = base - (i + 1) * high;
    return (
      line(points([left, top], [left + wide, top]), PAINT.blue, 1) +
      Array.from({ length: 5 }, (_, k) =>
        rect(left + wide * (0.07 + k * 0.19), top + high * 0.25, wide * 0.1, high * 0.5, 'none', {
          stroke: PAINT.blue,
          'stroke-width': 1,
        }),
      ).join('')
    );
  });
  const dims =
    line(points([left - 34, base], [left - 34, base - floors * high]), PAINT.ink, 1) +
    [0, 0.33, 0.66, 1]
      .map((s) =>
        line(points([left - 42, base - floors * high * s], [left - 26, base - floors * high * s]), PAINT.ink, 1.4),
      )
      .join('');
  return (
    sheetOf(x, y, w, h) +
    rect(left, base - floors * high, wide, floors * high, '#eef2f2', { stroke: PAINT.slate, 'stroke-width': 2 }) +
    rows.join('') +
    dims +
    line(points([x + 20, base], [x + w - 20, base]), PAINT.ink, 2.4)
  );
}

/** A table of buildings: hairlines, a heading row, blocks for words. */
export function table(x: number, y: number, w: number, h: number, dice: Dice): string {
  const [rows, columns] = [4, 5];
  const cells = Array.from({ length: rows * columns }, (_, i) => {
    const [cx, cy] = [x + ((i % columns) * w) / columns, y + (Math.floor(i / columns) * h) / rows];
    return Array.from({ length: dice.int(2, 5) }, (_, k) =>
      rect(cx + 14 + k * 15, cy + h / rows / 2 - 6, 11, 12, i < columns ? '#9b8f82' : PAINT.ink, {
        opacity: 0.7,
        rx: 2,
      }),
    ).join('');
  });
  const rules = Array.from({ length: rows + 1 }, (_, i) =>
    line(points([x, y + (i * h) / rows], [x + w, y + (i * h) / rows]), '#b8a893', 1.3),
  ).concat(
    Array.from({ length: columns + 1 }, (_, i) =>
      line(points([x + (i * w) / columns, y], [x + (i * w) / columns, y + h]), '#b8a893', 1.3),
    ),
  );
  return rect(x, y, w, h / rows, '#f3e6d2') + rules.join('') + cells.join('');
}

const north = (x: number, y: number) =>
  line(points([x, y + 26], [x, y - 18]), PAINT.ink, 2) +
  poly(points([x - 7, y - 6], [x, y - 24], [x + 7, y - 6]), PAINT.ink);
