import type { BuildingView } from '@jiashu/shared/projects/schema';
import { milestoneKinds } from '@jiashu/shared/projects/vocabulary';
import { sayDistance, sayYearAndMonth } from '@jiashu/shared/projects/words';
import { describe, expect, test } from 'vitest';
import {
  outcomeOf,
  sayCount,
  sayDate,
  sayHandover,
  sayHandoverMonth,
  sayLate,
  sayPhone,
  sayReached,
  shortDate,
} from './words';

const building = (reached: number, builtFloors = 0, handoverOn = '2027-09-30'): BuildingView => ({
  ...{ id: '', name: '3 栋', floors: 26, builtFloors, plannedFloors: null, homes: 104, news: '' },
  ...{ daysLate: 0, lateReason: null },
  milestones: milestoneKinds.map((kind, index) => ({
    kind,
    plannedOn: kind === 'handover' ? '2027-09-30' : '2026-03-01',
    expectedOn: kind === 'handover' ? handoverOn : '2026-03-01',
    doneOn: index < reached ? '2026-03-01' : null,
  })),
});

test.each([
  [0, 0, '未开工'],
  [1, 0, '地下室'],
  [2, 0, '正负零'],
  [2, 18, '18 层'],
  [3, 26, '封顶'],
  [4, 26, '落架'],
  [5, 26, '外立面'],
  [6, 26, '园林'],
  [7, 26, '竣工备案'],
  [8, 26, '已交付'],
])('with %i milestones reached and %i floors built a building is said to be at %s', (reached, built, said) => {
  expect(sayReached(building(reached, built))).toBe(said);
});

describe('a milestone', () => {
  test('that was reached says its real day and how late it was', () => {
    const groundLevel = { kind: 'groundLevel', plannedOn: '2026-03-01', expectedOn: '2026-03-01' } as const;
    expect(outcomeOf({ ...groundLevel, doneOn: '2026-03-03' })).toEqual({
      day: '2026-03-03',
      expected: false,
      late: 2,
    });
  });
  test('to come says when we expect it', () => {
    const topped = { kind: 'toppedOut', plannedOn: '2027-01-16', expectedOn: '2027-01-14', doneOn: null } as const;
    expect(outcomeOf(topped)).toEqual({ day: '2027-01-14', expected: true, late: -2 });
  });
  test.each([
    [4, '晚 4 天'],
    [0, ''],
    [-2, '早 2 天'],
  ])('%i days off the plan is said as "%s"', (days, said) => {
    expect(sayLate(days)).toBe(said);
  });
});

describe('the handover', () => {
  const today = '2026-11-22';
  test('that stays where it was is said to', () => {
    expect(sayHandover([building(2), building(3)], today)).toBe('交付日期没有变。');
  });
  test('that moved names the building and both days', () => {
    expect(sayHandover([building(2, 0, '2027-10-14')], today)).toBe(
      '3 栋的交付从 2027 年 9 月 30 日改到 2027 年 10 月 14 日。',
    );
  });
  test('that lies behind us is no news, however late it was', () => {
    expect(sayHandover([building(8, 26, '2027-10-14')], today)).toBe('交付日期没有变。');
  });
});

test('a project is handed over in a month, or from one on where its buildings differ', () => {
  const handoverOn = '2027-09-30';
  expect(sayHandoverMonth({ handoverOn, buildings: [building(2), building(2)] })).toBe('2027 年 9 月交付');
  const later = building(2, 0, '2027-11-30');
  expect(sayHandoverMonth({ handoverOn, buildings: [building(2), later] })).toBe('2027 年 9 月起交付');
});

test('small counts are words, larger ones figures', () => {
  expect([0, 5, 10, 11].map(sayCount)).toEqual(['零', '五', '十', '11']);
});
test('a date has its year only where it is not this one', () => {
  expect(sayDate('2026-03-02', '2026-11-22')).toBe('3 月 2 日');
  expect(sayDate('2025-03-02', '2026-11-22')).toBe('2025 年 3 月 2 日');
  expect([sayYearAndMonth('2027-09-30'), shortDate('2027-01-06')]).toEqual(['2027 年 9 月', '2027.1.6']);
});
test('distances from a kilometre on are said in kilometres', () => {
  expect([6, 999, 1_000, 1_449, 1_600].map(sayDistance)).toEqual(['6 米', '999 米', '1 千米', '1.4 千米', '1.6 千米']);
});
test('a service number is grouped, any other left alone', () => {
  expect([sayPhone('4000001121'), sayPhone('05717654321')]).toEqual(['400-000-1121', '05717654321']);
});
