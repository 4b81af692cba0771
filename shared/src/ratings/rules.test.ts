import { describe, expect, test } from 'vitest';
import { type Distribution, ranked, summaryOf, wilson } from './rules';
import { MOST_REASONS, ratingKinds, reasonsFor, scores } from './vocabulary';

const given = (...counts: [number, number, number, number, number]): Distribution =>
  Object.fromEntries(scores.map((score, index) => [score, counts[index]])) as never;

describe('the Wilson interval', () => {
  // The cases of Newcombe (1998), Statistics in Medicine 17:857, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (hits, n, low, high) => {
    const interval = wilson(hits, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe('a summary', () => {
  test('of nobody says nothing', () => {
    expect(summaryOf(given(0, 0, 0, 0, 0))).toEqual({
      n: 0,
      average: null,
      averageInterval: null,
      satisfiedPercent: null,
      satisfiedInterval: null,
    });
  });

  test('of one has an average but no interval of it', () => {
    expect(summaryOf(given(0, 0, 0, 1, 0))).toMatchObject({ n: 1, average: 4, averageInterval: null });
  });

  test('counts 4 and 5 as satisfied', () => {
    expect(summaryOf(given(1, 1, 1, 0, 0)).satisfiedPercent).toBe(0);
    expect(summaryOf(given(0, 0, 1, 1, 1)).satisfiedPercent).toBe(67);
    expect(summaryOf(given(0, 0, 0, 3, 9)).satisfiedPercent).toBe(100);
  });

  test('rounds the average to one decimal, halves up, and intervals outwards', () => {
    // mean 4.25, deviation 0.9574 over 4: 4.25 ± 0.938 is 3.312 to 5.188.
    expect(summaryOf(given(0, 0, 1, 1, 2))).toMatchObject({ average: 4.3, averageInterval: { low: 3.3, high: 5 } });
    // 81 of 263 satisfied is 25.53 to 36.62 percent.
    expect(summaryOf(given(182, 0, 0, 81, 0)).satisfiedInterval).toEqual({ low: 25, high: 37 });
  });

  test('all of one mind leave no doubt about the mean, and none beyond the scale', () => {
    expect(summaryOf(given(0, 0, 0, 0, 40)).averageInterval).toEqual({ low: 5, high: 5 });
    expect(summaryOf(given(1, 0, 0, 0, 1)).averageInterval).toEqual({ low: 1, high: 5 });
  });

  test('is never outside its own interval, whatever was given', () => {
    for (let a = 0; a < 4; a++)
      for (let b = 0; b < 4; b++)
        for (let c = 0; c < 4; c++)
          for (let d = 0; d < 4; d++)
            for (let e = 0; e < 4; e++) {
              const { average, averageInterval, satisfiedPercent, satisfiedInterval } = summaryOf(given(a, b, c, d, e));
              if (averageInterval) {
                expect(average).toBeGreaterThanOrEqual(averageInterval.low);
                expect(average).toBeLessThanOrEqual(averageInterval.high);
              }
              if (satisfiedInterval) {
                expect(satisfiedPercent).toBeGreaterThanOrEqual(satisfiedInterval.low);
                expect(satisfiedPercent).toBeLessThanOrEqual(satisfiedInterval.high);
              }
            }
  });
});

describe('an order', () => {
  const row = (name: string, n: number, average: number | null) => ({ name, n, average });

  test('needs thirty ratings: 29 get no place however good they are', () => {
    const rows = [row('a', 29, 5), row('b', 30, 3.1), row('c', 31, 4.2), row('d', 0, null)];
    expect(ranked(rows, 30).map(({ name, place }) => [name, place])).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', null],
      ['d', null],
    ]);
  });

  test('needs two to compare: the only one with enough is not the first', () => {
    const rows = [row('a', 12, 5), row('b', 40, 4.2)];
    expect(ranked(rows, 30).map(({ name, place }) => [name, place])).toEqual([
      ['b', null],
      ['a', null],
    ]);
  });

  test('equal averages share a place and the next is skipped', () => {
    const rows = [row('a', 30, 4.2), row('b', 30, 4.2), row('c', 30, 4)];
    expect(ranked(rows, 30).map(({ place }) => place)).toEqual([1, 1, 3]);
  });
});

test('every kind has its reasons: what went well from 4 up, what did not below', () => {
  for (const kind of ratingKinds)
    for (const score of scores) {
      const reasons = reasonsFor(kind, score);
      expect(reasons).toHaveLength(MOST_REASONS);
      expect(reasons).toBe(reasonsFor(kind, score >= 4 ? 5 : 1));
    }
});
