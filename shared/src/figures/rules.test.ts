import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { added, boundsOf, countOf, monthsUpTo, NO_COUNTS, shareOf, verdictOn } from './rules';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 2, minutes));

describe('a promise', () => {
  test.each([
    ['done before it was due', 59, 20, 'kept'],
    ['done on the minute', 60, 20, 'kept'],
    ['done a minute late', 61, 90, 'broken'],
    ['not done and not due', null, 20, 'open'],
    ['not done on the minute it is due', null, 60, 'open'],
    ['not done and overdue', null, 61, 'broken'],
  ])('%s is that', (_, doneAt, now, expected) => {
    expect(verdictOn({ dueAt: at(60), doneAt: doneAt === null ? null : at(doneAt) }, at(now))).toBe(expected);
  });

  test('that is still open counts on neither side', () => {
    const promised = [at(30), at(90), null].map((doneAt) => ({ dueAt: at(60), doneAt }));
    expect(countOf(promised, at(50))).toEqual({ n: 2, hits: 1 });
    expect(countOf(promised, at(70))).toEqual({ n: 3, hits: 1 });
    expect(countOf([], at(0))).toEqual({ n: 0, hits: 0 });
  });
});

describe('a share', () => {
  test.each([
    [0, 0, null, null, null],
    [29, 29, null, null, null],
    [30, 30, 100, 88.6, 100],
    [0, 30, 0, 0, 11.4],
    [788, 862, 91.4, 89.3, 93.2],
    [2_249, 2_314, 97.2, 96.4, 97.8],
  ])('%i of %i is %s%%, between %s and %s', (hits, n, percent, low, high) => {
    expect(shareOf({ hits, n }, 30)).toEqual({ hits, n, percent, low, high });
  });
  test('without any case is never said, whatever the least is', () => {
    expect(shareOf({ n: 0, hits: 0 }, 0).percent).toBeNull();
  });
  test('lies in its interval, which gets no wider with more of the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 2_000 }), fc.nat(100), (n, part) => {
        const hits = Math.round((n * part) / 100);
        const { percent, low, high } = shareOf({ n, hits }, 30);
        expect(low! <= percent! && percent! <= high!).toBe(true);
        const more = shareOf({ n: n * 4, hits: hits * 4 }, 30);
        expect(more.high! - more.low!).toBeLessThanOrEqual(high! - low! + 0.2);
      }),
    );
  });
});

test('counts are added figure by figure', () => {
  const one = { ...NO_COUNTS, closed: { n: 5, hits: 3 } };
  expect(added(one, { ...one, answered: { n: 1, hits: 1 } })).toEqual({
    ...{ answered: { n: 1, hits: 1 }, closed: { n: 10, hits: 6 }, satisfied: { n: 0, hits: 0 } },
  });
});

test('twelve months end with this one, across the year', () => {
  expect(monthsUpTo('2026-11-22', 12)).toHaveLength(12);
  expect(monthsUpTo('2026-02-28', 3)).toEqual(['2025-12', '2026-01', '2026-02']);
  expect(boundsOf('2025-12')).toEqual({ from: '2025-12-01', until: '2026-01-01' });
});
