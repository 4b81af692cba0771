/** How service is counted and what may be said of a count (DOMAIN §9). Pure. */
import { addMonths, type Day } from '../kernel/time';
import { wilson } from '../ratings/rules';
import { type FigureName, figureNames } from './vocabulary';

/** Of `n` cases `hits` were as promised. */
export interface Count {
  readonly n: number;
  readonly hits: number;
}
export type Counts = Readonly<Record<FigureName, Count>>;

export const NONE: Count = { n: 0, hits: 0 };
export const NO_COUNTS: Counts = { answered: NONE, closed: NONE, satisfied: NONE };

/** A case with its promise: by when, and when it was done. */
export interface Promised {
  readonly dueAt: Date;
  readonly doneAt: Date | null;
}

/** Kept, broken, or not to be judged yet: neither done nor due. */
export function verdictOn({ dueAt, doneAt }: Promised, now: Date): 'kept' | 'broken' | 'open' {
  if (doneAt) return doneAt <= dueAt ? 'kept' : 'broken';
  return now > dueAt ? 'broken' : 'open';
}

/** What is still open counts on neither side. */
export function countOf(cases: readonly Promised[], now: Date): Count {
  const verdicts = cases.map((one) => verdictOn(one, now)).filter((verdict) => verdict !== 'open');
  return { n: verdicts.length, hits: verdicts.filter((verdict) => verdict === 'kept').length };
}

export const added = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(
    figureNames.map((name) => [name, { n: a[name].n + b[name].n, hits: a[name].hits + b[name].hits }]),
  ) as unknown as Counts;

export interface Share extends Count {
  /** One decimal; null under `least`: too few to say. */
  readonly percent: number | null;
  /** 95 % (Wilson), one decimal, rounded outwards; null with `percent`. */
  readonly low: number | null;
  readonly high: number | null;
}

const DUST = 1e-9;

export function shareOf({ n, hits }: Count, least: number): Share {
  if (n < Math.max(1, least)) return { n, hits, percent: null, low: null, high: null };
  const { low, high } = wilson(hits, n);
  return {
    ...{ n, hits, percent: Math.round((1_000 * hits) / n) / 10 },
    low: Math.max(0, Math.floor(low * 1_000 + DUST) / 10),
    high: Math.min(100, Math.ceil(high * 1_000 - DUST) / 10),
  };
}

/** The months counted, oldest first: `2025-12` … `2026-11`. */
export const monthsUpTo = (today: Day, months: number): string[] =>
  Array.from({ length: months }, (_, index) => addMonths(`${today.slice(0, 7)}-01`, index - months + 1).slice(0, 7));

/** The first and the day after the last of a month. */
export const boundsOf = (month: string): { from: Day; until: Day } => ({
  from: `${month}-01`,
  until: addMonths(`${month}-01`, 1),
});
