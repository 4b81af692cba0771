/** The five certificates as photographed papers: frame, seal, plan and lines where the words would be. */

import { type Dice, diceOf } from '../canvas/dice';
import { darker, lighter, mix, PAINT } from '../canvas/palette';
import { circle, group, line, type Point, points, poly, rect } from '../canvas/shapes';
import { slant } from '../defects/closeUp';
import type { PictureFacts } from '../facts';
import { elevation, parcel, siteLayout, table } from './drawings';

/** What fills the sheet beside its field lines, and the paper's own colours. */
interface Paper {
  frame: string;
  tint: string;
  /** Two facing pages of a booklet, or one sheet. */
  booklet: boolean;
  drawing: (x: number, y: number, width: number, height: number, dice: Dice) => string;
}

const PAPERS = {
  landUse: { frame: PAINT.seal, tint: '#f8f0e4', booklet: true, drawing: parcel },
  landPlanning: { frame: '#7a8a6c', tint: '#f4f2e6', booklet: true, drawing: siteLayout },
  worksPlanning: { frame: '#6d8290', tint: '#f1f2ee', booklet: true, drawing: elevation },
  construction: { frame: '#a8793f', tint: '#faf3e2', booklet: false, drawing: table },
  presale: { frame: PAINT.seal, tint: '#fbf1e6', booklet: false, drawing: table },
} as const satisfies Record<string, Paper>;

type PaperKind = keyof typeof PAPERS;

export const certificate =
  (kind: PaperKind) =>
  (facts: PictureFacts): string => {
    const dice = diceOf(facts.seed, kind);
    const paper: Paper = PAPERS[kind];
    const tilt = dice.between(-2.2, 2.2);
    return [
      desk(dice),
      group(paper.booklet ? booklet(paper, dice) : sheet(paper, dice), {
        transform: `rotate(${tilt.toFixed(2)} 640 400)`,
      }),
      pen(dice),
      slant(dice),
    ].join('');
  };

function desk(dice: Dice): string {
  const planks = Array.from({ length: 6 }, (_, i) =>
    rect(0, i * 138, 1280, 136, mix(PAINT.wood, dice.pick([PAINT.woodDark, PAINT.clay]), dice.between(0.1, 0.45))),
  );
  const grain = Array.from({ length: 26 }, () => {
    const [x, y, long] = [dice.between(-100, 1100), dice.between(0, 800), dice.between(160, 500)];
    return line(points([x, y], [x + long / 2, y + dice.between(-5, 5)], [x + long, y]), PAINT.woodDark, 1.6, {
      opacity: 0.35,
    });
  });
  return rect(0, 0, 1280, 800, darker(PAINT.wood, 0.3)) + planks.join('') + grain.join('');
}

const page = (x: number, y: number, width: number, height: number, tint: string) =>
  [22, 14, 7].map((o) => rect(x + o, y + o, width, height, '#2c1f14', { opacity: 0.1, rx: 4 })).join('') +
  rect(x, y, width, height, tint, { rx: 3 });

function booklet(paper: Paper, dice: Dice): string {
  const [x, y, w, h] = [170, 96, 470, 608];
  return [
    rect(x - 12, y - 10, w * 2 + 24, h + 20, darker(paper.frame, 0.25), { rx: 8 }),
    page(x, y, w * 2, h, paper.tint),
    border(x + 20, y + 20, w - 40, h - 40, paper.frame),
    border(x + w + 20, y + 20, w - 40, h - 40, paper.frame),
    heading(x + w / 2, y + 96, 210, paper.frame),
    fields(x + 62, y + 170, w - 124, 7, dice),
    seal([x + w - 130, y + h - 130], 62, dice),
    paper.drawing(x + w + 58, y + 74, w - 116, 350, dice),
    fields(x + w + 62, y + 468, w - 124, 2, dice),
    ...[30, 18, 8].map((o) => rect(x + w - o, y, o * 2, h, '#3a2c20', { opacity: 0.06 })),
    line(points([x + w, y], [x + w, y + h]), '#b8a893', 1.5),
  ].join('');
}

function sheet(paper: Paper, dice: Dice): string {
  const [x, y, w, h] = [190, 62, 900, 676];
  return [
    page(x, y, w, h, paper.tint),
    border(x + 26, y + 26, w - 52, h - 52, paper.frame),
    emblem([640, y + 96], paper.frame),
    heading(640, y + 158, 360, paper.frame),
    fields(x + 110, y + 214, w - 220, 4, dice),
    paper.drawing(x + 110, y + 390, w - 220, 150, dice),
    seal([x + w - 190, y + h - 126], 68, dice),
    fields(x + 110, y + h - 104, 260, 1, dice),
  ].join('');
}

