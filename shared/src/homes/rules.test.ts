import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../kernel/time';
import { type HomeDates, PHASES, type Phase, phaseOf, STEPS, stepOf } from './rules';

const waiting: HomeDates = {
  signedOn: '2025-06-18',
  handoverPlannedOn: '2027-09-30',
  handedOverOn: null,
  movedInOn: null,
};
const handedOver: HomeDates = { ...waiting, handedOverOn: '2027-09-30' };
const livedIn: HomeDates = { ...handedOver, movedInOn: '2028-02-29' };

describe('the owner’s phase', () => {
  test.each<[string, HomeDates, string, Phase | null]>([
    ['a home nobody bought', { ...waiting, signedOn: null }, '2026-11-22', null],
    ['the day before signing', waiting, '2025-06-17', null],
    ['the day of signing', waiting, '2025-06-18', 'toBe'],
    ['the day before handover', handedOver, '2027-09-29', 'toBe'],
    ['the day of handover', handedOver, '2027-09-30', 'settlingIn'],
    ['handed over, three years empty', handedOver, '2030-09-30', 'settlingIn'],
    ['a year after moving in on a leap day', livedIn, '2029-02-28', 'settlingIn'],
    ['a year and a day after moving in', livedIn, '2029-03-01', 'settled'],
    ['two years after moving in', livedIn, '2030-02-28', 'settled'],
    ['two years and a day after moving in', livedIn, '2030-03-01', 'longTime'],
    ['ten years on', livedIn, '2038-02-28', 'longTime'],
  ])('%s', (_, home, today, phase) => {
    expect(phaseOf(home, today)).toBe(phase);
  });
});

describe('the step in the 6+2', () => {
  test.each<[string, HomeDates, string, (typeof STEPS)[number]]>([
    ['a home nobody bought', { ...waiting, signedOn: null }, '2026-11-22', '温馨牵手'],
    ['the day before signing', waiting, '2025-06-17', '温馨牵手'],
    ['the day of signing', waiting, '2025-06-18', '喜结连理'],
    ['29 days after signing', waiting, '2025-07-17', '喜结连理'],
    ['30 days after signing', waiting, '2025-07-18', '亲密接触'],
    ['31 days before handover', waiting, '2027-08-30', '亲密接触'],
    ['30 days before handover', waiting, '2027-08-31', '恭迎乔迁'],
    ['past the planned day and still not handed over', waiting, '2027-12-01', '恭迎乔迁'],
    ['signed a week before handover', { ...waiting, signedOn: '2027-09-23' }, '2027-09-24', '恭迎乔迁'],
    ['the day of handover', handedOver, '2027-09-30', '嘘寒问暖'],
    ['decorating, the day before moving in', livedIn, '2028-02-28', '嘘寒问暖'],
    ['the day of moving in', livedIn, '2028-02-29', '承担责任'],
    ['two years after moving in', livedIn, '2030-02-28', '承担责任'],
    ['two years and a day after moving in', livedIn, '2030-03-01', '一路同行'],
    ['the day before four years after handover', livedIn, '2031-09-29', '一路同行'],
    ['four years after handover', livedIn, '2031-09-30', '四年之约'],
    ['four years after handover and never moved in', handedOver, '2031-09-30', '四年之约'],
  ])('%s', (_, home, today, step) => {
    expect(STEPS[stepOf(home, today)]).toBe(step);
  });
});

/** A home with its dates in their order, some of them still missing. */
const lives = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 700 }))
  .chain(([signed, handed, moved]) => {
    const signedOn = addDays('2024-01-01', signed);
    const handedOverOn = addDays(signedOn, handed);
    const whole = { signedOn, handoverPlannedOn: handedOverOn, handedOverOn, movedInOn: addDays(handedOverOn, moved) };
    return fc.constantFrom<HomeDates[]>(
      whole,
      { ...whole, movedInOn: null },
      { ...whole, handedOverOn: null, movedInOn: null },
    );
  });

test('as days go by nobody goes back a phase or a step', () => {
  const order = [null, ...Object.keys(PHASES)];
  fc.assert(
    fc.property(lives, fc.integer({ min: -200, max: 4_000 }), fc.integer({ min: 0, max: 900 }), (home, from, later) => {
      const today = addDays('2024-01-01', from);
      const then = addDays(today, later);
      expect(order.indexOf(phaseOf(home, then))).toBeGreaterThanOrEqual(order.indexOf(phaseOf(home, today)));
      expect(stepOf(home, then)).toBeGreaterThanOrEqual(stepOf(home, today));
    }),
  );
});

test('phase and step tell the same story', () => {
  fc.assert(
    fc.property(lives, fc.integer({ min: -200, max: 4_000 }), (home, from) => {
      const today = addDays('2024-01-01', from);
      const [phase, step] = [phaseOf(home, today), stepOf(home, today)];
      expect(phase === null).toBe(step === 0);
      expect(phase === 'toBe').toBe(step >= 1 && step <= 3);
    }),
  );
});
