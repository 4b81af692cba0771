import type { LetterRow } from '@jiashu/shared/letters/schema';
import { expect, test } from 'vitest';
import { byYear, sayUnread } from './issues';

const letter = (month: string, changes: Partial<LetterRow> = {}): LetterRow => ({
  ...{ id: month, issue: 1, month, title: month, author: { name: '高鹏', title: '项目经理' }, cover: null, minutes: 3 },
  ...{ publishedAt: `${month}-18T01:00:00.000Z`, readAt: `${month}-19T01:00:00.000Z`, withdrawn: false },
  ...changes,
});

test('a year’s letters stand under their year, in the order they come', () => {
  const years = byYear(['2027-01', '2026-12', '2026-11', '2025-12'].map((month) => letter(month)));
  expect(years.map(({ year, letters }) => [year, letters.map(({ month }) => month)])).toEqual([
    ['2027', ['2027-01']],
    ['2026', ['2026-12', '2026-11']],
    ['2025', ['2025-12']],
  ]);
  expect(byYear([])).toEqual([]);
});

test.each([
  [[letter('2026-11', { readAt: null }), letter('2026-10')], true, '还有 1 封没读'],
  [[letter('2026-11'), letter('2026-10')], true, '共 2 封，都读过了'],
  [[letter('2026-11'), letter('2026-10')], false, '最近的都读过了'],
  [[letter('2026-11', { readAt: null, withdrawn: true })], true, '共 1 封，都读过了'],
])('%#: says what is left to read', (letters, all, words) => {
  expect(sayUnread(letters, all)).toBe(words);
});
