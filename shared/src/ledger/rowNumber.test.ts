import { expect, test } from 'vitest';
import { rowInSheet, rowNumber, sayRow, sayRows } from './rowNumber';

test.each([
  [0, 5, '第 5 行'],
  [1, 5, '第 1 张表第 5 行'],
  [2, 1_048_576, '第 2 张表第 1048576 行'],
])('sheet %i, row %i is %s', (sheet, row, said) => {
  const n = rowNumber(sheet, row);
  expect([sayRow(n), rowInSheet(n)]).toEqual([said, row]);
});

test.each([
  [[5], '第 5 行'],
  [[5, 7], '第 5、7 行'],
  [[5, 7, 9, 11], '第 5、7、9 行等'],
  [[rowNumber(1, 5), rowNumber(2, 5)], '第 1 张表第 5 行、第 2 张表第 5 行'],
])('rows %j are %s', (ns, said) => {
  expect(sayRows(ns)).toBe(said);
});
