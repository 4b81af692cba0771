import { expect, test } from 'vitest';
import { words } from './fields';
import { plainText } from './plainText';

const hex = (text: string) => [...text].map((char) => char.codePointAt(0)!.toString(16)).join(' ');

test.each([
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200e',
  '\u200f',
  '\u061c',
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\u2061',
  '\u206f',
  '\u3164',
  '\uffa0',
  '\u115f',
  '\u180e',
  '\ufeff',
  '\ufff9',
  '\u{e0001}',
  '\u{e0041}',
  '\u{e0100}',
])('a sign nobody sees is taken away: %j', (sign) => {
  expect(hex(plainText(`顾${sign}南乔`))).toBe(hex('顾南乔'));
  expect(words(20).safeParse(sign).success).toBe(false);
  expect(words(2).parse(`${sign}顾乔${sign}`)).toBe('顾乔');
});

test.each([
  '顾南乔',
  '第 3 栋，2 单元（1201）——“好”',
  '一家人 👨‍👩‍👧‍👦，👩🏽‍🔧 来修',
  '❤️‍🔥 和 1️⃣',
  'Ünïcödé café',
  '第一行\n第二行\t完',
])('what one sees stays as it is: %s', (text) => {
  expect(hex(plainText(text))).toBe(hex(text));
});

test('a choice of form with nothing before it is nothing', () => {
  expect(words(20).safeParse('\ufe0f').success).toBe(false);
});
