/** The rules of repairs (DOMAIN §5): which move leads where, and the clocks. Pure. */
import { addDays, type Day, dayOf, instantOf } from '../kernel/time';
import { sayDayAndWeekday } from '../kernel/words';
import { type ClockKind, type RepairState, type RepairVerb, SLOTS, type Slot } from './vocabulary';

/** A day and the hours somebody comes. */
export interface Visit {
  readonly day: Day;
  readonly slot: Slot;
}

type Moves = Readonly<Partial<Record<RepairVerb, RepairState>>>;

const NEXT: Readonly<Record<RepairState, Moves>> = {
  waiting: { take: 'taken', assign: 'taken', wish: 'waiting', cancel: 'cancelled', void: 'voided' },
  taken: {
    ...{ propose: 'taken', agree: 'booked', wish: 'taken', start: 'working' },
    ...{ cancel: 'cancelled', void: 'voided' },
  },
  booked: {
    ...{ propose: 'booked', agree: 'booked', wish: 'taken', start: 'working' },
    ...{ cancel: 'cancelled', void: 'voided' },
  },
  working: { finish: 'checking', void: 'voided' },
  checking: { accept: 'closed', reject: 'rework' },
  rework: { propose: 'rework', agree: 'booked', wish: 'rework', start: 'working', void: 'voided' },
  closed: {},
  cancelled: {},
  voided: {},
};

/** The state a move leads to; null where it can't be made. */
export const stateAfter = (state: RepairState, verb: RepairVerb): RepairState | null => NEXT[state][verb] ?? null;
export const canMove = (state: RepairState, verb: RepairVerb): boolean => stateAfter(state, verb) !== null;

/** Something still happens, or is waited for. */
export const isOpen = (state: RepairState): boolean => Object.keys(NEXT[state]).length > 0;
export const openStates = (Object.keys(NEXT) as RepairState[]).filter(isOpen);

const HOUR_MS = 3_600_000;

export interface Dues {
  readonly response: Date;
  /** Urgent ones only. */
  readonly onSite: Date | null;
  /** All others: a plan and a time agreed with the owner. */
  readonly plan: Date | null;
}

/** Response ≤ 1 h at any hour; urgent on site ≤ 2 h; others a plan ≤ 24 h. */
export const duesOf = (filedAt: Date, urgent: boolean): Dues => ({
  response: hoursAfter(filedAt, 1),
  onSite: urgent ? hoursAfter(filedAt, 2) : null,
  plan: urgent ? null : planDue(filedAt),
});
/** Sent back, a plan is due again within a day. */
export const planDue = (from: Date): Date => hoursAfter(from, 24);
const hoursAfter = (at: Date, hours: number) => new Date(at.getTime() + hours * HOUR_MS);

/** What the clocks are read from. */
export interface Timed {
  readonly state: RepairState;
  readonly dues: Dues;
  readonly respondedAt: Date | null;
  readonly plannedAt: Date | null;
  readonly startedAt: Date | null;
  readonly visit: Visit | null;
}

export interface ClockReading {
  readonly kind: ClockKind;
  readonly dueAt: Date;
  /** When it was stopped; null while it runs. */
  readonly metAt: Date | null;
  readonly late: boolean;
}

/** The promised clocks of a repair; those of one that was cancelled or voided stop without a verdict. */
export function clocksOf(repair: Timed, now: Date): ClockReading[] {
  const { dues, respondedAt, plannedAt, startedAt, state } = repair;
  const all: [ClockKind, Date | null, Date | null][] = [
    ['response', dues.response, respondedAt],
    ['onSite', dues.onSite, startedAt],
    ['plan', dues.plan, plannedAt ?? (state === 'rework' ? null : startedAt)],
  ];
  return all.flatMap(([kind, dueAt, metAt]) =>
    dueAt === null || (metAt === null && !isOpen(state))
      ? []
      : { kind, dueAt, metAt, late: (metAt ?? now).getTime() > dueAt.getTime() },
  );
}

/** What is due next and when; null where nobody of ours is awaited. */
export function nextDue(repair: Timed): { kind: ClockKind; at: Date } | null {
  const { state, dues, visit } = repair;
  if (state === 'waiting') return { kind: 'response', at: dues.response };
  if (state !== 'taken' && state !== 'booked' && state !== 'rework') return null;
  if (dues.onSite && repair.startedAt === null) return { kind: 'onSite', at: dues.onSite };
  if (state === 'booked' && visit) return { kind: 'visit', at: endOf(visit) };
  return { kind: 'plan', at: dues.plan ?? dues.response };
}

export const beginOf = ({ day, slot }: Visit): Date => instantOf(day, SLOTS[slot].from);
export const endOf = ({ day, slot }: Visit): Date => instantOf(day, SLOTS[slot].to);

/** How many days ahead a visit can be wished or proposed. */
export const VISIT_DAYS = 14;

/** Can still be kept: it has not begun, and is not too far ahead. */
export const isVisitOpen = (visit: Visit, now: Date): boolean =>
  beginOf(visit) > now && visit.day <= addDays(dayOf(now), VISIT_DAYS);

export const isSameVisit = (a: Visit, b: Visit): boolean => a.day === b.day && a.slot === b.slot;

/** `11 月 24 日 周二 14–16 点`. */
export const sayVisit = ({ day, slot }: Visit): string => `${sayDayAndWeekday(day)} ${SLOTS[slot].label}`;

/** `BX20261122-0007`: the day it was filed and how many had been filed that day. */
export const numberOf = (day: Day, count: number): string =>
  `BX${day.replaceAll('-', '')}-${String(count).padStart(4, '0')}`;
