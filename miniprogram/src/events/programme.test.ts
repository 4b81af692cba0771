import { expect, test } from 'vitest';
import { groundStops, placedStops } from './programme';

const house = { floors: 26, builtFloors: 18, mine: 12 };
const stop = (floor: number | null, title = 'stop') => ({ floor, title, note: '' });

test('stops stand at their floors from the top down, with how far the building is', () => {
  expect(placedStops([stop(6), stop(12)], house, 11, 50)).toEqual([
    { floor: 18, title: '现在盖到这里', note: '', top: 8.5 * 11 },
    { ...stop(12), top: 14.5 * 11 },
    { ...stop(6), top: 20.5 * 11 },
  ]);
});

test('two floors close together do not write over each other', () => {
  const placed = placedStops([stop(12), stop(11)], house, 11, 50)!;
  expect(placed.map(({ top }, index) => top - (placed[index - 1]?.top ?? 0)).slice(1)).toEqual([66, 50]);
});

test('what is built makes room when it would not fit, and there is no drawing when the stops do not', () => {
  const low = [stop(6), stop(5), stop(3)];
  expect(placedStops([stop(17), stop(12), stop(6)], house, 11, 80)?.map(({ floor }) => floor)).toEqual([17, 12, 6]);
  expect(placedStops(low, house, 11, 100)).toBeNull();
});

test('a stop near the ground is lifted so that its words stay beside the house', () => {
  expect(placedStops([stop(12), stop(1)], { ...house, builtFloors: 26 }, 11, 50)?.map(({ top }) => top)).toEqual([
    14.5 * 11,
    26 * 11 - 50,
  ]);
});

test.each([
  ['a house that is done', { ...house, builtFloors: 26 }],
  ['a house not begun', { ...house, builtFloors: 0 }],
])('%s says nothing of its progress', (_, done) => {
  expect(placedStops([stop(12)], done, 11, 50)).toHaveLength(1);
});

test('a programme without floors is no section through a house', () => {
  expect(placedStops([stop(null), stop(-1)], house, 11, 50)).toBeNull();
  expect(groundStops([stop(null, 'gate'), stop(-1, 'cellar'), stop(3)]).map(({ title }) => title)).toEqual([
    'gate',
    'cellar',
  ]);
});
