import { describe, expect, test } from 'vitest';
import { crossCheck } from './crossCheck';
import { diffHome, type FileHome, type FileOwner, gatherHome, type LedgerHome } from './diff';
import { type Cells, type KnownProject, readRow } from './readRow';

const known: KnownProject = {
  name: '听松里',
  buildings: [
    { id: 'b3', name: '3 栋', floors: 26, hasUnits: true },
    { id: 'bA', name: 'A 座', floors: 30, hasUnits: false },
  ],
  homes: new Map([
    ['3 栋 2 单元 1201', { buildingId: 'b3', floor: 12 }],
    ['老楼 甲', { buildingId: 'bA', floor: 2 }],
  ]),
  today: '2026-11-22',
  date1904: false,
};
const read = (cells: Cells) => readRow(cells, known);

describe('where a home is', () => {
  test.each<[Cells, string]>([
    [{ room: '3-2-1201' }, '3 栋 2 单元 1201'],
    [{ building: '3', unit: '2', room: '1201' }, '3 栋 2 单元 1201'],
    [{ building: '三号楼', unit: '二单元', room: '１２０１室' }, '3 栋 2 单元 1201'],
    [{ building: '3栋', room: '2-1201' }, '3 栋 2 单元 1201'],
    [{ building: '3栋', room: '2单元1201' }, '3 栋 2 单元 1201'],
    [{ building: '3栋', room: '3-2-1201' }, '3 栋 2 单元 1201'],
    [{ building: '3栋', unit: '2', room: '3栋2单元1201' }, '3 栋 2 单元 1201'],
    [{ building: 'A座', room: '1201' }, 'A 座 1201'],
    [{ room: 'A-1201' }, 'A 座 1201'],
    [{ building: '3', unit: '2', room: '12-01' }, '3 栋 2 单元 1201'],
    [{ room: '老楼 甲' }, '老楼 甲'],
    [{ project: '听 松里', room: '3-2-1201' }, '3 栋 2 单元 1201'],
  ])('%j', (cells, label) => {
    const row = read(cells);
    expect([row.home?.label, row.troubles]).toEqual([label, []]);
  });

  test.each<[Cells, string, string, RegExp]>([
    [{}, 'room', 'noRoom', /没写房号/],
    [{ room: '1201' }, 'room', 'badRoom', /哪一栋/],
    [{ building: '3', unit: '2', room: '东边那套' }, 'room', 'badRoom', /看不懂/],
    [{ building: '3', unit: '1', room: '2-1201' }, 'room', 'badRoom', /1 单元，房号里是 2 单元/],
    [{ building: '3', room: '1201' }, 'room', 'noUnit', /分单元/],
    [{ building: '3', unit: '', room: '1201' }, 'unit', 'noUnit', /分单元/],
    [{ building: '8', unit: '1', room: '101' }, 'building', 'noSuchBuilding', /没有 8 栋，只有 3 栋、A 座/],
    [{ room: '8-1-101' }, 'room', 'noSuchBuilding', /没有 8 栋/],
    [{ building: '3', unit: '1', room: '3201' }, 'room', 'badFloor', /只有 26 层，这一行在 32 层/],
    [{ building: '3', unit: '1', room: '1201', floor: '地下' }, 'floor', 'badFloor', /写成数字/],
    [{ building: '3', unit: '1', room: 'A3' }, 'room', 'badFloor', /看不出在几层/],
    [{ project: '清川', room: '3-2-1201' }, 'project', 'otherProject', /导入的是听松里/],
    [{ room: '#REF!' }, 'room', 'formula', /公式/],
    [{ room: '3-2-1201', phone: '#N/A' }, 'phone', 'formula', /公式/],
  ])('%j: %s %s', (cells, field, code, words) => {
    expect(read(cells).troubles).toEqual([{ field, code, words: expect.stringMatching(words) }]);
  });

  test('the floor is the column’s, else the ledger’s, else the room number’s', () => {
    expect(read({ room: '3-2-1201', floor: '13层' }).home?.floor).toBe(13);
    expect(read({ room: '老楼 甲' }).home?.floor).toBe(2);
    expect(read({ room: '3-1-702' }).home?.floor).toBe(7);
  });
});

