import { describe, expect, test } from 'vitest';
import type { Building, Milestone } from '../rules';
import type { MilestoneKind } from '../vocabulary';
import {
  lateBy,
  openMilestones,
  problemOfFloors,
  problemOfMove,
  problemOfReaching,
  reachedCount,
  reasonAfter,
  withMoved,
  withReached,
} from './rules';

const milestone = (
  kind: MilestoneKind,
  plannedOn: string,
  doneOn: string | null = null,
  expectedOn = doneOn ?? plannedOn,
) => ({ kind, plannedOn, expectedOn, doneOn }) satisfies Milestone;

/** On the 18th of 26 floors, four days behind. */
const building: Building = {
  floors: 26,
  builtFloors: 18,
  milestones: [
    milestone('groundbreaking', '2025-09-01', '2025-09-01'),
    milestone('groundLevel', '2026-03-01', '2026-03-03'),
    milestone('toppedOut', '2027-01-16', null, '2027-01-20'),
    milestone('landscape', '2027-06-01'),
  ],
};
const TODAY = '2026-11-22';

test.each([
  [milestone('groundLevel', '2026-03-01', '2026-03-03'), 2],
  [milestone('groundLevel', '2026-03-01', '2026-02-27'), -2],
  [milestone('toppedOut', '2027-01-16', null, '2027-01-20'), 4],
  [milestone('toppedOut', '2026-11-01', null, '2026-11-01'), 21],
  [milestone('toppedOut', '2026-11-22', null, '2026-11-22'), 0],
])('%j is %i days late', (one, days) => {
  expect(lateBy(one, TODAY)).toBe(days);
});

test.each([
  [18, null],
  [19, null],
  [26, null],
  [27, 'builtFloors'],
  [17, 'builtFloors'],
])('of 26 floors, 18 built, reporting %i: %s', (floors, path) => {
  expect(problemOfFloors(building, floors)?.path ?? null).toBe(path);
});

test('no floor is reported before the ground level is reached', () => {
  const below = { ...building, builtFloors: 0, milestones: [milestone('groundLevel', '2026-03-01')] };
  expect(problemOfFloors(below, 1)?.message).toContain('正负零');
  expect(problemOfFloors(below, 0)).toBeNull();
});

describe('noting a milestone as reached', () => {
  const whole = { ...building, builtFloors: 26 };
  test.each<[Building, MilestoneKind, string, string | null]>([
    [whole, 'toppedOut', '2026-11-22', null],
    [whole, 'toppedOut', '2026-11-23', 'doneOn'],
    [whole, 'toppedOut', '2026-03-02', 'doneOn'],
    [building, 'toppedOut', '2026-11-22', 'milestone'],
    [building, 'groundLevel', '2026-11-22', 'milestone'],
    [building, 'facade', '2026-11-22', 'milestone'],
    [building, 'landscape', '2026-11-22', null],
    [
      {
        ...whole,
        milestones: withReached(whole, 'groundLevel', '2026-03-03').map((one) =>
          one.kind === 'groundLevel' ? { ...one, doneOn: null } : one,
        ),
      },
      'toppedOut',
      '2026-11-22',
      'milestone',
    ],
  ])('%#: %s %s → %s', (where, kind, day, path) => {
    expect(problemOfReaching(where, kind, day, TODAY)?.path ?? null).toBe(path);
  });

  test('keeps the plan beside what came', () => {
    const { milestones } = { milestones: withReached(whole, 'toppedOut', '2026-11-22') };
    expect(milestones[2]).toEqual(milestone('toppedOut', '2027-01-16', '2026-11-22'));
    expect([reachedCount(building), reachedCount({ milestones })]).toEqual([2, 3]);
    expect(openMilestones({ milestones })).toEqual(['landscape']);
  });
});

describe('moving an expected day', () => {
  test.each<[MilestoneKind, string, string | null]>([
    ['toppedOut', '2027-02-01', null],
    ['toppedOut', '2027-01-16', null],
    ['toppedOut', '2027-01-20', 'expectedOn'],
    ['toppedOut', '2026-11-21', 'expectedOn'],
    ['groundLevel', '2027-01-01', 'milestone'],
    ['facade', '2027-01-01', 'milestone'],
  ])('%s to %s: %s', (kind, day, path) => {
    expect(problemOfMove(building, kind, day, TODAY)?.path ?? null).toBe(path);
  });

  test('the plan stays, and the reason stands only while it is late', () => {
    const later = withMoved(building, 'toppedOut', '2027-02-01');
    expect(later[2]).toEqual(milestone('toppedOut', '2027-01-16', null, '2027-02-01'));
    expect(reasonAfter(later, '连雨')).toBe('连雨');
    expect(reasonAfter(withMoved(building, 'toppedOut', '2027-01-16'), '连雨')).toBeNull();
    expect(reasonAfter(withReached(building, 'toppedOut', '2027-01-20'), '连雨')).toBeNull();
  });
});
