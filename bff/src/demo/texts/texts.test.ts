import { addDays, dayOf } from '@jiashu/shared/kernel/time';
import { isVisitOpen } from '@jiashu/shared/repairs/rules';
import { describe, expect, test } from 'vitest';
import { PLANS } from '../company';
import { buildingsOn } from '../company/progress';
import { momentOf, visitOf } from '../moments';
import { termsOf } from '../terms';
import { COMPLAINTS } from './complaints';
import { EVENTS } from './events';
import { LETTER_BOOKS } from './letters';
import { REPAIRS } from './repairs';
import { wordsOn } from './words';

/** Just after midnight and just before it, on every day of a year and a bit: leap day, month ends, every weekday. */
const CLOCKS = Array.from({ length: 400 }, (_, index) => addDays('2027-12-01', index)).flatMap((day) =>
  ['00:05', '23:55'].map((time) => {
    const now = new Date(`${day}T${time}:00+08:00`);
    return { now, today: dayOf(now) };
  }),
);

const inTheirOrder = (moments: readonly Date[]) =>
  moments.every((at, index) => index === 0 || at > moments[index - 1]!);

describe('whatever day and hour the demo is started', () => {
  test.each([...REPAIRS, ...COMPLAINTS].map((text) => [`${text.who}, ${text.filed}`, text] as const))(
    'what happened follows in order and lies in the past: %s',
    (_, { filed, steps }) => {
      for (const clock of CLOCKS) {
        const moments = [filed, ...steps.map(([, when]) => when)].map((when) => momentOf(when, clock));
        expect(inTheirOrder(moments) && moments.at(-1)! < clock.now, `${clock.now.toISOString()}`).toBe(true);
      }
    },
  );

  test.each(REPAIRS.map((text) => [`${text.who}, ${text.filed}`, text] as const))(
    'visits are proposed while they are still ahead: %s',
    (_, { steps }) => {
      for (const clock of CLOCKS)
        for (const [verb, when, visit] of steps) {
          if (verb !== 'propose' && verb !== 'wish') continue;
          expect(isVisitOpen(visitOf(visit, clock.today), momentOf(when, clock)), `${verb} ${when}`).toBe(true);
        }
    },
  );

  test.each(EVENTS.map((text) => [text.title, text] as const))(
    'an event is announced, booked and held: %s',
    (_, text) => {
      for (const clock of CLOCKS) {
        const at = (when: string) => momentOf(when, clock);
        const closes = at(text.closes);
        if (text.published) expect(at(text.published) < clock.now && at(text.published) < closes).toBe(true);
        for (const [from, to] of text.sessions) expect(closes <= at(from) && at(from) < at(to)).toBe(true);
        for (const [, , , when] of text.bookings ?? []) expect(at(when) < closes && at(when) < clock.now).toBe(true);
        if (text.cancelled) expect(at(text.cancelled[0]) < clock.now).toBe(true);
      }
    },
  );

  test.each(LETTER_BOOKS.map((book) => [book.project, book] as const))('the letters of %s find words', (_, book) => {
    const plan = PLANS.find(({ name }) => name === book.project)!;
    for (const { today } of CLOCKS.filter((__, index) => index % 40 === 0)) {
      const terms = termsOf(buildingsOn(plan, today, today));
      const texts = book.letters.flatMap(({ title, blocks }) => [title, ...blocks.flatMap((block) => proseOf(block))]);
      for (const text of texts) expect(wordsOn(today, text, terms)).not.toMatch(/[{}]|undefined|NaN/);
    }
  });
});

function proseOf(block: (typeof LETTER_BOOKS)[number]['letters'][number]['blocks'][number]): string[] {
  if (typeof block === 'string') return [block === 'season' ? '' : block];
  if ('photo' in block || 'gallery' in block) return [block.caption];
  if ('thenAndNow' in block) return [block.thenAndNow];
  if ('milestone' in block) return [];
  return 'asked' in block ? [block.asked, block.answer] : [block.what, block.affects];
}

test('no two letters of a project have the same title, and no two paragraphs are the same', () => {
  for (const { letters } of LETTER_BOOKS) {
    const texts = letters.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(proseOf)]).filter(Boolean);
    expect(new Set(texts).size).toBe(texts.length);
  }
});

test('a text names days by their distance, with the weekday where one asks', () => {
  expect(wordsOn('2026-11-22', '{-3}、{+1w}、{month}、{year}')).toBe('11 月 19 日、11 月 23 日周一、十一月、2026');
});

test('a text that names what is not there is refused', () => {
  expect(() => wordsOn('2026-11-22', '{9.floors}', termsOf([]))).toThrow('{9.floors}');
});
