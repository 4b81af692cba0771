import { ledger } from '@jiashu/shared/ledger/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../testing/house';
import { readTable } from './reading/readTable';
import { rowsOf, sent } from './testing/desk';
import { rowOf, workbook } from './testing/workbook';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const HEAD = ['单元', '房号', '业主', '电话'];
const sheet = (...rows: string[][]) => rows.map((row, at) => rowOf(at + 1, row)).join('');

test('a sheet for each building goes in as one file; each row is named by its sheet, and the file comes back with the buildings', async () => {
  const file = workbook({
    data: sheet(HEAD, ['1', '301', '陆清和', '13900000301'], ['1', '302', '施予', '1390000']),
    sheets: '<sheet name="3栋" sheetId="1" r:id="rId1"/><sheet name="5栋" sheetId="2" r:id="rId2"/>',
    more: {
      'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${sheet(HEAD, ['1', '301', '沈同', '13900000301'])}</sheetData></worksheet>`,
    },
  });
  const { id: importId, counts } = await sent(house, file, { fileName: '台账.xlsx' });
  const bad = await rowsOf(house, importId, 'bad');
  expect([counts.bad, counts.new]).toEqual([3, 0]);
  expect(
    bad.map(({ label, troubles }) => [label, troubles.map(({ cell, words }) => `${cell} ${words.slice(0, 22)}`)]),
  ).toEqual([
    ['3 栋 1 单元 301', ['C2 这个电话在第 2 张表第 2 行写的是另一个']],
    ['3 栋 1 单元 302', ['D3 手机号是 11 位，这里有 7 位。']],
    ['5 栋 1 单元 301', ['C2 这个电话在第 1 张表第 2 行写的是另一个']],
  ]);
  const desk = await house.as('projectManager', ledger);
  const { base64 } = (await desk.withReasons({ importId })).body;
  const back = await readTable(Buffer.from(base64, 'base64'));
  expect(back.columns.map(({ field }) => field)).toContain('building');
  expect(back.rows.map(({ cells }) => cells[4])).toEqual(['3栋', '3栋', '5栋']);
});
