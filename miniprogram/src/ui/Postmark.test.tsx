import { expect, test, vi } from 'vitest';
import { formalYear, monthName } from './Postmark';

vi.mock('@tarojs/components', () => import('./testing/taroComponents'));

test('years are written as on a seal', () => {
  expect([2026, 2030, 1998].map(formalYear)).toEqual(['贰零贰陆', '贰零叁零', '壹玖玖捌']);
});

test('months are written in full', () => {
  expect([1, 10, 11, 12].map(monthName)).toEqual(['一月', '十月', '十一月', '十二月']);
});
