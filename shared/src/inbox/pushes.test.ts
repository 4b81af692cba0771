import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, mergePushes, nextRoutineAt, routineBy } from './pushes';

const at = (time: string) => new Date(`2026-11-22T${time}Z`);

describe('one routine push an hour', () => {
  test.each([
    ['never before', new Date(0), true],
    ['an hour ago', at('01:00:00.000'), true],
    ['a moment less', at('01:00:00.001'), false],
    ['just now', at('02:00:00.000'), false],
  ])('after one %s', (_, lastAt, expected) => {
    const now = at('02:00:00.000');
    expect(lastAt <= routineBy(now)).toBe(expected);
    expect(now >= nextRoutineAt(lastAt)).toBe(expected);
  });

  test('whenever pushes are wished for, no two go out within the hour', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 * 3_600_000 }), { maxLength: 60 }), (wishes) => {
        const sent: Date[] = [new Date(-3_600_000)];
        for (const wish of wishes.sort((a, b) => a - b)) {
          const now = new Date(wish);
          if (sent.at(-1)! <= routineBy(now)) sent.push(now);
        }
        for (const [index, one] of sent.slice(1).entries())
          expect(one.getTime()).toBeGreaterThanOrEqual(nextRoutineAt(sent[index]!).getTime());
      }),
    );
  });
});

test('what waited goes out as one message', () => {
  const one = { title: '雨下了十一天', text: '十一月的家书到了，第 15 封。' };
  expect(mergePushes([one])).toEqual(one);
  expect(mergePushes([one, { title: '开放日还有 3 席', text: '' }])).toEqual({
    title: '您有 2 条新消息',
    text: '开放日还有 3 席',
  });
  expect(() => mergePushes([])).toThrow();
});

test('nothing is longer than WeChat takes', () => {
  fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => clip(text).length <= 20));
  expect(clip('零下两度那一夜，我们给二十二层盖了棉被')).toBe('零下两度那一夜，我们给二十二层盖了棉被');
  expect(clip('零下两度那一夜，我们给二十二层的楼板盖了棉被')).toBe('零下两度那一夜，我们给二十二层的楼板盖…');
});
