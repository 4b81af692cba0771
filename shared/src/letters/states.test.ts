import { describe, expect, test } from 'vitest';
import { mayRemind } from './reminder';
import { type LetterStep, mayApprove, mayStep } from './states';
import type { letterStates } from './vocabulary';

describe('from each state', () => {
  test.each<[(typeof letterStates)[number], LetterStep[]]>([
    ['draft', ['submit']],
    ['inReview', ['recall', 'sendBack', 'approve']],
    ['approved', ['recall', 'sendBack', 'schedule', 'publish', 'holdBack']],
    ['scheduled', ['recall', 'sendBack', 'schedule', 'unschedule', 'publish', 'holdBack']],
    ['published', ['correct', 'withdraw']],
    ['withdrawn', []],
  ])('%s leads on by %j', (state, expected) => {
    const all: LetterStep[] = [
      ...(['submit', 'recall', 'sendBack', 'approve', 'schedule', 'unschedule'] as const),
      ...(['publish', 'holdBack', 'correct', 'withdraw'] as const),
    ];
    expect(all.filter((step) => mayStep(state, step))).toEqual(expected);
  });
});

test('four eyes', () => {
  expect(mayApprove(['a', 'b'], 'c')).toBe(true);
  expect(mayApprove(['a', 'b'], 'b')).toBe(false);
});

test.each([
  ['2026-11-20T02:00:00Z', null, '2026-11-23T01:59:59Z', false],
  ['2026-11-20T02:00:00Z', null, '2026-11-23T02:00:00Z', true],
  ['2026-11-01T02:00:00Z', '2026-11-20T02:00:00Z', '2026-11-22T02:00:00Z', false],
  ['2026-11-01T02:00:00Z', '2026-11-20T02:00:00Z', '2026-11-23T02:00:00Z', true],
])('out on %s, reminded %s: on %s a reminder may go out: %s', (out, reminded, now, expected) => {
  expect(mayRemind(new Date(out), reminded ? new Date(reminded) : null, new Date(now))).toBe(expected);
});
