import { describe, expect, test } from 'vitest';
import { instantOf } from '../kernel/time';
import { type Leave, onDuty, type Shift } from './roster';

/** 23 November 2026 is a Monday. */
const days: Shift = { personId: 'shi', trade: 'general', weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' };
const nights: Shift = { personId: 'qiu', trade: 'general', weekdays: [1, 5], from: '18:00', to: '08:00' };
const round: Shift = { personId: 'ma', trade: 'hotline', weekdays: [0], from: '00:00', to: '00:00' };
const leave = (personId: string, from: string, to: string, deputyId: string | null = null): Leave => ({
  ...{ personId, from, to, deputyId },
});
const who = (leaves: Leave[], day: string, time: string) =>
  onDuty([days, nights, round], leaves, instantOf(day, time)).map(({ personId }) => personId);

describe('on duty', () => {
  test.each([
    ['2026-11-23', '07:59', []],
    ['2026-11-23', '08:00', ['shi']],
    ['2026-11-23', '17:59', ['shi']],
    ['2026-11-23', '18:00', ['qiu']],
    ['2026-11-24', '00:00', ['qiu']],
    ['2026-11-24', '07:59', ['qiu']],
    ['2026-11-24', '08:00', ['shi']],
    ['2026-11-24', '18:00', []],
    ['2026-11-28', '07:59', ['qiu']],
    ['2026-11-28', '08:00', []],
    ['2026-11-29', '00:00', ['ma']],
    ['2026-11-29', '23:59', ['ma']],
    ['2026-11-30', '00:00', []],
  ])('%s %s: %o', (day, time, expected) => {
    expect(who([], day, time)).toEqual(expected);
  });
});

describe('leave', () => {
  test.each<[string, Leave[], string, string, string[]]>([
    ['with nobody in his place leaves it empty', [leave('shi', '2026-11-23', '2026-11-24')], '2026-11-24', '09:00', []],
    ['ends with its last day', [leave('shi', '2026-11-23', '2026-11-24')], '2026-11-25', '09:00', ['shi']],
    ['brings the deputy', [leave('shi', '2026-11-23', '2026-11-23', 'ma')], '2026-11-23', '09:00', ['ma']],
    [
      'of the deputy too leaves it empty',
      [leave('shi', '2026-11-23', '2026-11-23', 'ma'), leave('ma', '2026-11-23', '2026-11-23')],
      '2026-11-23',
      '09:00',
      [],
    ],
    [
      'counts for a night by the day it began',
      [leave('qiu', '2026-11-24', '2026-11-24')],
      '2026-11-24',
      '03:00',
      ['qiu'],
    ],
    ['takes the whole night it begins with', [leave('qiu', '2026-11-23', '2026-11-23')], '2026-11-24', '03:00', []],
  ])('%s', (_, leaves, day, time, expected) => {
    expect(who(leaves, day, time)).toEqual(expected);
  });
});
