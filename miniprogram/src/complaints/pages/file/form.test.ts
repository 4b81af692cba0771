import { describe, expect, test } from 'vitest';
import { EMPTY, factsOf, fenOf, filingOf, missingIn } from './form';

test.each([
  ['9999.99', 999_999],
  ['10000', 1_000_000],
  ['10,000', 1_000_000],
  ['10，000.5', 1_000_050],
  [' 0.01 ', 1],
  ['0', null],
  ['', null],
  ['-5', null],
  ['1e5', null],
  ['12.345', null],
  ['一万', null],
  ['999999999', null],
])('%s yuan is %s fen', (yuan, fen) => {
  expect(fenOf(yuan)).toBe(fen);
});

const full = {
  ...EMPTY,
  kind: 'quality' as const,
  title: ' 外窗渗水 ',
  text: '下雨就湿。',
  impact: 'use' as const,
};

describe('a form', () => {
  test('says what is missing, one thing at a time, in the order it asks', () => {
    expect(missingIn(EMPTY)).toBe('先选是哪一类事');
    expect(missingIn({ ...full, title: ' ' })).toBe('用一句话说是什么事');
    expect(missingIn({ ...full, text: '' })).toBe('说说经过');
    expect(missingIn({ ...full, impact: null })).toBe('选一下影响有多大');
    expect(missingIn({ ...full, wants: true })).toBe('把金额填上');
    expect(missingIn(full)).toBeNull();
  });

  test('is sent only when nothing is missing, trimmed, with its answers', () => {
    expect(filingOf({ ...full, impact: null }, 'home', [])).toBeNull();
    expect(filingOf(full, 'home', ['p1'])).toEqual({
      homeId: 'home',
      kind: 'quality',
      title: '外窗渗水',
      text: '下雨就湿。',
      photoIds: ['p1'],
      facts: {
        impact: 'use',
        households: 1,
        compensationFen: 0,
        again: false,
        publicConflict: false,
        lawsuit: false,
        urgent: false,
      },
    });
  });

  test('an amount that was typed and taken back does not count', () => {
    expect(factsOf({ ...full, wants: false, yuan: '20000' })?.compensationFen).toBe(0);
    expect(factsOf({ ...full, wants: true, yuan: '20000' })?.compensationFen).toBe(2_000_000);
  });
});
