import { describe, expect, test } from 'vitest';
import { changesAnything, headlineOf, sayOutcome, sayPlan } from './words';

const counts = { bad: 0, new: 0, changed: 0, same: 0, repeated: 0, gone: 0 };
const nothing = { homesNew: 0, homesChanged: 0, ownersNew: 0, ownersChanged: 0, ended: 0 };
const view = (rest: object) =>
  headlineOf({
    state: 'ready',
    counts,
    progress: { done: 0, of: 0 },
    outcome: null,
    kept: { count: 0, labels: [] },
    ...rest,
  } as never);

describe('the headline', () => {
  test.each([
    [{ state: 'reading', progress: { done: 3, of: 812 } }, '正在核对 812 行'],
    [{ counts: { ...counts, bad: 12, new: 800 } }, '812 行里有 12 行要改'],
    [{ counts: { ...counts, new: 9, same: 1 } }, '10 行都核对过了，可以导入'],
    [{ counts: { ...counts, same: 10 } }, '和台账一样，没有要改的'],
    [{ state: 'done', outcome: { ...nothing, homesNew: 2, ownersNew: 3 } }, '已导入：新增 2 套房子，新增 3 位业主'],
    [{ state: 'done', outcome: nothing }, '已导入：台账没有变化'],
    [{ state: 'undone' }, '都撤回了，和导入前一样'],
    [{ state: 'undone', kept: { count: 2, labels: [] } }, '撤回了，2 套后来有人改过，保持现在的样子'],
  ])('of %j', (rest, expected) => {
    expect(view(rest)).toBe(expected);
  });
});

test('the plan says what goes in, what is skipped and that it can be taken back', () => {
  expect(sayPlan({ counts: { ...counts, new: 8, changed: 2, bad: 1 }, ending: 3 })).toBe(
    '会写进 8 行新的，按 2 行改已有的，结束 3 位文件里没有的业主。1 行有问题的先跳过，以后可以再导入。30 天内可以撤回。',
  );
});

test('nothing new, nothing changed and nobody to end is nothing to confirm', () => {
  expect(changesAnything({ counts: { ...counts, bad: 3, same: 9 }, ending: 0 })).toBe(false);
  expect(changesAnything({ counts, ending: 1 })).toBe(true);
});

test('an outcome leaves out what did not happen', () => {
  expect(sayOutcome({ ...nothing, ownersChanged: 1, ended: 2 })).toBe('改了 1 位业主的资料，结束 2 位业主');
});
