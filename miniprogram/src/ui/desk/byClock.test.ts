import { expect, test } from 'vitest';
import { byClock, type Clocked } from './byClock';

const NOW = new Date('2026-11-22T02:00:00Z');
const clock = (at: string, late = false): Clocked => ({ at, late });

test('late comes first, then today by Shanghai days, then later, then what has no clock; each row once, in its order', () => {
  const rows: [string, Clocked | null][] = [
    ['late', clock('2026-11-22T01:00:00Z', true)],
    ['tonight', clock('2026-11-22T15:59:59Z')],
    ['past midnight', clock('2026-11-22T16:00:00Z')],
    ['none', null],
    ['late too', clock('2026-11-20T01:00:00Z', true)],
  ];
  const groups = byClock(rows, ([, due]) => due, NOW);
  expect(groups.map(({ title, late, rows: theirs }) => [title, late, theirs.map(([name]) => name)])).toEqual([
    ['已超时', true, ['late', 'late too']],
    ['今天到期', false, ['tonight']],
    ['以后', false, ['past midnight']],
    ['不计时的', false, ['none']],
  ]);
});

test('a group without rows is left out', () => {
  expect(byClock([], () => null, NOW)).toEqual([]);
  expect(byClock([1], () => null, NOW).map(({ title }) => title)).toEqual(['不计时的']);
});
