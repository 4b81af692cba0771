import type { Reach } from '@jiashu/shared/letters/deskSchema';
import { expect, test } from 'vitest';
import { headlineOf, percent, runningTotal } from './words';

const reach = (part: Partial<Reach>): Reach =>
  ({ homes: 100, homesRead: 60, byBuilding: [], before: [], ...part }) as Reach;
const last = (homesRead: number) => [{ issue: 14, title: '上一封', homes: 100, homesRead }];

test.each([
  [{ homesRead: 0 }, '寄给 100 户，还没有人读'],
  [{}, '60% 的户读过'],
  [{ before: last(71) }, '60% 的户读过，比上一封少 11 个百分点'],
  [{ before: last(52) }, '60% 的户读过，比上一封多 8 个百分点'],
  [{ before: last(60) }, '60% 的户读过'],
  [{ byBuilding: [{ name: '5 栋', homes: 40, homesRead: 12 }], before: last(71) }, '60% 的户读过，5 栋只有 30%'],
  [{ byBuilding: [{ name: '6 栋', homes: 4, homesRead: 0 }] }, '60% 的户读过'],
])('%j says: %s', (part, expected) => {
  expect(headlineOf(reach(part))).toBe(expected);
});

test('sums day by day, and takes nothing for nothing', () => {
  const byDay = [2, 0, 3].map((homes, index) => ({ day: `2026-11-2${index}`, homes }));
  expect(runningTotal(byDay).map(({ total }) => total)).toEqual([2, 2, 5]);
  expect(percent(0, 0)).toBe(0);
});
