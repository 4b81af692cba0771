import type { ClockView, ComplaintRow, ComplaintView, Entry } from '@jiashu/shared/complaints/schema';
import { complaintStates, entryKinds } from '@jiashu/shared/complaints/vocabulary';
import { describe, expect, test } from 'vitest';
import {
  chipOf,
  dayCount,
  dueWords,
  entryTitle,
  headlineOf,
  newsOf,
  promiseOf,
  sayDeskMoment,
  sayLeft,
  watcherOf,
} from './words';

const now = new Date('2026-11-22T02:00:00Z');
const row = { state: 'handling', lastAnswer: null, inCharge: null } as ComplaintRow;

describe('a row', () => {
  test('says our last words and whose they are, else what comes next', () => {
    expect(newsOf(row)).toBe('一小时内有人联系您');
    expect(newsOf({ ...row, inCharge: '赵敏' })).toBe('赵敏在办');
    expect(newsOf({ ...row, inCharge: '赵敏', lastAnswer: '坡道改完了' })).toBe('坡道改完了　赵敏');
    expect(newsOf({ ...row, state: 'withdrawn', lastAnswer: '坡道改完了' })).toBe('您撤回了');
  });

  test('every state has its word, and only a proposal waits for the owner', () => {
    for (const state of complaintStates) {
      expect(chipOf(state).text).not.toBe('');
      expect(chipOf(state).text === '等您答复').toBe(state === 'proposed');
    }
  });
});

test('the headline of a proposal asks; every state says what happens next', () => {
  const complaint = { title: '坡道积水', inCharge: '赵敏', reopenUntil: null } as ComplaintView;
  expect(headlineOf({ ...complaint, state: 'proposed' }).title).toBe('坡道积水，等您说一声行不行');
  for (const state of complaintStates) expect(headlineOf({ ...complaint, state }).text).toMatch(/。$/);
  expect(headlineOf({ ...complaint, state: 'closed' }).text).not.toContain('重开');
  expect(headlineOf({ ...complaint, state: 'closed', reopenUntil: now.toISOString() }).text).toContain('重开');
});

test('days are counted on the calendar of Shanghai, the first one too', () => {
  const late = '2026-11-21T15:59:00Z';
  expect(dayCount({ filedAt: late, endedAt: null }, new Date('2026-11-21T16:00:00Z'))).toBe('第 2 天');
  expect(dayCount({ filedAt: late, endedAt: late }, now)).toBe('用了 1 天');
});

describe('a promise', () => {
  const clock: ClockView = {
    kind: 'response',
    dueAt: '2026-11-22T01:00:00.000Z',
    doneAt: null,
    late: false,
  };
  test.each<[Partial<ClockView>, string, string]>([
    [{ dueAt: '2026-11-22T03:00:00.000Z' }, 'open', '还没到期'],
    [{ doneAt: '2026-11-22T00:30:00.000Z' }, 'done', '做到'],
    [{ late: true }, 'late', '已晚 1 小时'],
    [{ late: true, doneAt: '2026-11-22T01:20:00.000Z' }, 'late', '晚了 20 分钟'],
  ])('%o is %s: %s', (changes, state, word) => {
    expect(promiseOf({ ...clock, ...changes }, now)).toMatchObject({ state, word });
  });
});

test.each([
  [0, '剩 0:00'],
  [59_999, '剩 0:00'],
  [6 * 3_600_000 + 48 * 60_000, '剩 6:48'],
  [24 * 3_600_000, '剩 1 天 0 时'],
  [-72 * 60_000, '超 1:12'],
  [-(3 * 24 + 2) * 3_600_000, '超 3 天 2 时'],
])('%i ms left is said as %s', (ms, words) => {
  expect(sayLeft(ms)).toBe(words);
});

test('a clock in a queue says how long is left and for what', () => {
  expect(dueWords({ kind: 'firstAnswer', at: '2026-11-22T03:30:00.000Z' }, now)).toEqual({
    due: '剩 1:30',
    dueFor: '首次答复',
  });
});

test.each([
  ['2026-11-22T01:30:00Z', '今天 09:30'],
  ['2026-11-09T16:10:00Z', '10 日 00:10'],
  ['2026-10-03T12:40:00Z', '10 月 3 日 20:40'],
])('at the desk %s is %s', (at, words) => {
  expect(sayDeskMoment(new Date(at), now)).toBe(words);
});

test('the watcher is the highest tier a level alarms', () => {
  expect(([1, 2, 3, 4] as const).map(watcherOf)).toEqual(['集团', '区域公司', '项目总', '客户关系中心']);
});

test('every kind of entry says who did it', () => {
  const entry = { by: '赵敏', byOwner: false, state: null, person: null, levelName: null } as Entry;
  for (const kind of entryKinds) expect(entryTitle({ ...entry, kind }, '您')).not.toBe('');
  expect(entryTitle({ ...entry, kind: 'accepted', person: '林若溪' }, '您')).toBe('赵敏受理，由林若溪负责');
  expect(entryTitle({ ...entry, kind: 'accepted', person: '赵敏' }, '您')).toBe('赵敏受理');
  expect(entryTitle({ ...entry, kind: 'filed', byOwner: true, levelName: '二级' }, '您')).toBe('您投诉');
  expect(entryTitle({ ...entry, kind: 'corrected', levelName: '一级' }, '您')).toBe('赵敏更正了事实，按一级办');
  expect(entryTitle({ ...entry, kind: 'levelled', by: null, levelName: '二级' }, '您')).toContain('按二级办');
});
