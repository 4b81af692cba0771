import { expect, test } from 'vitest';
import { isDoubted } from './doubts';

const corrected = { was: 'old', becomes: 'new', personId: 'he', holderId: null };

test.each([
  ['came in by the number that was wrong', corrected, true],
  ['while somebody else has proved the new number', { ...corrected, holderId: 'another' }, true],
  ['has proved the new number himself', { ...corrected, holderId: 'he' }, false],
  ['has never come', { ...corrected, personId: null }, false],
  ['never had a number in the ledger', { ...corrected, was: null }, false],
  ['is left without a word of his number', { ...corrected, becomes: null }, false],
  ['keeps his number', { ...corrected, becomes: 'old' }, false],
])('whoever %s', (_, change, doubted) => {
  expect(isDoubted(change)).toBe(doubted);
});
