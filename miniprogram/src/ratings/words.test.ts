import { scores } from '@jiashu/shared/ratings/vocabulary';
import { expect, test } from 'vitest';
import { doneWords, scoreWords, thanksFor, validWords } from './words';

test('says what was done and when', () => {
  expect(doneWords({ kind: 'repair', doneAt: '2026-11-15T16:00:00.000Z' })).toBe('11 月 16 日修好');
  expect(doneWords({ kind: 'complaint', doneAt: '2026-11-15T16:00:00.000Z' })).toBe('11 月 16 日了结');
});

test('thanks everybody and promises a call to who is not satisfied', () => {
  for (const score of scores) expect(thanksFor(score).includes('联系您')).toBe(score <= 3);
});

test('a score is said with its word, a date with how near it is', () => {
  expect(scoreWords(2)).toBe('2 分，不满意');
  expect(validWords({ expiresAt: '2026-12-06T02:00:00.000Z' }, new Date('2026-12-05T02:00:00Z'))).toBe('明天前有效');
});
