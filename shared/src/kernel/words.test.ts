import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './time';
import { sayDay, sayDayAndWeekday, sayDuration, sayFullDay, sayMoment, sayMonth, sayNear, sayNearDay } from './words';

const TODAY = '2026-11-22';
const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('a day', () => {
  test('is said without the zeros a form would have', () => {
    expect(sayDay('2026-01-05')).toBe('1 月 5 日');
    expect(sayFullDay('2026-01-05')).toBe('2026 年 1 月 5 日');
    expect(sayDayAndWeekday('2026-11-22')).toBe('11 月 22 日 周日');
  });

  test.each([
    [TODAY, '今天'],
    ['2026-11-23', '明天'],
    ['2026-11-21', '昨天'],
    ['2026-11-24', '11 月 24 日 周二'],
    ['2026-11-20', '11 月 20 日 周五'],
    ['2026-01-01', '1 月 1 日 周四'],
    ['2026-12-31', '12 月 31 日 周四'],
    ['2027-01-01', '2027 年 1 月 1 日'],
    ['2025-12-31', '2025 年 12 月 31 日'],
  ])('%s is said from 22 November 2026 as %s', (day, said) => {
    expect(sayNear(day, TODAY)).toBe(said);
  });

  test.each([
    [TODAY, '今天'],
    ['2026-11-20', '11 月 20 日'],
    ['2025-12-31', '2025 年 12 月 31 日'],
  ])('%s goes into a narrow column as %s', (day, said) => {
    expect(sayNearDay(day, TODAY)).toBe(said);
  });

  test.each([
    ['2026-12-31', '2027-01-01', '昨天'],
    ['2027-01-01', '2026-12-31', '明天'],
    ['2028-02-29', '2028-03-01', '昨天'],
    ['2027-03-01', '2027-02-28', '明天'],
  ])('across the end of a month or year, %s seen from %s is %s', (day, today, said) => {
    expect(sayNear(day, today)).toBe(said);
  });

  test('near today has one word, whatever the day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect([-1, 0, 1].map((n) => sayNear(addDays(day, n), day))).toEqual(['昨天', '今天', '明天']);
        expect(['昨天', '今天', '明天']).not.toContain(sayNear(addDays(day, 2), day));
        expect(['昨天', '今天', '明天']).not.toContain(sayNear(addDays(day, -2), day));
      }),
    );
  });
});

describe('a moment', () => {
  const now = new Date('2026-11-22T02:00:00Z');
  test.each([
    ['2026-11-22T06:30:00Z', '今天 14:30'],
    ['2026-11-22T15:59:00Z', '今天 23:59'],
    ['2026-11-22T16:00:00Z', '明天 00:00'],
    ['2026-11-21T15:59:00Z', '昨天 23:59'],
    ['2026-11-18T01:00:00Z', '11 月 18 日 周三 09:00'],
    ['2025-11-18T01:00:00Z', '2025 年 11 月 18 日 09:00'],
  ])('%s is said on the wall clock of Shanghai as %s', (at, said) => {
    expect(sayMoment(new Date(at), now)).toBe(said);
  });
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
describe('how long', () => {
  test.each([
    [-5, '0 分钟'],
    [0, '0 分钟'],
    [29_999, '0 分钟'],
    [30_000, '1 分钟'],
    [26 * MINUTE, '26 分钟'],
    [59 * MINUTE, '59 分钟'],
    [59.4 * MINUTE, '59 分钟'],
    [59.5 * MINUTE, '1 小时'],
    [HOUR, '1 小时'],
    [89 * MINUTE, '1 小时'],
    [90 * MINUTE, '2 小时'],
    [47 * HOUR, '47 小时'],
    [48 * HOUR, '2 天'],
    [60 * HOUR, '3 天'],
    [72 * HOUR, '3 天'],
  ])('%d ms is said as %s', (ms, said) => {
    expect(sayDuration(ms)).toBe(said);
  });

  test('a longer time is never said as a shorter one', () => {
    const minutesOf = (said: string) => {
      const [n, unit] = said.split(' ') as [string, '分钟' | '小时' | '天'];
      return Number(n) * { 分钟: 1, 小时: 60, 天: 1440 }[unit];
    };
    const lengths = fc.integer({ min: 0, max: 90 * 24 * HOUR });
    fc.assert(
      fc.property(lengths, lengths, (a, b) => {
        const [short, long] = a <= b ? [a, b] : [b, a];
        expect(minutesOf(sayDuration(short))).toBeLessThanOrEqual(minutesOf(sayDuration(long)));
      }),
    );
  });
});

test('the twelve months have their names', () => {
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
  expect(months.map(sayMonth).join(' ')).toBe('一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月');
});
