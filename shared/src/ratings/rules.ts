/** What a number of ratings says, and how sure it is (DOMAIN §9). Pure. */
import { type Score, scores } from './vocabulary';

/** How many gave each score, 1 to 5. */
export type Distribution = Readonly<Record<Score, number>>;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Summary {
  readonly n: number;
  /** One decimal; null when nobody has rated. */
  readonly average: number | null;
  /** 95 %, one decimal, rounded outwards; null under two ratings. */
  readonly averageInterval: Interval | null;
  /** Who gave 4 or 5, in whole percent. */
  readonly satisfiedPercent: number | null;
  /** 95 % (Wilson), whole percent, rounded outwards. */
  readonly satisfiedInterval: Interval | null;
}

const Z = 1.959964;
/** What is off by less than this is arithmetic, not an opinion: 4.3 must not round out to 4.4. */
const DUST = 1e-9;

const round = (value: number, digits: number): number => {
  const unit = 10 ** digits;
  return Math.round(value * unit + DUST) / unit;
};

/** Rounded so that the interval never looks surer than it is, and cut to what is possible. */
function outwards({ low, high }: Interval, digits: number, least: number, most: number): Interval {
  const unit = 10 ** digits;
  return {
    low: Math.max(least, Math.floor(low * unit + DUST) / unit),
    high: Math.min(most, Math.ceil(high * unit - DUST) / unit),
  };
}

/** The Wilson score interval of a share, 0 to 1. `n` is at least 1. */
export function wilson(hits: number, n: number): Interval {
  const share = hits / n;
  const scale = 1 + Z ** 2 / n;
  const middle = (share + Z ** 2 / (2 * n)) / scale;
  const half = (Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))) / scale;
  return { low: middle - half, high: middle + half };
}

/** The mean's interval from the sample's own spread. `n` is at least 2. */
function meanInterval(distribution: Distribution, n: number, mean: number): Interval {
  const squares = scores.reduce((sum, score) => sum + distribution[score] * (score - mean) ** 2, 0);
  const half = Z * Math.sqrt(squares / (n - 1) / n);
  return { low: mean - half, high: mean + half };
}

export function summaryOf(distribution: Distribution): Summary {
  const n = scores.reduce((sum, score) => sum + distribution[score], 0);
  if (n === 0) return { n, average: null, averageInterval: null, satisfiedPercent: null, satisfiedInterval: null };
  const mean = scores.reduce((sum, score) => sum + score * distribution[score], 0) / n;
  const satisfied = distribution[4] + distribution[5];
  const share = wilson(satisfied, n);
  return {
    n,
    average: round(mean, 1),
    averageInterval: n > 1 ? outwards(meanInterval(distribution, n, mean), 1, 1, 5) : null,
    satisfiedPercent: round((100 * satisfied) / n, 0),
    satisfiedInterval: outwards({ low: share.low * 100, high: share.high * 100 }, 0, 0, 100),
  };
}

interface Ranked {
  readonly n: number;
  readonly average: number | null;
}

/**
 * Puts those with enough ratings in order and gives them a place (equal averages share one) where there are at least
 * two to compare; the others follow in the order they came in, without a place.
 */
export function ranked<T extends Ranked>(rows: readonly T[], rankFrom: number): (T & { place: number | null })[] {
  const enough = rows.filter(({ n }) => n >= rankFrom).sort((a, b) => b.average! - a.average!);
  const placeOf = (row: T) => 1 + enough.findIndex(({ average }) => average === row.average);
  const placed = enough.map((row) => ({ ...row, place: enough.length > 1 ? placeOf(row) : null }));
  const few = rows.filter(({ n }) => n < rankFrom).map((row) => ({ ...row, place: null }));
  return [...placed, ...few];
}
