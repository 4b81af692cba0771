import { expect, test } from 'vitest';
import { isSteppedUp } from './stepUp';

const at = new Date('2026-11-22T02:00:00Z');
const after = (ms: number) => new Date(at.getTime() + ms);

test.each([
  ['the moment it was given', 0, true],
  ['a millisecond before it ends', 5 * 60_000 - 1, true],
  ['five minutes later', 5 * 60_000, false],
  ['the day after', 86_400_000, false],
  ['before it was given', -1, false],
])('a fresh code stands %s: %s', (_, ms, stands) => {
  expect(isSteppedUp(at, after(ms))).toBe(stands);
});

test('without one nobody is let through', () => {
  expect(isSteppedUp(null, at)).toBe(false);
});
