import { expect, test } from 'vitest';
import { dueAt, maskedAsker, stepsOf } from './rules';

test.each([
  ['waiting', false, ['answer', 'decline']],
  ['answered', false, ['answer', 'pin']],
  ['answered', true, ['answer', 'unpin']],
  ['declined', false, ['answer']],
] as const)('a question that is %s (pinned: %s) can be: %j', (state, pinned, steps) => {
  expect(stepsOf({ state, pinned })).toEqual(steps);
});

test('an answer is due a day after the question', () => {
  const asked = new Date('2026-11-22T10:00:00Z');
  expect(dueAt(asked)).toEqual(new Date('2026-11-23T10:00:00Z'));
  expect(dueAt(asked, { answerHours: 4, pinned: 1, waitingPerHome: 1 })).toEqual(new Date('2026-11-22T14:00:00Z'));
});

test.each([
  ['顾南乔', '顾**'],
  ['李', '李**'],
  ['𠮷田', '𠮷**'],
  ['', '**'],
])('%s is shown to neighbours as %s', (name, masked) => {
  expect(maskedAsker(name)).toBe(masked);
});
