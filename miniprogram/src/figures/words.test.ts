import type { FigureView } from '@jiashu/shared/figures/schema';
import { expect, test } from 'vitest';
import { sayCases, sayInterval, sayTooFew } from './words';

const figure: FigureView = { name: 'answered', n: 2_314, hits: 2_249, percent: 97.2, low: 96.4, high: 97.8 };

test('a share is said with its cases and its interval', () => {
  expect(sayCases(figure)).toBe('2,314 件报修和投诉，2,249 件在一小时内有人答复');
  expect(sayInterval(figure)).toBe('95% 的把握在 96.4%–97.8% 之间');
});
test.each([
  [0, '没有交付，就没有报修和投诉'],
  [29, '才 29 件，不足 30 件，先不算百分比'],
])('%i cases are too few, and it says why', (n, said) => {
  expect(sayTooFew({ ...figure, n }, 30)).toBe(said);
});
