import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arabic,
  buildingKey,
  buildingOfSheet,
  floorOf,
  halfWidth,
  homeLabel,
  labelPrefix,
  readHome,
  roomKey,
  unitKey,
} from './label';

test.each([
  ['１２０１', '1201'],
  ['ＡＢｃ', 'ABc'],
  ['３－２－１２０１', '3-2-1201'],
  ['3—2–1201', '3-2-1201'],
  [' 顾　南\u00a0乔\n', '顾 南 乔'],
  ['（一期）', '(一期)'],
])('half width of %j is %j', (text, expected) => {
  expect(halfWidth(text)).toBe(expected);
});

test.each([
  ['三', '3'],
  ['十', '10'],
  ['十二', '12'],
  ['二十', '20'],
  ['二十一', '21'],
  ['一百', '100'],
  ['一百零三', '103'],
  ['一百二十', '120'],
  ['一二〇一', '1201'],
  ['两', '2'],
  ['3栋二单元', '3栋2单元'],
  ['十十', '十十'],
])('%s in digits is %s', (text, expected) => {
  expect(arabic(text)).toBe(expected);
});

describe('a home in somebody’s own words', () => {
  test.each([
    ['3 栋 2 单元 1201', '3', '2', '1201'],
    ['3栋2单元1201', '3', '2', '1201'],
    ['３－２－１２０１', '3', '2', '1201'],
    ['3幢2单元1201室', '3', '2', '1201'],
    ['三号楼二单元一二〇一室', '3', '2', '1201'],
    ['3#2-1201', '3', '2', '1201'],
    ['3#2单元1201', '3', '2', '1201'],
    ['3#楼2单元1201室', '3', '2', '1201'],
    ['03-02-1201', '3', '2', '1201'],
    ['十二座1单元302', '12', '1', '302'],
    ['3/2/1201', '3', '2', '1201'],
    ['3-2-12-01', '3', '2', '1201'],
    ['3栋2单元12层01室', '3', '2', '1201'],
    ['A座1201', 'A', null, '1201'],
    ['12A栋1单元A3', '12A', '1', 'A3'],
    ['3-1201', '3', null, '1201'],
    ['3栋1201', '3', null, '1201'],
    ['3栋2单元', '3', '2', null],
    ['3栋', '3', null, null],
  ])('%s', (words, building, unit, room) => {
    expect(readHome(words)).toEqual({ building, unit, room });
  });

  test.each(['', '1201', '听松里', '顾南乔', '13812345678', '3栋2单元1201、1202', '---'])('%j says none', (words) => {
    expect(readHome(words)).toBeNull();
  });
});

test.each([
  ['3 栋', '3'],
  ['三号楼', '3'],
  ['3#', '3'],
  ['03幢', '3'],
  ['A座', 'A'],
  ['12A栋', '12A'],
  ['会所', '会所'],
])('building %s is told apart by %s', (name, key) => {
  expect(buildingKey(name)).toBe(key);
});

test.each([
  ['2', '2'],
  ['二单元', '2'],
  ['02单元', '2'],
  ['', ''],
])('unit %j is told apart by %j', (text, key) => {
  expect(unitKey(text)).toBe(key);
});

test.each([
  ['1201', '1201'],
  ['１２０１室', '1201'],
  ['12-01', '1201'],
  ['0302', '302'],
  ['a3', 'A3'],
])('room %s is told apart by %s', (text, key) => {
  expect(roomKey(text)).toBe(key);
});

test.each([
  ['1201', 12],
  ['302', 3],
  ['A1201', 12],
  ['10203', 102],
  ['A3', null],
  ['002', null],
])('room %s is on floor %s', (room, floor) => {
  expect(floorOf(room)).toBe(floor);
});

test.each([
  ['3栋2单元1201', '3 栋 2 单元 1201'],
  ['３－２－１２０１', '3 栋 2 单元 1201'],
  ['三栋二单元', '3 栋 2 单元'],
  ['3栋', '3 栋'],
  ['顾南乔', ''],
])('a search for %s looks for %j', (words, prefix) => {
  expect(labelPrefix(words)).toBe(prefix);
});

test('every label the ledger can have is read back as what it was made of', () => {
  const unit = fc.option(fc.integer({ min: 1, max: 12 }).map(String));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 199 }), unit, fc.integer({ min: 101, max: 6099 }), (building, unit, room) => {
      const label = homeLabel(`${building} 栋`, unit, String(room));
      expect(readHome(label)).toEqual({ building: String(building), unit, room: String(room) });
      expect(labelPrefix(label)).toBe(label);
    }),
  );
});

test.each([
  ['6栋', '6'],
  ['6#', '6'],
  ['6#楼', '6'],
  ['六号楼业主台账', '6'],
  ['A座', 'A'],
  ['06幢明细', '6'],
  ['Sheet1', null],
  ['6', null],
  ['业主台账', null],
  ['1-6栋', null],
  ['高层楼', null],
  ['6栋作废', null],
])('a sheet named %j is of building %j', (name, building) => {
  expect(buildingOfSheet(name)).toBe(building);
});
