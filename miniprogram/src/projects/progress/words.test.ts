import type { ProgressEntry } from '@jiashu/shared/projects/progress/schema';
import type { Milestone } from '@jiashu/shared/projects/rules';
import { expect, test } from 'vitest';
import { movesOf, sayMilestone, sayMove, sayWhen } from './words';

const TODAY = '2026-11-22';
const roof: Milestone = { kind: 'toppedOut', plannedOn: '2027-01-16', expectedOn: '2027-01-20', doneOn: null };
const said = { at: '2026-11-13T09:00:00.000Z', by: '严既明' };
const move = {
  kind: 'moved',
  ...said,
  milestone: 'toppedOut',
  from: '2027-01-16',
  to: '2027-01-20',
  reason: '雨',
} as const;

test.each([
  [roof, { title: '封顶', late: '晚 4 天' }, '预计 2027 年 1 月 20 日，还有约 59 天'],
  [{ ...roof, expectedOn: '2027-01-10' }, { title: '封顶', late: '早 6 天' }, '预计 2027 年 1 月 10 日，还有约 49 天'],
  [{ ...roof, doneOn: '2027-01-16' }, { title: '封顶', late: '' }, '2027 年 1 月 16 日 完成'],
  [
    { ...roof, plannedOn: '2026-11-01', expectedOn: '2026-11-20' },
    { title: '封顶', late: '晚 21 天' },
    '本该 2026 年 11 月 20 日，还没完成',
  ],
] as const)('%#: a milestone says how late and when', (milestone, title, when) => {
  expect(sayMilestone(milestone, TODAY)).toEqual(title);
  expect(sayWhen(milestone, TODAY)).toBe(when);
});

test('a move says from when to when, and which way', () => {
  expect(sayMove(move)).toBe('从 2027 年 1 月 16 日改到 2027 年 1 月 20 日，晚 4 天');
  expect(sayMove({ ...move, from: move.to, to: move.from })).toContain('早 4 天');
});

test('a milestone has its own moves, in their order', () => {
  const other: ProgressEntry = { ...move, milestone: 'handover' };
  const floors: ProgressEntry = { kind: 'floors', ...said, from: 17, to: 18, photo: null };
  expect(movesOf([move, other, floors, { ...move, to: '2027-02-01' }], roof).map(({ to }) => to)).toEqual([
    '2027-01-20',
    '2027-02-01',
  ]);
});
