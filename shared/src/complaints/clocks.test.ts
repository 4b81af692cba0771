import { expect, test } from 'vitest';
import { type Course, clocksOf, isLate, nextClock } from './clocks';
import { complaintPolicy as policy } from './policy';
import { levels } from './vocabulary';

const since = new Date('2026-11-22T02:00:00Z');
const course: Course = {
  since,
  urgent: false,
  level: 4,
  acceptedAt: null,
  arrivedAt: null,
  investigatedAt: null,
  answeredAt: null,
  proposedAt: null,
  endedAt: null,
  heldMs: 0,
};
const hours = (n: number) => new Date(since.getTime() + n * 3_600_000);
const due = (changes: Partial<Course>) =>
  clocksOf({ ...course, ...changes }, policy).map(({ kind, dueAt }) => [kind, (+dueAt - +since) / 3_600_000]);

test('an ordinary one is answered in an hour, looked into in two, first answered in a day', () => {
  expect(due({})).toEqual([
    ['response', 1],
    ['investigation', 2],
    ['firstAnswer', 24],
    ['closing', 5 * 24],
  ]);
});

test('an urgent one has somebody on the spot in two hours', () => {
  expect(due({ urgent: true })[1]).toEqual(['onSite', 2]);
});

test.each(levels)('level %i has its own closing day', (level) => {
  expect(due({ level })[3]).toEqual(['closing', policy.closingDays[level] * 24]);
});

test('the next clock is the earliest still running', () => {
  expect(nextClock(course, policy)?.kind).toBe('response');
  expect(nextClock({ ...course, acceptedAt: since }, policy)?.kind).toBe('investigation');
  expect(nextClock({ ...course, acceptedAt: since, investigatedAt: since }, policy)?.kind).toBe('firstAnswer');
  const answered = { ...course, acceptedAt: since, investigatedAt: since, answeredAt: since };
  expect(nextClock(answered, policy)?.kind).toBe('closing');
});

test('nothing runs while the owner has the word, and his time moves the closing day', () => {
  expect(nextClock({ ...course, proposedAt: since }, policy)).toBeNull();
  expect(nextClock({ ...course, endedAt: since }, policy)).toBeNull();
  expect(due({ heldMs: 3_600_000 })[3]).toEqual(['closing', 5 * 24 + 1]);
});

test('late is after the due instant, done or not', () => {
  const clock = { kind: 'response' as const, dueAt: hours(1), doneAt: null };
  expect(isLate(clock, hours(1))).toBe(false);
  expect(isLate(clock, new Date(+hours(1) + 1))).toBe(true);
  expect(isLate({ ...clock, doneAt: hours(1) }, hours(9))).toBe(false);
  expect(isLate({ ...clock, doneAt: hours(2) }, hours(2))).toBe(true);
});
