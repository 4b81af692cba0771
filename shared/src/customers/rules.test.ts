import { describe, expect, test } from 'vitest';
import { readSought } from './rules';

describe('the search box takes', () => {
  test.each([
    ['13800000100', '13800000100'],
    ['138 0000 0100', '13800000100'],
    ['138-0000-0100', '13800000100'],
    ['+86 138 0000 0100', '13800000100'],
    ['１３８００００００１０', '13800000010'],
  ])('%s as a phone', (words, phone) => {
    expect(readSought(words)).toEqual({ kind: 'phone', phone });
  });

  test.each([
    ['3栋2单元1201', '3', '2', '1201'],
    ['３－２－１２０１', '3', '2', '1201'],
    ['3-1201', '3', null, '1201'],
    ['三号楼二单元一二〇一室', '3', '2', '1201'],
    ['十二栋', '12', null, null],
    ['3 栋 2 单元', '3', '2', null],
  ])('%s as a home', (words, building, unit, room) => {
    expect(readSought(words)).toEqual({ kind: 'home', building, unit, room });
  });

  test.each([
    ['TS20261122-0003', 'TS20261122-0003'],
    ['ts20261122-0003', 'TS20261122-0003'],
    ['ＴＳ２０２６１１２２－０００３', 'TS20261122-0003'],
    ['BX261122-001', 'BX261122-001'],
  ])('%s as a ticket', (words, number) => {
    expect(readSought(words)).toEqual({ kind: 'ticket', number });
  });

  test.each([
    ['顾南乔', '顾南乔'],
    [' 顾 南乔 ', '顾南乔'],
    ['1201', '1201'],
  ])('%s as a name', (words, name) => {
    expect(readSought(words)).toEqual({ kind: 'name', name });
  });

  test.each(['', '   ', '\u3000'])('nothing as nothing', (words) => {
    expect(readSought(words)).toBeNull();
  });
});
