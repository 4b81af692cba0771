import { expect, test } from 'vitest';
import { climbsAt, sayClimbed, stepsDue } from './lateAnswers';

const DUE = new Date('2026-11-22T02:00:00Z');
const after = (hours: number) => new Date(DUE.getTime() + hours * 3_600_000);

test.each([
  [-1, 0, []],
  [0, 0, ['answering']],
  [3.99, 0, ['answering']],
  [3.99, 1, []],
  [4, 1, ['projectManager']],
  [4, 2, []],
  [24, 2, ['regionManager']],
  // The job stood still for days: nobody on the way up is left out.
  [99, 0, ['answering', 'projectManager', 'regionManager']],
  [99, 3, []],
])('%d hours past its time, %d steps taken: tells %j', (hours, taken, tells) => {
  expect(stepsDue(DUE, taken, after(hours)).map((step) => step.tells)).toEqual(tells);
});

test.each([
  [0, 0],
  [1, 4],
  [2, 24],
])('after %d steps the next comes %d hours past the promised hour', (taken, hours) => {
  expect(climbsAt(DUE, taken)).toEqual(after(hours));
});
test('after the last step none comes', () => expect(climbsAt(DUE, 3)).toBeNull());

test.each([
  [-0.01, null],
  [0, '已经催了'],
  [5, '已经报给项目总'],
  [48, '已经报给区域总'],
])('%d hours past, the asker reads %j', (hours, said) => {
  expect(sayClimbed(DUE, after(hours))).toBe(said);
});
