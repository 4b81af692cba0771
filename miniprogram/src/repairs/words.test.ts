import type { RepairView } from '@jiashu/shared/repairs/schema';
import { describe, expect, test } from 'vitest';
import { chipOf, newsOf, sayLeft, sayNext } from './words';

const now = new Date('2026-11-22T02:00:00Z');
const repair = (changes: Partial<RepairView>): RepairView =>
  ({
    state: 'waiting',
    urgent: null,
    engineer: null,
    duty: null,
    visit: null,
    proposal: null,
    next: null,
    reworks: 0,
    closedAt: null,
    timeline: [],
    ...changes,
  }) as unknown as RepairView;

const TUESDAY = { day: '2026-11-24', slot: 'afternoon' as const };
const TOMORROW = { day: '2026-11-23', slot: 'morning' as const };

describe('the headline', () => {
  test('says by when somebody answers', () => {
    const next = { kind: 'response' as const, at: '2026-11-22T03:00:00Z' };
    expect(newsOf(repair({ next }), now).title).toBe('工程师 11:00 前回应您');
  });

  test('names who is on duty, and says so where nobody is', () => {
    const urgent = { next: { kind: 'response' as const, at: '2026-11-22T03:00:00Z' }, urgent: 'burst' as const };
    expect(newsOf(repair({ ...urgent, duty: { name: '沈立', trade: 'water' } }), now)).toEqual({
      title: '值班的沈立 11:00 前回应您',
      note: '已经先通知他，2 小时内到场。',
    });
    expect(newsOf(repair(urgent), now)).toEqual({
      title: '工程师 11:00 前回应您',
      note: '几位工程师都通知到了，2 小时内到场。',
    });
  });

  test('says sorry first when we are late, and by how much', () => {
    const next = { kind: 'response' as const, at: '2026-11-22T01:10:00Z' };
    const { title, note } = newsOf(repair({ next }), now);
    expect(title).toBe('我们回应晚了，对不起');
    expect(note).toContain('09:10');
    expect(note).toContain('50 分钟');
  });

  test.each([
    [{ state: 'taken', proposal: TUESDAY }, '沈立约您\n11 月 24 日 周二 14–16 点'],
    [{ state: 'taken' }, '沈立接单了，\n正在约时间'],
    [{ state: 'taken', urgent: 'gas' }, '沈立接单了，\n正在赶来'],
    [{ state: 'booked', visit: TOMORROW }, '明天 9–11 点，\n沈立上门来修'],
    [{ state: 'working' }, '沈立正在修'],
    [{ state: 'checking' }, '修好了，\n请您看看行不行'],
    [{ state: 'rework', reworks: 1 }, '返工，\n还是沈立来'],
    [{ state: 'rework', proposal: TOMORROW }, '沈立约您\n明天 9–11 点'],
    [{ state: 'closed' }, '修好了，您家验收了'],
    [{ state: 'cancelled' }, '这件报修撤销了'],
    [{ state: 'voided' }, '这件报修作废了'],
  ] as const)('of %o is %s', (changes, title) => {
    expect(newsOf(repair({ engineer: '沈立', ...changes } as Partial<RepairView>), now).title).toBe(title);
  });
});

test('what waits for the owner says so in the list', () => {
  expect(chipOf(repair({ state: 'checking' }))).toEqual({ text: '等您验收', tone: 'warn' });
  expect(chipOf(repair({ state: 'taken', proposal: TOMORROW }))).toEqual({ text: '等您答复', tone: 'warn' });
  expect(chipOf(repair({ state: 'taken' })).text).toBe('已接单');
  expect(sayNext(repair({ state: 'booked', visit: TOMORROW, engineer: '沈立' }), now)).toBe('明天 9–11 点上门　沈立');
});

test.each([
  ['2026-11-22T02:48:00Z', '剩 48 分钟', false],
  ['2026-11-21T23:00:00Z', '超 3 小时', true],
])('what is due at %s: %s', (at, text, late) => {
  expect(sayLeft(at, now)).toEqual({ text, late });
});
