import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../kernel/time';
import {
  type Building,
  daysLate,
  type Milestone,
  nextMilestone,
  plannedFloors,
  progressNews,
  structurePercent,
} from './rules';
import { type MilestoneKind, milestoneKinds } from './vocabulary';

/** A building that has reached the first `reached` milestones, 100 days apart, ground level on 2026-04-11. */
const building = (
  reached: number,
  builtFloors = 0,
  changes: Partial<Record<MilestoneKind, Partial<Milestone>>> = {},
): Building => ({
  floors: 26,
  builtFloors,
  milestones: milestoneKinds.map((kind, index) => {
    const plannedOn = addDays('2026-01-01', index * 100);
    return { kind, plannedOn, expectedOn: plannedOn, doneOn: index < reached ? plannedOn : null, ...changes[kind] };
  }),
});

test.each([
  [0, 0, '还没开工'],
  [1, 0, '正在做地下室'],
  [2, 0, '正在做地下室'],
  [2, 1, '盖到第 1 层'],
  [2, 18, '盖到第 18 层'],
  [2, 26, '盖到第 26 层'],
  [3, 26, '主体已封顶'],
  [4, 26, '外架已拆下'],
  [5, 26, '外立面已完成'],
  [6, 26, '园林已完成'],
  [7, 26, '已竣工备案'],
  [8, 26, '已交付'],
])('with %i milestones reached and %i floors built the news is %s', (reached, built, news) => {
  expect(progressNews(building(reached, built))).toBe(news);
});

test('the landscape may be done before the scaffold is down: the last in order is the news', () => {
  const early = building(3, 26, { landscape: { doneOn: '2027-01-01' } });
  expect(progressNews(early)).toBe('园林已完成');
  expect(nextMilestone(early)?.kind).toBe('scaffoldDown');
});

describe('lateness', () => {
  test('is counted at the milestone it is working towards', () => {
    const topped = { expectedOn: addDays('2026-01-01', 204) };
    expect(daysLate(building(2, 18, { toppedOut: topped }))).toBe(4);
    expect(daysLate(building(2, 18, { toppedOut: { expectedOn: addDays('2026-01-01', 198) } }))).toBe(-2);
    expect(daysLate(building(2, 18))).toBe(0);
  });
  test('of what is behind us is no longer counted', () => {
    expect(daysLate(building(3, 26, { toppedOut: { doneOn: '2027-01-01' } }))).toBe(0);
    expect(daysLate(building(8, 26, { handover: { expectedOn: '2029-01-01' } }))).toBe(0);
  });
});

describe('the floors the plan wants', () => {
  const whole = building(2, 18);
  const [ground, top] = [addDays('2026-01-01', 100), addDays('2026-01-01', 200)];
  test.each([
    ['long before ground level', addDays(ground, -400), 0],
    ['on the day of ground level', ground, 0],
    ['half way', addDays(ground, 50), 13],
    ['on the day of topping out', top, 26],
    ['long after', addDays(top, 400), 26],
  ])('%s', (_, today, floors) => {
    expect(plannedFloors(whole, today)).toBe(floors);
  });
  test('are unknown when the plan lacks one of the two days', () => {
    const [first, ...rest] = whole.milestones;
    expect(plannedFloors({ ...whole, milestones: [first!] }, ground)).toBeNull();
    expect(plannedFloors({ ...whole, milestones: rest.filter(({ kind }) => kind !== 'toppedOut') }, ground)).toBeNull();
  });
  test('do not break when both days are the same', () => {
    const flat = building(2, 0, { toppedOut: { plannedOn: ground } });
    expect([addDays(ground, -1), ground, addDays(ground, 1)].map((day) => plannedFloors(flat, day))).toEqual([
      0, 0, 26,
    ]);
  });
  test('only grow, and never beyond the building', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 900 }), fc.nat(300), (from, later) => {
        const today = addDays('2026-01-01', from);
        const [now, then] = [plannedFloors(whole, today)!, plannedFloors(whole, addDays(today, later))!];
        expect(now).toBeGreaterThanOrEqual(0);
        expect(then).toBeGreaterThanOrEqual(now);
        expect(then).toBeLessThanOrEqual(26);
      }),
    );
  });
});

test.each([
  [0, 0],
  [1, 4],
  [18, 69],
  [26, 100],
])('%i of 26 floors are %i percent of the structure', (built, percent) => {
  expect(structurePercent(building(2, built))).toBe(percent);
});
