/** Figures as the overview says them. Pure. */
import { type Distribution, type Interval, summaryOf } from '@jiashu/shared/ratings/rules';
import type { RatingSummary } from '@jiashu/shared/ratings/schema';
import { scores } from '@jiashu/shared/ratings/vocabulary';

/** All rows as one. */
export function together(rows: readonly Pick<RatingSummary, 'counts'>[]) {
  const sum = (index: number) => rows.reduce((total, { counts }) => total + counts[index]!, 0);
  return summaryOf(Object.fromEntries(scores.map((score, index) => [score, sum(index)])) as Distribution);
}

/** `4.4`, always one decimal; a dash where nobody has rated. */
export const sayAverage = (average: number | null): string => (average === null ? '—' : average.toFixed(1));

/** `3.9–4.8`; nothing for too few to have one. */
export function sayInterval(interval: Interval | null, digits: number, unit = ''): string {
  return interval ? `${interval.low.toFixed(digits)}–${interval.high.toFixed(digits)}${unit}` : '';
}

/** The news of the page in a sentence. */
export function headlineOf(rows: readonly Pick<RatingSummary, 'counts'>[], rankFrom: number): string {
  const { n, satisfiedPercent } = together(rows);
  if (n === 0) return '还没有人打分';
  if (n < rankFrom) return `${n} 份评价，还太少，先一句句看`;
  return `${n} 份评价，${satisfiedPercent}% 满意`;
}
