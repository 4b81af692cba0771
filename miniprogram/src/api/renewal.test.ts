import { expect, test } from 'vitest';
import { renewIn } from './renewal';

const address = (end: number) => `/files/${'a'.repeat(24)}-large.jpg?exp=${end}&sig=x`;

test.each([
  ['nothing', undefined, null],
  ['no file', { title: '漏水' }, null],
  ['one', { photo: { large: address(300_000) } }, 270_000],
  ['the first of two to end', [address(300_000), address(200_000)], 170_000],
  ['one that has ended, or a clock that is wrong', address(5), 60_000],
  ['one of a clock far ahead', address(9e12), 3_600_000],
])('%s', (_, data, wait) => {
  expect(renewIn(data, 0)).toBe(wait);
});
