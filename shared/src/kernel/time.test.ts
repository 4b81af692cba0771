import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayOf, daysBetween, instantOf, monthOf, timeOf, weekdayOf } from './time';

/** Any day a home's papers may carry. */
const days = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2110-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const instants = fc.date({ min: new Date('1992-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const REAL_DAY = /^\d{4}-\d{2}-\d{2}$/;

describe('the day in Shanghai', () => {
  test.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22', '23:59'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23', '00:00'],
    ['2026-11-30T16:00:00.000Z', '2026-12-01', '00:00'],
    ['2026-12-31T15:59:00.000Z', '2026-12-31', '23:59'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', '00:00'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29', '00:00'],
    ['2028-02-29T16:00:00.000Z', '2028-03-01', '00:00'],
    ['2027-02-28T16:00:00.000Z', '2027-03-01', '00:00'],
  ])('at %s it is %s, %s', (at, day, time) => {
    expect([dayOf(new Date(at)), timeOf(new Date(at))]).toEqual([day, time]);
    expect(monthOf(new Date(at))).toBe(day.slice(0, 7));
  });

  test('begins at 16:00 UTC of the day before', () => {
    expect(instantOf('2026-12-01').toISOString()).toBe('2026-11-30T16:00:00.000Z');
    expect(instantOf('2026-12-01', '09:30').toISOString()).toBe('2026-12-01T01:30:00.000Z');
  });

  test('and its time name the minute they were read from', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
        expect(instantOf(dayOf(at), timeOf(at))).toEqual(minute);
      }),
    );
  });
});

describe('days', () => {
  test.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2100-02-28', 1, '2100-03-01'],
  ])('%s %+i is %s', (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected);
  });

  test('added are days between, and taken away again nothing happened', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (day, n) => {
        const then = addDays(day, n);
        expect(then).toMatch(REAL_DAY);
        expect(daysBetween(day, then)).toBe(n);
        expect(addDays(then, -n)).toBe(day);
      }),
    );
  });

  test('are in order as their text is', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    );
  });
});

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-22', 24, '2028-11-22'],
  ])('%s and %+i months is %s', (day, n, expected) => {
    expect(addMonths(day, n)).toBe(expected);
  });

  test('land in the month that many on, on the same day or on that month’s last', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, n) => {
        const then = addMonths(day, n);
        const [year, month] = day.split('-').map(Number) as [number, number];
        const [thenYear, thenMonth] = then.split('-').map(Number) as [number, number];
        expect(thenYear * 12 + thenMonth).toBe(year * 12 + month + n);
        const sameDate = then.slice(8) === day.slice(8);
        const lastOfMonth = addDays(then, 1).slice(8) === '01';
        expect(sameDate || (lastOfMonth && then.slice(8) < day.slice(8))).toBe(true);
      }),
    );
  });

  test('never turn the order of two days round', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: -60, max: 60 }), (a, b, n) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addMonths(first, n) <= addMonths(second, n)).toBe(true);
      }),
    );
  });
});

test('a week has seven weekdays in their order', () => {
  const week = Array.from({ length: 7 }, (_, index) => weekdayOf(addDays('2026-11-22', index)));
  expect(week).toEqual(['周日', '周一', '周二', '周三', '周四', '周五', '周六']);
  expect(weekdayOf('2028-02-29')).toBe('周二');
});
