import { expect, test } from 'vitest';
import { groundStops, placedStops } from './programme';

const house = { floors: 26, builtFloors: 18, mine: 12 };
const stop = (floor: number | null, title = 'stop') => ({ floor, title, note: '' });
const all = (px: number) => () => px;
const topsOf = (stops: Parameters<typeof placedStops>[0], px: number, of = house) =>
  placedStops(stops, of, 11, all(px))?.map(({ top }) => top);

test('stops stand at their floors from the top down, with how far the building is', () => {
  expect(placedStops([stop(6), stop(12, '墙')], house, 11, all(50))).toEqual([
    { floor: 18, title: '18 层　现在盖到这里', note: '', top: 8.5 * 11 },
    { floor: 12, title: '12 层　您家那层，墙', note: '', top: 14.5 * 11 },
    { floor: 6, title: '6 层　stop', note: '', top: 20.5 * 11 },
  ]);
});

test('two floors close together do not write over each other', () => {
  expect(topsOf([stop(12), stop(11)], 50)).toEqual([8.5 * 11, 14.5 * 11, 14.5 * 11 + 50]);
});

test('a stop near the ground is lifted so that its words stay beside the house, and lifts what is above', () => {
  expect(topsOf([stop(3), stop(1)], 50, { ...house, builtFloors: 26 })).toEqual([26 * 11 - 100, 26 * 11 - 50]);
});

test('long words take the room they need', () => {
  const stops = [stop(12, 'long'), stop(6)];
  const heights = (one: { title: string }) => (one.title.endsWith('long') ? 120 : 50);
  expect(placedStops(stops, house, 11, heights)?.map(({ top }) => top)).toEqual([8.5 * 11 - 27.5, 236 - 120, 236]);
});

test('what is built makes room when it would not fit, and there is no drawing when the stops do not', () => {
  expect(placedStops([stop(17), stop(12), stop(6)], house, 11, all(80))?.map(({ floor }) => floor)).toEqual([
    17, 12, 6,
  ]);
  expect(placedStops([stop(6), stop(5), stop(3)], house, 11, all(100))).toBeNull();
});

test.each([
  ['a house that is done', { ...house, builtFloors: 26 }],
  ['a house not begun', { ...house, builtFloors: 0 }],
])('%s says nothing of its progress', (_, done) => {
  expect(placedStops([stop(12)], done, 11, all(50))).toHaveLength(1);
});

test('a programme without floors is no section through a house', () => {
  expect(placedStops([stop(null), stop(-1)], house, 11, all(50))).toBeNull();
  expect(groundStops([stop(null, 'gate'), stop(-1, 'cellar'), stop(3)]).map(({ title }) => title)).toEqual([
    'gate',
    'cellar',
  ]);
});
