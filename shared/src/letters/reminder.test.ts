import { expect, test } from 'vitest';
import { isReminded, mayRemind, nextReminderAt } from './reminder';

const OUT = new Date('2026-11-18T01:00:00Z');
const days = (n: number) => new Date(OUT.getTime() + n * 86_400_000);

test.each([
  ['before three days are over', null, 2.99, false],
  ['after three days', null, 3, true],
  ['soon after the last reminder', 3, 5.99, false],
  ['three days after it', 3, 6, true],
])('%s', (_, reminded, now, may) => {
  const remindedAt = reminded === null ? null : days(reminded);
  expect(mayRemind(OUT, remindedAt, days(now))).toBe(may);
  expect(nextReminderAt(OUT, remindedAt)).toEqual(days((reminded ?? 0) + 3));
});

test('reminded is who has not read it himself', () => {
  const readers = new Set(['his wife']);
  expect(['he', 'his wife'].filter((person) => isReminded(person, readers))).toEqual(['he']);
});
