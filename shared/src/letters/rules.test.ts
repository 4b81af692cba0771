import { expect, test } from 'vitest';
import { addresseeOf, letterOf, minutesToRead } from './rules';

test('a letter says to whom it is written', () => {
  expect(addresseeOf('云栖里', [])).toBe('云栖里 · 致全体业主');
  expect(addresseeOf('云栖里', ['3 栋', '5 栋'])).toBe('云栖里 · 致 3 栋、5 栋的业主');
});

test.each([
  [0, 0, 1],
  [350, 0, 1],
  [1400, 0, 4],
  [1400, 4, 5],
])('%i characters and %i pictures take %i minutes', (characters, pictures, minutes) => {
  expect(minutesToRead(characters, pictures)).toBe(minutes);
});

test('a letter is called after its month', () => {
  expect(letterOf('2026-11')).toBe('十一月的家书');
});
