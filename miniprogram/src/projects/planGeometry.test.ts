import { expect, test } from 'vitest';
import { edgesOf, nearestWall, PLAN_RATIO, strokeOf, wordOn } from './planGeometry';

test('a line across is as long as it is wide, a line down is shortened by the shape of the plan', () => {
  expect(strokeOf({ x: 10, y: 50 }, { x: 40, y: 50 })).toEqual({ length: 30, angle: 0 });
  expect(strokeOf({ x: 10, y: 20 }, { x: 10, y: 70 })).toEqual({ length: 50 * PLAN_RATIO, angle: 90 });
});

test('the corners close to a ring', () => {
  const [a, b, c] = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
  ];
  expect(edgesOf([a, b, c])).toEqual([
    { from: a, to: b },
    { from: b, to: c },
    { from: c, to: a },
  ]);
});

test('the nearest wall belongs to the nearest building, straight across where it faces the place', () => {
  const buildings = [
    { name: '1 栋', at: { x: 20, y: 50 }, width: 10, height: 20 },
    { name: '2 栋', at: { x: 70, y: 50 }, width: 10, height: 20 },
  ];
  expect(nearestWall({ x: 2, y: 45 }, buildings)).toEqual({ x: 15, y: 45 });
  expect(nearestWall({ x: 90, y: 20 }, buildings)).toEqual({ x: 75, y: 40 });
  expect(nearestWall({ x: 2, y: 45 }, [])).toBeNull();
});

test('a word on a leader stands clear of the mark at its end', () => {
  const word = wordOn({ x: 0, y: 10 }, { x: 10, y: 30 });
  expect(word.x).toBeCloseTo(5.8);
  expect(word.y).toBeCloseTo(21.6);
});
