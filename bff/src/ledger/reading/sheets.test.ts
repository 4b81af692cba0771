import { expect, test } from 'vitest';
import { rowOf, workbook } from '../testing/workbook';
import { readTable } from './readTable';

type Row = readonly string[];
const HEAD: Row = ['单元', '房号', '业主', '电话'];
const sheet = (...rows: readonly Row[]) => rows.map((row, at) => rowOf(at + 1, row)).join('');

/** A workbook of two sheets. */
const two = ([first, firstRows]: [string, readonly Row[]], [second, secondRows]: [string, readonly Row[]]) =>
  workbook({
    data: sheet(...firstRows),
    sheets: `<sheet name="${first}" sheetId="1" r:id="rId1"/><sheet name="${second}" sheetId="2" r:id="rId2"/>`,
    more: { 'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${sheet(...secondRows)}</sheetData></worksheet>` },
  });

test('a sheet for each building is one table, and the sheets say the buildings', async () => {
  const table = await readTable(
    two(['6栋', [HEAD, ['1', '101', '甲', '']]], ['5#楼业主台账', [HEAD, ['2', '202', '乙', '']]]),
  );
  expect(table.rows.map(({ n, building, cells }) => [n, building, cells[1]])).toEqual([
    [10_000_002, '6栋', '101'],
    [20_000_002, '5#楼业主台账', '202'],
  ]);
  expect([table.sheet, table.notes]).toEqual([
    '6栋、5#楼业主台账',
    ['文件里有 2 个工作表，读的是“6栋”“5#楼业主台账”。'],
  ]);
});

test('a column of buildings speaks for itself', async () => {
  const head = ['楼栋', '房号', '业主'];
  const table = await readTable(two(['6栋', [head, ['6', '1-101', '甲']]], ['5栋', [head, ['5', '1-101', '乙']]]));
  expect(table.rows.map(({ building, cells }) => [building, cells[0]])).toEqual([
    [undefined, '6'],
    [undefined, '5'],
  ]);
});

test('a sheet of a building with other columns is named, not read', async () => {
  const table = await readTable(
    two(
      ['6栋', [HEAD, ['1', '101', '甲', '']]],
      [
        '5栋',
        [
          ['房号', '业主'],
          ['101', '乙'],
        ],
      ],
    ),
  );
  expect(table.rows.map(({ n, building }) => [n, building])).toEqual([[2, '6栋']]);
  expect(table.notes).toContain('“5栋”的列和“6栋”不一样，没有读。请另存一份再传。');
});

test('a second sheet that is not named after a building may be an old one, and is left alone', async () => {
  const table = await readTable(two(['台账', [HEAD, ['1', '101', '甲', '']]], ['5栋', [HEAD, ['2', '202', '乙', '']]]));
  expect(table.rows.map(({ n, building }) => [n, building])).toEqual([[2, undefined]]);
  expect(table.notes).toEqual(['文件里有 2 个工作表，读的是“台账”。']);
});
