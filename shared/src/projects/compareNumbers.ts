/** Figures side by side: those of the declaration, the prices, and how service was. */
import type { FigureView } from '../figures/schema';
import { FIGURES, figureNames } from '../figures/vocabulary';
import type { Care, Cell, Item, Pair } from './compare';
import type { KeyFigure, Layout } from './declaration';
import {
  KEY_FIGURES,
  type KeyFigureName,
  keyFigureNames,
  sayAmount,
  sayPriceRange,
  sayTenThousands,
} from './keyFigures';

const CARE: Readonly<Record<KeyFigureName, Care>> = {
  ...{ parkingPerHome: 'parking', parkingRent: 'parking' },
  ...{ serviceFee: 'price', usableShare: 'price', metro: 'way', school: 'school' },
};
/** Where a bar beside the other's says something. */
const LENGTHS: readonly KeyFigureName[] = ['parkingPerHome', 'metro', 'school'];
const UNSAID: Cell = { value: '没有写', words: true };

export function figureItems(pair: Pair): Item[] {
  return keyFigureNames.flatMap((name) => {
    const [a, b] = pair.map(({ declaration }) => declaration.figures.find((figure) => figure.name === name));
    if (!a && !b) return [];
    const cells: [Cell, Cell] = [figureCell(a, b), figureCell(b, a)];
    return [{ key: name, title: KEY_FIGURES[name].label, care: CARE[name], cells, ...judged(pair, name, a, b) }];
  });
}

function figureCell(figure: KeyFigure | undefined, other: KeyFigure | undefined): Cell {
  if (!figure) return UNSAID;
  const { name, value, note } = figure;
  const most = Math.max(value, other?.value ?? 0, 1);
  return {
    ...{ value: sayAmount(name, value), unit: KEY_FIGURES[name].unit },
    ...(note ? { note } : {}),
    ...(LENGTHS.includes(name) ? { share: value / most } : {}),
  };
}

function judged(pair: Pair, name: KeyFigureName, a: KeyFigure | undefined, b: KeyFigure | undefined) {
  const gap = a && b ? a.value - b.value : 0;
  if (gap === 0) return { verdict: a && b ? '一样' : '', worse: null };
  const { better, more, less, unit } = KEY_FIGURES[name];
  const winner = gap > 0 === (better === 'more') ? 0 : 1;
  const word = better === 'more' ? more : less;
  return {
    verdict: `${pair[winner].name}${word} ${sayAmount(name, Math.abs(gap))} ${unit === '%' ? '个百分点' : unit}`,
    worse: (1 - winner) as 0 | 1,
  };
}

const rangeOf = (layouts: readonly Layout[]) => ({
  low: Math.min(...layouts.map(({ lowFen }) => lowFen)),
  high: Math.max(...layouts.map(({ highFen }) => highFen)),
});

/** Whole prices over all layouts; what is sold out has none. */
export function layoutItem(pair: Pair): Item[] {
  if (pair.every(({ declaration }) => declaration.layouts.length === 0)) return [];
  const cells = pair.map(({ declaration: { layouts } }): Cell => {
    if (layouts.length === 0) return { value: '售完', words: true };
    const { low, high } = rangeOf(layouts);
    const left = layouts.reduce((sum, layout) => sum + layout.left, 0);
    const [value = '', unit = ''] = sayPriceRange(low, high).split(' ');
    return { value, unit, note: `${layouts.map(({ name }) => name).join('、')}，余 ${left} 套` };
  }) as [Cell, Cell];
  return [{ key: 'layouts', title: '备案总价', care: 'price', cells, ...dearer(pair) }];
}

function dearer(pair: Pair) {
  const lows = pair.map(({ declaration: { layouts } }) => (layouts.length ? rangeOf(layouts).low : null));
  const [a, b] = lows;
  if (a === null || b === null || a === undefined || b === undefined || a === b) return { verdict: '', worse: null };
  const worse = a > b ? 0 : 1;
  return { verdict: `${pair[worse].name}起价贵 ${sayTenThousands(Math.abs(a - b))}`, worse: worse as 0 | 1 };
}

/** Shares are only compared where both rest on enough cases. */
export function serviceItems(pair: Pair, least: number): Item[] {
  return figureNames.flatMap((name) => {
    const [a, b] = pair.map(({ figures }) => figures.find((figure) => figure.name === name));
    if (!a || !b) return [];
    const cells: [Cell, Cell] = [serviceCell(a, least), serviceCell(b, least)];
    const both = a.percent !== null && b.percent !== null;
    const verdict = both ? '' : a.n + b.n > 0 ? '样本太少，不作比较' : '';
    // Intervals that overlap say that chance alone may have made the difference.
    const apart = both && (a.low! > b.high! || b.low! > a.high!);
    const worse = apart ? (a.percent! < b.percent! ? 0 : 1) : null;
    return [{ key: name, title: FIGURES[name], care: 'service', cells, verdict, worse }];
  });
}

function serviceCell({ n, hits, percent, low, high }: FigureView, least: number): Cell {
  if (percent !== null) return { value: `${percent}%`, note: `${n} 件里 ${hits} 件，${low}%–${high}%` };
  return { value: '还没有', words: true, note: n === 0 ? '没有记录' : `${n} 件里 ${hits} 件，不足 ${least} 件` };
}
