import { describe, expect, test } from 'vitest';
import { addresseeOf, isAddressedTo, letterOf, minutesToRead } from './rules';

describe('who receives a letter', () => {
  const home = { projectId: 'p1', buildingId: 'b3' };

  test.each([
    ['the whole project', 'p1', [], true],
    ['his building', 'p1', ['b3'], true],
    ['his building among others', 'p1', ['b1', 'b3'], true],
    ['another building', 'p1', ['b5'], false],
    ['another project', 'p2', [], false],
    ['a building of that name in another project', 'p2', ['b3'], false],
  ])('a letter to %s', (_, projectId, buildingIds, expected) => {
    expect(isAddressedTo({ projectId, buildingIds }, home)).toBe(expected);
  });
});

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
