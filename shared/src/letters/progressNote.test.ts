import { expect, test } from 'vitest';
import { progressNote } from './progressNote';

test.each([
  [{ daysLate: 4, builtFloors: 18, floors: 26, news: '盖到第 18 层' }, '晚 4 天'],
  [{ daysLate: 2, builtFloors: 26, floors: 26, news: '主体已封顶' }, '晚 2 天'],
  [{ daysLate: 0, builtFloors: 18, floors: 26, news: '盖到第 18 层' }, '18 / 26'],
  [{ daysLate: -3, builtFloors: 18, floors: 26, news: '盖到第 18 层' }, '18 / 26'],
  [{ daysLate: 0, builtFloors: 26, floors: 26, news: '主体已封顶' }, '已封顶'],
  [{ daysLate: 0, builtFloors: 26, floors: 26, news: '已竣工备案' }, '已竣工备案'],
])('%j is said as %s', (line, note) => {
  expect(progressNote(line)).toBe(note);
});
