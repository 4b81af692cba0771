import { expect, test } from 'vitest';
import { byDay } from './byDay';

test('messages stand under their Shanghai day, in the order they came in', () => {
  const entries = [
    { id: 'c', at: '2026-11-22T16:05:00.000Z' },
    { id: 'b', at: '2026-11-22T15:55:00.000Z' },
    { id: 'a', at: '2026-11-21T20:00:00.000Z' },
  ];
  expect(byDay(entries).map(({ day, entries: theirs }) => [day, theirs.map(({ id }) => id).join('')])).toEqual([
    ['2026-11-23', 'c'],
    ['2026-11-22', 'ba'],
  ]);
});

test('without messages there are no days', () => {
  expect(byDay([])).toEqual([]);
});
