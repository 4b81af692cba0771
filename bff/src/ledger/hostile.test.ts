/** Files made to harm: whoever reads them, or whoever opens what we give back. */
import { ledger } from '@jiashu/shared/ledger/contract';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { House } from '../testing/house';
import { forTests } from '../testing/opened';
import { readTable } from './reading/readTable';
import { rowsOf, sent } from './testing/desk';
import { rowOf, workbook } from './testing/workbook';

let house: House;
forTests((opened) => {
  house = opened;
});

const roomsOf = async (bytes: Buffer) => (await readTable(bytes)).rows.map(({ n, cells }) => [n, cells[0]]);

describe('a row', () => {
  test('with a number that another has, or with none that counts, is not lost', async () => {
    const data =
      rowOf(1, ['房号', '业主']) +
      rowOf(2, ['3-1-101', '甲']) +
      rowOf(2, ['3-1-102', '乙']) +
      rowOf(3, ['3-1-103', '丙']).replace('r="3"', 'r="nonsense"') +
      rowOf(4, ['3-1-104', '丁']).replace('r="4"', 'r="1e300"');
    const rows = await roomsOf(workbook({ data }));
    expect(rows.map(([, room]) => room)).toEqual(['3-1-101', '3-1-102', '3-1-103', '3-1-104']);
    expect(rows.map(([n]) => n)).toEqual([2, 3, 4, 5]);
  });

  test('of a million empty columns is read as what it says', async () => {
    const wide = `房号,业主${','.repeat(60_000)}\n3-1-101,甲${','.repeat(60_000)}\n`;
    expect(await roomsOf(Buffer.from(wide))).toEqual([[2, '3-1-101']]);
    const empty = '<c/>'.repeat(1_000_000);
    const data = `<row r="1"><c t="inlineStr"><is><t>房号</t></is></c><c t="inlineStr"><is><t>业主</t></is></c>${empty}</row>`;
    expect(await roomsOf(workbook({ data: data + rowOf(2, ['3-1-101', '甲']) }))).toEqual([[2, '3-1-101']]);
  });
});

describe('signs that nobody sees', () => {
  test('are left out of what is read: a name is what it looks like', async () => {
    const name = '顾\u0007南\u202e乔\u200d\ud800';
    const { rows } = await readTable(Buffer.from(`房号,业主\n3-1-101,${name}\n`));
    expect(rows[0]?.cells).toEqual(['3-1-101', expect.stringMatching(/^顾南乔\ufffd?$/)]);
    const sheet = workbook({ data: rowOf(1, ['房号', '业主']) + rowOf(2, ['3-1-101', '顾\u202e南乔']) });
    expect((await readTable(sheet)).rows[0]?.cells).toEqual(['3-1-101', '顾南乔']);
  });
});

test('a file given back runs nothing: what looks like a formula is text, and the workbook is whole', async () => {
  const evil = ['=HYPERLINK("http://x.example","点我")', '+cmd|calc', '@SUM(A1)', '-2+3', '铃\u0007\u000b响'];
  const rows = evil.map((text, at) => `3栋,1,90${at},"${text.replaceAll('"', '""')}",1380`);
  const { id: importId } = await sent(house, ['楼栋,单元,房号,业主,电话', ...rows].join('\n'));
  expect(await rowsOf(house, importId, 'bad')).toHaveLength(evil.length);
  const { body } = await (await house.as('projectManager', ledger)).withReasons({ importId });
  const bytes = Buffer.from(body.base64, 'base64');
  const xml = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what Excel calls a damaged file
  const unwanted = /<f[ >]|<hyperlink|externalLink|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
  expect(xml.filter((part) => unwanted.test(part))).toEqual([]);
  const read = (await readTable(bytes)).rows.map(({ cells }) => cells[3]);
  expect(read).toEqual([...evil.slice(0, -1), '铃响']);
});
