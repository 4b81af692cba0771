import { describe, expect, test } from 'vitest';
import { answerDue, isAnswerLate, prospectPolicy, viewingState } from './rules';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));

describe('a question', () => {
  test('is due a day after it was asked, also over a weekend', () => {
    expect(answerDue(at(2), prospectPolicy)).toEqual(at(26));
  });
  test.each([
    ['waits and is not due', null, 25, false],
    ['waits on the minute', null, 26, false],
    ['waits too long', null, 27, true],
    ['was answered in time, however late it is now', 26, 99, false],
    ['was answered too late', 27, 99, true],
  ])('that %s: %s', (_, answered, now, late) => {
    const answeredAt = answered === null ? null : at(answered);
    expect(isAnswerLate({ dueAt: at(26), answeredAt }, at(now))).toBe(late);
  });
});

describe('a viewing', () => {
  test.each([
    ['before it', null, 1, 'coming'],
    ['while it lasts', null, 3, 'coming'],
    ['when it is over and nobody came', null, 4, 'missed'],
    ['once they were let in', 3, 3, 'came'],
    ['ever after', 3, 99, 'came'],
  ])('%s', (_, came, now, state) => {
    const checkedInAt = came === null ? null : at(came);
    expect(viewingState({ startsAt: at(2), endsAt: at(4), checkedInAt }, at(now))).toBe(state);
  });
});
