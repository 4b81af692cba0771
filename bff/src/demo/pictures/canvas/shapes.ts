/** The few SVG marks every picture is made of, in picture units (1280 wide). */

export type Point = readonly [x: number, y: number];
/** A list of points as such, where plain brackets would read as lists of numbers. */
export const points = (...list: Point[]): Point[] => list;

export type Extra = Readonly<Record<string, string | number>>;

const short = (n: number) => String(Math.round(n * 10) / 10);

const written = (extra: Extra) =>
  Object.entries(extra)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Math.round(value * 1000) / 1000 : value}"`)
    .join('');

export const mark = (tag: string, extra: Extra, inside = '') =>
  inside ? `<${tag}${written(extra)}>${inside}</${tag}>` : `<${tag}${written(extra)}/>`;

const trace = (points: readonly Point[]) => `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}`;

export const poly = (points: readonly Point[], fill: string, extra: Extra = {}) =>
  points.length < 3 ? '' : mark('path', { d: `${trace(points)}Z`, fill, ...extra });

export const line = (points: readonly Point[], stroke: string, width: number, extra: Extra = {}) =>
  points.length < 2 ? '' : mark('path', { d: trace(points), fill: 'none', stroke, 'stroke-width': width, ...extra });

export const rect = (x: number, y: number, width: number, height: number, fill: string, extra: Extra = {}) =>
  mark('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), fill, ...extra });

export const circle = ([cx, cy]: Point, r: number, fill: string, extra: Extra = {}) =>
  mark('circle', { cx, cy, r, fill, ...extra });

export const ellipse = ([cx, cy]: Point, rx: number, ry: number, fill: string, extra: Extra = {}) =>
  mark('ellipse', { cx, cy, rx, ry, fill, ...extra });

export const group = (inside: string, extra: Extra = {}) => mark('g', extra, inside || ' ');

/** A closed soft outline through the points (Catmull-Rom as Béziers). */
export function blob(points: readonly Point[], fill: string, extra: Extra = {}): string {
  if (points.length < 3) return '';
  const at = (i: number) => points[(i + points.length) % points.length] ?? [0, 0];
  const start = at(0);
  const curves = points.map((_, i) => {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const lead: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const trail: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${[lead, trail, to].map(([x, y]) => `${short(x)} ${short(y)}`).join(' ')}`;
  });
  return mark('path', { d: `M${short(start[0])} ${short(start[1])}${curves.join('')}Z`, fill, ...extra });
}

/** Keeps only what lies inside the outline. */
export function clipped(outline: readonly Point[], inside: string): string {
  const d = `${trace(outline)}Z`;
  const id = `c${[...d].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7) >>> 0}`;
  return mark('clipPath', { id }, mark('path', { d })) + group(inside, { 'clip-path': `url(#${id})` });
}
