// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { floorHeight, floorState, Tower, towerInWords } from './Tower';
import { render } from './testing/render';

vi.mock('@tarojs/components', () => import('./testing/taroComponents'));

test('floors are built up to the last one done, the one above is under way', () => {
  expect([17, 18, 19, 20].map((n) => floorState(n, 18))).toEqual(['built', 'built', 'next', 'todo']);
});

test('a finished house has no floor under way', () => {
  expect(Array.from({ length: 26 }, (_, i) => floorState(i + 1, 26))).not.toContain('next');
});

test.each([
  { floors: 26, height: 232, px: 7 },
  { floors: 6, height: 232, px: 14 },
  { floors: 60, height: 232, px: 3 },
])('$floors floors are $px px high each', ({ floors, height, px }) => {
  expect(floorHeight(floors, height)).toBe(px);
});

test('says in words what it draws', () => {
  expect(towerInWords(26, 18, 12)).toBe('共 26 层，盖到第 18 层，您家在第 12 层');
  expect(towerInWords(17, 17)).toBe('共 17 层，已封顶');
});

test('draws every floor and marks the owner’s, also before it is built', () => {
  render(<Tower floors={26} built={4} mine={12} />);
  expect(document.querySelectorAll('.floor')).toHaveLength(26);
  expect(document.querySelectorAll('.floor-next')).toHaveLength(1);
  expect(document.querySelectorAll('.floor-todo')).toHaveLength(21);
  expect(document.querySelector('.floor-mine')?.classList).toContain('floor-todo');
});
