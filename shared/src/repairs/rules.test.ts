import { describe, expect, test } from 'vitest';
import {
  canMove,
  clocksOf,
  duesOf,
  isOpen,
  isVisitOpen,
  nextDue,
  numberOf,
  sayVisit,
  stateAfter,
  type Timed,
} from './rules';
import { REPAIR_STATES, type RepairState, type RepairVerb, repairStates, repairVerbs } from './vocabulary';

const expected: Record<RepairState, Partial<Record<RepairVerb, RepairState>>> = {
  waiting: { take: 'taken', assign: 'taken', wish: 'waiting', cancel: 'cancelled', void: 'voided' },
  taken: { propose: 'taken', agree: 'booked', wish: 'taken', start: 'working', cancel: 'cancelled', void: 'voided' },
  booked: { propose: 'booked', agree: 'booked', wish: 'taken', start: 'working', cancel: 'cancelled', void: 'voided' },
  working: { finish: 'checking', void: 'voided' },
  checking: { accept: 'closed', reject: 'rework' },
  rework: { propose: 'rework', agree: 'booked', wish: 'rework', start: 'working', void: 'voided' },
  closed: {},
  cancelled: {},
  voided: {},
};

describe.each(repairStates)('in state %s', (state) => {
  test.each(repairVerbs)('%s leads where it should, or nowhere', (verb) => {
    expect(stateAfter(state, verb)).toBe(expected[state][verb] ?? null);
    expect(canMove(state, verb)).toBe(verb in expected[state]);
  });
});

test('a repair is over when it is closed, cancelled or voided', () => {
  expect(repairStates.filter((state) => !isOpen(state)).map((state) => REPAIR_STATES[state])).toEqual([
    '已完成',
    '撤销',
    '作废',
  ]);
});

test('only the owner closes a repair, and only what is finished', () => {
  const leading = repairStates.flatMap((state) =>
    repairVerbs.filter((verb) => stateAfter(state, verb) === 'closed').map((verb) => [state, verb]),
  );
  expect(leading).toEqual([['checking', 'accept']]);
});

const filedAt = new Date('2026-11-22T02:00:00Z');
const after = (hours: number) => new Date(filedAt.getTime() + hours * 3_600_000);
const timed = (changes: Partial<Timed> = {}, urgent = false): Timed => ({
  state: 'waiting',
  dues: duesOf(filedAt, urgent),
  respondedAt: null,
  plannedAt: null,
  startedAt: null,
  visit: null,
  ...changes,
});

describe('clocks', () => {
  test('a response is due in an hour at any time of day, a plan in 24 hours', () => {
    expect(duesOf(filedAt, false)).toEqual({ response: after(1), onSite: null, plan: after(24) });
  });

  test('urgent ones are on site in two hours instead', () => {
    expect(duesOf(filedAt, true)).toEqual({ response: after(1), onSite: after(2), plan: null });
  });

  test.each([
    ['answered in time', { respondedAt: after(0.5) }, after(3), false],
    ['answered on the minute', { respondedAt: after(1) }, after(3), false],
    ['answered too late', { respondedAt: after(1.1) }, after(3), true],
    ['unanswered and still in time', {}, after(0.9), false],
    ['unanswered past its time', {}, after(1.1), true],
  ])('%s', (_, changes, now, late) => {
    expect(clocksOf(timed(changes), now)[0]).toMatchObject({ kind: 'response', late });
  });

  test('those of a cancelled one stop without a verdict, what was met stays', () => {
    expect(clocksOf(timed({ state: 'cancelled', respondedAt: after(0.2) }), after(99))).toEqual([
      { kind: 'response', dueAt: after(1), metAt: after(0.2), late: false },
    ]);
  });

  test('who comes at once needs no plan; sent back, he needs a new one', () => {
    const started = timed({ state: 'working', respondedAt: after(1), startedAt: after(2) });
    expect(clocksOf(started, after(99))[1]).toMatchObject({ kind: 'plan', metAt: after(2), late: false });
    const back = { ...started, state: 'rework' as const, dues: { ...started.dues, plan: after(50) } };
    expect(clocksOf(back, after(51))[1]).toMatchObject({ kind: 'plan', metAt: null, late: true });
  });

  const visit = { day: '2026-11-24', slot: 'afternoon' as const };
  test.each([
    ['waiting', timed(), 'response', after(1)],
    ['urgent and waiting', timed({}, true), 'response', after(1)],
    ['taken', timed({ state: 'taken' }), 'plan', after(24)],
    ['urgent and taken', timed({ state: 'taken' }, true), 'onSite', after(2)],
    ['booked', timed({ state: 'booked', visit }), 'visit', new Date('2026-11-24T08:00:00Z')],
    ['urgent and booked', timed({ state: 'booked', visit }, true), 'onSite', after(2)],
    ['sent back', timed({ state: 'rework' }), 'plan', after(24)],
  ] as const)('%s: what is due next', (_, repair, kind, at) => {
    expect(nextDue(repair)).toEqual({ kind, at });
  });

  test.each(['working', 'checking', 'closed', 'cancelled', 'voided'] as const)('%s: nothing is due', (state) => {
    expect(nextDue(timed({ state }))).toBeNull();
  });
});

describe('a visit', () => {
  test.each([
    ['later today', { day: '2026-11-22', slot: 'afternoon' }, true],
    ['that has begun', { day: '2026-11-22', slot: 'morning' }, false],
    ['yesterday', { day: '2026-11-21', slot: 'evening' }, false],
    ['in two weeks', { day: '2026-12-06', slot: 'morning' }, true],
    ['in fifteen days', { day: '2026-12-07', slot: 'morning' }, false],
  ] as const)('%s can be asked for: %s', (_, visit, open) => {
    expect(isVisitOpen(visit, filedAt)).toBe(open);
  });

  test('is said with its weekday', () => {
    expect(sayVisit({ day: '2026-11-24', slot: 'afternoon' })).toBe('11 月 24 日 周二 14–16 点');
  });
});

test.each([
  [7, 'BX20261122-0007'],
  [12_345, 'BX20261122-12345'],
])('number %i of a day', (count, number) => {
  expect(numberOf('2026-11-22', count)).toBe(number);
});
