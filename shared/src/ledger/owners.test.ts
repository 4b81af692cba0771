import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOf, plainName, readOwners, splitNames, writeName } from './owners';

test.each([
  ['顾南乔', ['顾南乔']],
  ['顾　南乔', ['顾南乔']],
  ['顾 南 乔', ['顾南乔']],
  ['顾南乔、温予安', ['顾南乔', '温予安']],
  ['顾南乔，温予安；江亦舟', ['顾南乔', '温予安', '江亦舟']],
  ['顾南乔/温予安', ['顾南乔', '温予安']],
  ['顾南乔\n温予安', ['顾南乔', '温予安']],
  ['顾南乔 温予安', ['顾南乔', '温予安']],
  ['John Smith', ['John Smith']],
  ['“甲、乙”', ['甲、乙']],
  ['无', []],
  ['', []],
])('%j names %j', (cell, names) => {
  expect(splitNames(cell)).toEqual(names);
});

test('any name written into a cell is read back as that one name', () => {
  const name = fc.oneof(
    fc.constantFrom('顾南乔', '甲、乙', '顾 南乔', '李 雷', '顾南乔 温予安', 'A/B', '无', '-'),
    fc.string({ minLength: 1, maxLength: 12 }),
  );
  fc.assert(
    fc.property(
      name.filter((text) => plainName(text) !== '' && !/[“”"]/.test(text)),
      (text) => {
        const [read, ...more] = splitNames(writeName(text));
        expect([plainName(read ?? ''), more]).toEqual([plainName(text), []]);
      },
    ),
  );
});

describe('the owners of a row', () => {
  const read = (name: string, phone = '', idNumber = '') => readOwners({ name, phone, idNumber });
  const owner = (name: string | null, phone: string | null = null, idNumber: string | null = null) => ({
    name,
    phone,
    idNumber,
  });

  test.each([
    [['甲甲', '13800000001'], [owner('甲甲', '13800000001')]],
    [
      ['甲甲、乙乙', '13800000001、13800000002'],
      [owner('甲甲', '13800000001'), owner('乙乙', '13800000002')],
    ],
    [
      ['甲甲、乙乙', '13800000001'],
      [owner('甲甲', '13800000001'), owner('乙乙')],
    ],
    [
      ['甲甲 乙乙', '13800000001 13800000002'],
      [owner('甲甲', '13800000001'), owner('乙乙', '13800000002')],
    ],
    [['甲甲', '', '11010519491231002X'], [owner('甲甲', null, '11010519491231002X')]],
    [['', '13800000001'], [owner(null, '13800000001')]],
    [['甲甲', '+86 138 0000 0001'], [owner('甲甲', '13800000001')]],
    [['', ''], []],
  ])('%j', (cells, owners) => {
    expect(read(...(cells as [string]))).toEqual({ owners, troubles: [] });
  });

  test.each([
    [['甲甲', '13800000001/13800000002'], 'phone', 'ownersMismatch'],
    [['甲甲', '1380000'], 'phone', 'badPhone'],
    [['甲甲1', ''], 'name', 'badName'],
    [['甲'.repeat(21), ''], 'name', 'badName'],
    [['甲甲', '', '123'], 'idNumber', 'badIdNumber'],
    [['甲甲', '', 'E12345678、E12345679'], 'idNumber', 'ownersMismatch'],
  ])('%j: %s %s', (cells, field, code) => {
    expect(read(...(cells as [string])).troubles).toEqual([expect.objectContaining({ field, code })]);
  });

  test('no trouble repeats a name or a number', () => {
    for (const { words } of [
      ...read('欧阳1', '1380009').troubles,
      ...read('欧阳', '13800000001、13800000002').troubles,
    ])
      expect(words).not.toMatch(/欧阳|1380/);
  });
});

describe('a second owner in columns of his own', () => {
  const one = { name: '甲甲', phone: '13800000001' };

  test('keeps what is his, whatever the first one’s columns leave open', () => {
    const { owners, troubles } = readOwners({ name: '甲甲', phone: '', coName: '乙乙', coPhone: '13800000002' });
    expect(troubles).toEqual([]);
    expect(owners).toEqual([
      { name: '甲甲', phone: null, idNumber: null },
      { name: '乙乙', phone: '13800000002', idNumber: null, second: true },
    ]);
    expect(owners.map((owner) => fieldOf(owner, 'phone'))).toEqual(['phone', 'coPhone']);
  });

  test.each([
    [{ coName: '乙乙', coPhone: '123' }, 'coPhone', 'badPhone'],
    [{ coName: '乙乙', coPhone: '13800000002、13800000003' }, 'coPhone', 'ownersMismatch'],
    [{ coPhone: '13800000002' }, 'coName', 'ownersMismatch'],
    [{ coName: '乙2' }, 'coName', 'badName'],
    [{ coName: '乙乙', coIdNumber: '123' }, 'coIdNumber', 'badIdNumber'],
  ])('%j: %s %s', (cells, field, code) => {
    expect(readOwners({ ...one, ...cells }).troubles).toEqual([expect.objectContaining({ field, code })]);
  });
});