test.each<[Cells, string, string]>([
  [{ signedOn: '2027-01-01' }, 'signedOn', 'futureDate'],
  [{ signedOn: '2025-01-02', handoverPlannedOn: '2025-01-01' }, 'handoverPlannedOn', 'dateOrder'],
  [{ handedOverOn: '2025-01-02', movedInOn: '2025-01-01' }, 'movedInOn', 'dateOrder'],
  [{ signedOn: '2025-01-02', handedOverOn: '2025-01-01' }, 'handedOverOn', 'dateOrder'],
  [{ signedOn: '改天' }, 'signedOn', 'badDate'],
])('dates %j: %s %s', (cells, field, code) => {
  expect(read({ room: '3-2-1201', ...cells }).troubles).toEqual([expect.objectContaining({ field, code })]);
});

describe('rows side by side', () => {
  const check = (...rows: Cells[]) =>
    crossCheck(rows.map((cells, at) => ({ n: at + 2, ...read(cells) }))).map(({ repeated, troubles }) =>
      repeated ? 'repeated' : troubles.map(({ code, words }) => `${code} ${words}`).join(),
    );

  test('a row that says nothing new is repeated, one that adds something is not', () => {
    const row = { room: '3-2-1201', name: '甲甲', phone: '13800000001', signedOn: '2025-01-01' };
    expect(check(row, row, { ...row, signedOn: '' }, { ...row, name: '乙乙', phone: '' })).toEqual([
      '',
      'repeated',
      'repeated',
      '',
    ]);
  });

  test('one person with two documents is said of both', () => {
    const him = { room: '3-2-1201', name: '甲甲', phone: '13800000001' };
    expect(check({ ...him, idNumber: 'E12345678' }, { ...him, room: '3-2-1202', idNumber: 'E12345679' }, him)).toEqual([
      'twoIdNumbers 同一个人，在第 3 行写的是另一个证件号。请核对留哪一个。',
      'twoIdNumbers 同一个人，在第 2 行写的是另一个证件号。请核对留哪一个。',
      'repeated',
    ]);
  });

  test('one phone with two names is said of both', () => {
    const found = check(
      { room: '3-2-1201', name: '甲甲', phone: '13800000001' },
      { room: '3-2-1202', name: '乙乙', phone: '13800000001' },
      { room: '3-2-1203', name: '甲 甲', phone: '13800000001' },
    );
    expect(found).toEqual([
      'twoNames 这个电话在第 3 行写的是另一个姓名。一个电话只能是一个人，请核对。',
      'twoNames 这个电话在第 2、4 行写的是另一个姓名。一个电话只能是一个人，请核对。',
      'twoNames 这个电话在第 3 行写的是另一个姓名。一个电话只能是一个人，请核对。',
    ]);
  });

  test('one name with two phones at one home, and two days for one home', () => {
    const one = { room: '3-2-1201', name: '甲甲', phone: '13800000001', signedOn: '2025-01-01' };
    expect(check(one, { ...one, phone: '13800000002' })[1]).toMatch(/^twoPhones .*第 2 行/);
    expect(check(one, { ...one, signedOn: '2025-01-02' })).toEqual([
      expect.stringMatching(/^datesDiffer 第 3 行/),
      expect.stringMatching(/^datesDiffer 第 2 行/),
    ]);
    expect(check(one, { ...one, room: '3-2-1202', signedOn: '2025-01-02' })).toEqual(['', '']);
  });
});

