import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../testing/house';
import { imported, rowsOf, sent } from './testing/desk';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const csv = (...rows: string[]) => ['房号,业主姓名1,业主姓名2,联系电话1,联系电话2', ...rows].join('\n');

test('a second owner in columns of his own becomes an owner, with his own number', async () => {
  const { outcome, unusedColumns } = await imported(
    house,
    csv('3-1-201,陆清和,施予,13900000201,13900000202', '3-1-202,白舟,,13900000203,'),
  );
  expect(unusedColumns).toEqual([]);
  expect(outcome).toMatchObject({ homesNew: 2, ownersNew: 3 });
  const again = await sent(house, csv('3-1-201,施予、陆清和,,13900000202、13900000201,'));
  expect(again.counts).toMatchObject({ same: 1, new: 0, changed: 0, bad: 0 });
});

test('what is wrong with him is shown at his own cell, and mended there', async () => {
  const { id } = await sent(
    house,
    csv('3-1-203,许愿,方晴,13900000204,1390000', '3-1-204,方晴,许愿,13900000205,13900000204'),
  );
  const [first] = await rowsOf(house, id, 'bad');
  expect(first?.troubles).toEqual([expect.objectContaining({ field: 'coPhone', cell: 'E2', text: '1390000' })]);
});

test('one number under two names in one row is named at both cells', async () => {
  const { id } = await sent(house, csv('3-1-205,许愿,方晴,13900000206,13900000206'));
  const [row] = await rowsOf(house, id, 'bad');
  expect(row?.troubles.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['B2 twoNames', 'C2 twoNames']);
});
