import { expect, test } from 'vitest';
import { headlineOf, sayAverage, sayInterval, together } from './figures';

const row = (...counts: [number, number, number, number, number]) => ({ counts });

test('all rows together are one distribution', () => {
  expect(together([row(1, 0, 0, 0, 4), row(0, 0, 1, 4, 0)])).toMatchObject({ n: 10, average: 4, satisfiedPercent: 80 });
});

test('the headline says how many and how satisfied, and does not judge from too few', () => {
  expect(headlineOf([], 30)).toBe('还没有人打分');
  expect(headlineOf([row(0, 0, 0, 0, 29)], 30)).toBe('29 份评价，还太少，先一句句看');
  expect(headlineOf([row(0, 0, 3, 12, 15)], 30)).toBe('30 份评价，90% 满意');
});

test('averages keep their decimal and intervals their ends', () => {
  expect(sayAverage(4)).toBe('4.0');
  expect(sayAverage(null)).toBe('—');
  expect(sayInterval({ low: 3.9, high: 5 }, 1)).toBe('3.9–5.0');
  expect(sayInterval({ low: 70, high: 95 }, 0, '%')).toBe('70–95%');
  expect(sayInterval(null, 1)).toBe('');
});