describe('the difference', () => {
  const person = (name: string | null, phone: string | null = null, idNumber: string | null = null): FileOwner => ({
    name,
    phone,
    phoneIndex: phone && `#${phone}`,
    idNumber,
  });
  const owner = (id: string, name: string | null, phone: string | null, knowsPhone = true) => ({
    id,
    name,
    phoneIndex: phone && `#${phone}`,
    knowsPhone,
    personId: null,
    idNumber: null,
  });
  const dates = { signedOn: '2025-01-01', handoverPlannedOn: '2027-09-30', handedOverOn: null, movedInOn: null };
  const ledger = (...owners: LedgerHome['owners']): LedgerHome => ({ id: 'h', floor: 12, dates, owners });
  const file = (...owners: FileOwner[]): FileHome => ({
    label: '3 栋 2 单元 1201',
    buildingId: 'b3',
    floor: 12,
    dates: {},
    owners,
  });
  const said = (from: FileHome, to: LedgerHome | null) => {
    const { kind, owners, gone } = diffHome(from, to);
    return [
      kind,
      ...owners.map((one) =>
        one.kind === 'new' ? 'new' : `${one.kind} ${one.id}${one.kind === 'changed' ? ` ${one.parts}` : ''}`,
      ),
      ...gone.map((id) => `gone ${id}`),
    ].join(' | ');
  };

  test.each<[string, FileHome, LedgerHome | null, string]>([
    ['an unknown home', file(person('甲')), null, 'new | new'],
    ['the same', file(person('甲', '1')), ledger(owner('a', '甲', '1')), 'same | same a'],
    ['nobody named', file(), ledger(owner('a', '甲', '1')), 'same | gone a'],
    ['a new number', file(person('甲', '2')), ledger(owner('a', '甲', '1')), 'changed | changed a phone'],
    ['another name for the number', file(person('乙', '1')), ledger(owner('a', '甲', '1')), 'changed | changed a name'],
    ['another person', file(person('乙', '2')), ledger(owner('a', '甲', '1')), 'changed | new | gone a'],
    [
      'one more person',
      file(person('甲', '1'), person('乙', '2')),
      ledger(owner('a', '甲', '1')),
      'changed | same a | new',
    ],
    [
      'a number only recognised so far',
      file(person('甲', '1')),
      ledger(owner('a', '甲', '1', false)),
      'changed | changed a phone',
    ],
    ['a name without a number', file(person('甲')), ledger(owner('a', '甲', '1')), 'same | same a'],
    ['a document', file(person('甲', '1', 'E1')), ledger(owner('a', '甲', '1')), 'changed | changed a idNumber'],
    ['spaces in the name', file(person('甲 甲', '1')), ledger(owner('a', '甲甲', '1')), 'same | same a'],
    [
      'two of one name',
      file(person('甲', '1'), person('甲', '2')),
      ledger(owner('b', '甲', '2'), owner('a', '甲', '1')),
      'same | same a | same b',
    ],
  ])('%s', (_, from, to, expected) => {
    expect(said(from, to)).toBe(expected);
  });

  test('empty cells change nothing, others only what differs', () => {
    expect(diffHome({ ...file(), dates: { signedOn: '2025-01-01' } }, ledger()).set).toEqual({});
    expect(diffHome({ ...file(), floor: 13, dates: { handedOverOn: '2026-01-01' } }, ledger()).set).toEqual({
      handedOverOn: '2026-01-01',
      floor: 13,
    });
  });

  test('two of one name who stand in the ledger just so stay two', () => {
    const two = [{ ...owner('a', '甲', null), idNumber: 'E1' }, owner('b', '甲', '1')];
    const rows = [
      {
        home: { label: 'x', buildingId: 'b', floor: 1 },
        dates: {},
        owners: [person('甲', '1'), person('甲', null, 'E1')],
      },
    ];
    expect(gatherHome([...rows, ...rows], two).owners).toHaveLength(2);
    expect(gatherHome(rows, []).owners).toEqual([person('甲', '1', 'E1')]);
  });

  test('all rows of a home say it together', () => {
    const home = { label: 'x', buildingId: 'b', floor: 1 };
    const gathered = gatherHome(
      [
        { home, dates: { signedOn: '2025-01-01' }, owners: [person('甲'), person('乙', '2')] },
        { home, dates: { movedInOn: '2026-01-01' }, owners: [person('甲', '1'), person('乙', '2', 'E1')] },
      ],
      [],
    );
    expect(gathered).toEqual({
      ...home,
      dates: { signedOn: '2025-01-01', movedInOn: '2026-01-01' },
      owners: [person('甲', '1'), person('乙', '2', 'E1')],
    });
  });
});