/** A double rule with a woven corner at each end. */
function border(x: number, y: number, w: number, h: number, paint: string): string {
  const frame = (inset: number, width: number) =>
    rect(x + inset, y + inset, w - 2 * inset, h - 2 * inset, 'none', { stroke: paint, 'stroke-width': width });
  const knots = points([x, y], [x + w, y], [x, y + h], [x + w, y + h]).map(([cx, cy]) =>
    [14, 8]
      .map((r) =>
        rect(cx - r, cy - r, 2 * r, 2 * r, 'none', {
          stroke: paint,
          'stroke-width': 2,
          transform: `rotate(45 ${cx} ${cy})`,
        }),
      )
      .join(''),
  );
  const weave = Array.from({ length: Math.floor(w / 14) - 2 }, (_, i) =>
    [y + 5, y + h - 5].map((cy) => circle([x + 20 + i * 14, cy], 2, paint, { opacity: 0.6 })).join(''),
  );
  return frame(0, 3) + frame(10, 1.2) + weave.join('') + knots.join('');
}

/** The title: square blocks as wide as characters. */
function heading(centre: number, y: number, width: number, paint: string): string {
  const count = Math.round(width / 42);
  return Array.from({ length: count }, (_, i) => {
    const x = centre - width / 2 + i * 42 + 5;
    return (
      rect(x, y - 16, 31, 5, paint) +
      rect(x + 4, y - 6, 23, 4, paint) +
      rect(x, y + 4, 31, 5, paint) +
      rect(x + (i % 2 ? 6 : 13), y - 16, 5, 31, paint) +
      rect(x + (i % 3 ? 20 : 26), y - 4, 4, 19, paint)
    );
  }).join('');
}

function fields(x: number, y: number, width: number, count: number, dice: Dice): string {
  return Array.from({ length: count }, (_, i) => {
    const top = y + i * 42;
    const label = Array.from({ length: 4 }, (_, k) => rect(x + k * 17, top, 12, 12, '#9b8f82', { rx: 2 }));
    const words = Array.from({ length: dice.int(5, Math.max(6, Math.floor((width - 110) / 20))) }, (_, k) =>
      rect(x + 96 + k * 17, top - 1, 12.5, 13, PAINT.ink, { opacity: 0.72, rx: 2 }),
    );
    return (
      label.join('') + words.join('') + line(points([x + 88, top + 20], [x + width, top + 20]), PAINT.wallShade, 1.2)
    );
  }).join('');
}

/** A round stamp, pressed a little unevenly: two rings, marks for letters, a seal's star of five strokes. */
function seal([x, y]: Point, radius: number, dice: Dice): string {
  const turn = dice.between(-14, 14);
  const around = Array.from({ length: 13 }, (_, i) => {
    const angle = 150 + i * 20;
    return rect(x - 4, y - radius * 0.86, 8, radius * 0.2, PAINT.seal, {
      transform: `rotate(${angle - 270} ${x} ${y})`,
    });
  });
  const star = Array.from({ length: 10 }, (_, i): Point => {
    const r = radius * (i % 2 ? 0.13 : 0.33);
    return [x + Math.sin((i * Math.PI) / 5) * r, y - Math.cos((i * Math.PI) / 5) * r];
  });
  const ring = (r: number, width: number) => circle([x, y], r, 'none', { stroke: PAINT.seal, 'stroke-width': width });
  return group(
    ring(radius, 5) +
      around.join('') +
      poly(star, PAINT.seal) +
      rect(x - radius * 0.5, y + radius * 0.52, radius, 7, PAINT.seal),
    { opacity: 0.82, transform: `rotate(${turn.toFixed(1)} ${x} ${y})` },
  );
}

const emblem = (at: Point, paint: string) =>
  circle(at, 30, 'none', { stroke: paint, 'stroke-width': 3 }) +
  circle(at, 23, lighter(paint, 0.75)) +
  poly(points([at[0] - 15, at[1] + 10], [at[0], at[1] - 14], [at[0] + 15, at[1] + 10]), paint) +
  rect(at[0] - 15, at[1] + 13, 30, 4, paint);

function pen(dice: Dice): string {
  const x = dice.between(1130, 1180);
  return group(
    rect(x, 250, 17, 300, '#2c1f14', { opacity: 0.25, rx: 8 }) +
      rect(x - 8, 240, 17, 300, PAINT.slate, { rx: 8 }) +
      rect(x - 8, 360, 17, 9, PAINT.helmet) +
      rect(x - 4, 246, 4, 290, '#ffffff', { opacity: 0.2 }),
    { transform: `rotate(${dice.between(8, 24).toFixed(1)} ${x.toFixed(1)} 400)` },
  );
}
