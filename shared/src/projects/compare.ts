/** Two projects side by side: what differs, said honestly for both, and what is the same. Pure; no score is made of it. */
import type { FigureView } from '../figures/schema';
import { adverseItems } from './compareAdverse';
import { figureItems, layoutItem, serviceItems } from './compareNumbers';
import { textItems } from './compareWords';
import type { Declaration } from './declaration';

/** What a reader may care about most. */
export const CARES = {
  quiet: '安静',
  parking: '停车',
  price: '总价',
  way: '出行',
  school: '上学',
  service: '服务',
} as const;
export type Care = keyof typeof CARES;
export const cares = Object.keys(CARES) as Care[];

export interface Compared {
  readonly name: string;
  readonly declaration: Declaration;
  /** The project's own; empty while it is not known. */
  readonly figures: readonly FigureView[];
}
export type Pair = readonly [Compared, Compared];

export interface Cell {
  readonly value: string;
  readonly unit?: string;
  readonly note?: string;
  /** Length beside the other's, 0–1, where a length says something. */
  readonly share?: number;
  /** There is no number here, only words. */
  readonly words?: true;
}

export interface Item {
  readonly key: string;
  readonly title: string;
  readonly care: Care | null;
  readonly cells: readonly [Cell, Cell];
  /** `江语堂远 324 米`; empty where only the two sides speak. */
  readonly verdict: string;
  /** The side that is worse for who lives there; null where neither is, or nobody can say. */
  readonly worse: 0 | 1 | null;
}

export interface Same {
  readonly title: string;
  readonly text: string;
}

export interface Comparison {
  readonly different: readonly Item[];
  readonly same: readonly Same[];
}

export function compareProjects(pair: Pair, least: number): Comparison {
  const numbers = [...adverseItems(pair), ...figureItems(pair), ...layoutItem(pair), ...serviceItems(pair, least)];
  const said = new Set(numbers.map(({ title }) => title));
  const { different, same } = textItems(pair, said);
  const isSame = ({ cells: [a, b] }: Item) => a.value === b.value && !a.words && a.note === b.note;
  return {
    different: [...numbers.filter((item) => !isSame(item)), ...different],
    same: [...numbers.filter(isSame).map(({ title, cells: [cell] }) => ({ title, text: sayCell(cell) })), ...same],
  };
}

const sayCell = ({ value, unit, note }: Cell) => [`${value}${unit ? ` ${unit}` : ''}`, note].filter(Boolean).join('，');
