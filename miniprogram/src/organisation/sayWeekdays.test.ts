import { expect, test } from 'vitest';
import { sayWeekdays } from './sayWeekdays';

test.each([
  [[0, 1, 2, 3, 4, 5, 6], '每天'],
  [[1, 2, 3, 4, 5], '周一到周五'],
  [[6, 0], '周六、周日'],
  [[3], '周三'],
  [[1, 3, 5], '周一、周三、周五'],
  [[1, 2, 3, 0], '周一到周三、周日'],
  [[5, 6, 0, 1], '周一、周五到周日'],
])('%j are said %s', (days, said) => {
  expect(sayWeekdays(days)).toBe(said);
});
