import { describe, expect, test } from 'vitest';
import { after, type Elapsed, type LevelFacts, levelFrom, levelOf, nextRise, reasonsFor } from './levels';
import { type ComplaintPolicy, complaintPolicy as policy } from './policy';
import { levels } from './vocabulary';

const nothing: LevelFacts = {
  impact: 'none',
  households: 1,
  compensationFen: 0,
  publicConflict: false,
  lawsuit: false,
  again: false,
  difficult: false,
  complainants: 1,
  delayIsOurs: true,
};
const at = (text: string) => new Date(`${text}+08:00`);
const lasting = (since: string, until: string, heldMs = 0): Elapsed => ({ since: at(since), until: at(until), heldMs });
const fresh = lasting('2026-11-22T10:00', '2026-11-22T10:00');

describe('every row of the table decides by itself', () => {
  test.each<[string, Partial<LevelFacts>, number]>([
    ['a public conflict', { publicConflict: true }, 1],
    ['a defect that severely affects living', { impact: 'severe' }, 1],
    ['ten households', { households: 10 }, 1],
    ['a hundred households', { households: 100 }, 1],
    ['a lawsuit', { lawsuit: true }, 1],
    ['¥10,000 asked for', { compensationFen: 1_000_000 }, 1],
    ['a defect that affects but does not stop use', { impact: 'use' }, 2],
    ['nine households', { households: 9 }, 2],
    ['three households', { households: 3 }, 2],
    ['three complainants within a month', { complainants: 3 }, 2],
    ['thirty complainants within a month', { complainants: 30 }, 2],
    ['¥9,999.99 asked for', { compensationFen: 999_999 }, 2],
    ['one fen asked for', { compensationFen: 1 }, 2],
    ['only looks', { impact: 'looks' }, 3],
    ['a second complaint about the same matter', { again: true }, 3],
    ['a difficult single case', { difficult: true }, 3],
    ['two households', { households: 2 }, 4],
    ['two complainants', { complainants: 2 }, 4],
    ['nothing of all that', {}, 4],
  ])('%s', (_, facts, level) => {
    expect(levelFrom({ ...nothing, ...facts }, fresh, policy)).toBe(level);
  });
});

describe('time alone raises it, to the minute, in Shanghai', () => {
  test.each([
    ['just before 15 days', '2026-11-01T09:30', '2026-11-16T09:29:59', 4],
    ['at 15 days', '2026-11-01T09:30', '2026-11-16T09:30', 2],
    ['just before a month', '2026-11-01T09:30', '2026-12-01T09:29:59', 2],
    ['at a month', '2026-11-01T09:30', '2026-12-01T09:30', 1],
    ['31 January, the last minute of its month', '2026-01-31T09:30', '2026-02-28T09:29:59', 2],
    ['31 January to the last of February', '2026-01-31T09:30', '2026-02-28T09:30', 1],
    ['31 January to 29 February of a leap year', '2028-01-31T09:30', '2028-02-28T23:59', 2],
    ['29 February has come', '2028-01-31T09:30', '2028-02-29T09:30', 1],
    ['31 March to 30 April', '2026-03-31T09:30', '2026-04-30T09:30', 1],
    ['30 days are less than a month of 31', '2026-12-05T09:30', '2027-01-04T09:30', 2],
    // 00:30 in Shanghai is the day before in UTC: counted in UTC this would be 28 February already.
    ['1 March, shortly after midnight', '2026-03-01T00:30', '2026-03-31T23:59', 2],
    ['1 April at that minute', '2026-03-01T00:30', '2026-04-01T00:30', 1],
  ])('%s', (_, since, until, level) => {
    expect(levelFrom(nothing, lasting(since, until), policy)).toBe(level);
  });

  test('only for our own reason, and not while the owner had the word', () => {
    const long = lasting('2026-11-01T09:30', '2026-12-20T09:30');
    expect(levelFrom({ ...nothing, delayIsOurs: false }, long, policy)).toBe(4);
    const held = lasting('2026-11-01T09:30', '2026-11-16T09:30', 1);
    expect(levelFrom(nothing, held, policy)).toBe(4);
  });

  test('says when it will rise next, and no more once it is gravest', () => {
    expect(nextRise(nothing, fresh, 4, policy)).toEqual({ level: 2, at: at('2026-12-07T10:00') });
    expect(nextRise(nothing, fresh, 2, policy)).toEqual({ level: 1, at: at('2026-12-22T10:00') });
    expect(nextRise(nothing, fresh, 1, policy)).toBeNull();
    expect(nextRise({ delayIsOurs: false }, fresh, 4, policy)).toBeNull();
  });
});

test('the gravest fact wins and every fact that counted is said', () => {
  const facts: LevelFacts = { ...nothing, impact: 'use', households: 4, compensationFen: 1_234_550, again: true };
  expect(reasonsFor(facts, fresh, policy)).toEqual([
    { level: 1, text: '要求维修或赔偿 12,345.50 元' },
    { level: 2, text: '能住，但受影响' },
    { level: 2, text: '4 户遇到同样的事' },
    { level: 3, text: '同一件事处理过，又发生了' },
  ]);
  expect(reasonsFor(nothing, fresh, policy)).toEqual([{ level: 4, text: '没有更重的情形' }]);
});

test('of all combinations of two facts the graver one decides', () => {
  const single: Partial<LevelFacts>[] = [
    ...[{ publicConflict: true }, { lawsuit: true }, { impact: 'severe' as const }, { households: 10 }],
    ...[{ complainants: 3 }, { compensationFen: 1 }, { again: true }, { difficult: true }, {}],
  ];
  for (const one of single)
    for (const two of single) {
      const both = levelFrom({ ...nothing, ...one, ...two }, fresh, policy);
      const graver = Math.min(
        levelFrom({ ...nothing, ...one }, fresh, policy),
        levelFrom({ ...nothing, ...two }, fresh, policy),
      );
      expect([one, two, both]).toEqual([one, two, graver]);
    }
});

test('another company counts a week and calls the levels otherwise: data, no code', () => {
  const other: ComplaintPolicy = {
    ...policy,
    levelNames: { 1: '重大', 2: '热点', 3: '重要', 4: '一般' },
    unsolved: { 1: { months: 1 }, 2: { days: 7 } },
  };
  const week = lasting('2026-11-01T09:30', '2026-11-08T09:30');
  expect(levelFrom(nothing, week, other)).toBe(2);
  expect(levelFrom(nothing, week, policy)).toBe(4);
  expect(reasonsFor(nothing, week, other)).toEqual([{ level: 2, text: '满 7 天还没解决，原因在我们' }]);
});

describe('what a person decided about the level', () => {
  test('exhaustively: a raise never makes it milder, a lowering lapses when the facts get graver', () => {
    for (const computed of levels)
      for (const level of levels)
        for (const from of levels) {
          const holds = levelOf(computed, { level, from });
          if (level < from) expect(holds).toBe(Math.min(level, computed));
          else if (computed < from) expect(holds).toBe(computed);
          else expect(holds).toBe(Math.max(level, computed));
        }
  });

  test('without one the facts decide', () => {
    for (const computed of levels) expect(levelOf(computed, null)).toBe(computed);
  });
});

test('a span keeps the time of day to the millisecond', () => {
  const start = new Date('2026-01-31T15:59:59.999Z');
  expect(after(start, { days: 1 }).toISOString()).toBe('2026-02-01T15:59:59.999Z');
  expect(after(start, { months: 1 }).toISOString()).toBe('2026-02-28T15:59:59.999Z');
});
