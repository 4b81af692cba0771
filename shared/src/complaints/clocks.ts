/** The clocks of a complaint (DOMAIN §6): round the clock, from filing or reopening. Pure. */
import type { ComplaintPolicy } from './policy';
import type { ClockKind, Level } from './vocabulary';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What has been done so far, and when. */
export interface Course {
  readonly since: Date;
  readonly urgent: boolean;
  readonly level: Level;
  readonly acceptedAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly investigatedAt: Date | null;
  readonly answeredAt: Date | null;
  /** While our proposal waits for the owner's word. */
  readonly proposedAt: Date | null;
  readonly endedAt: Date | null;
  /** Time that earlier proposals waited for him: the closing day moves by it. */
  readonly heldMs: number;
}

export interface Clock {
  readonly kind: ClockKind;
  readonly dueAt: Date;
  readonly doneAt: Date | null;
}

/** In the order they fall due. An urgent one wants somebody on the spot, the others an investigation. */
export function clocksOf(course: Course, policy: ComplaintPolicy): Clock[] {
  const { hours, closingDays } = policy;
  const clock = (kind: ClockKind, ms: number, doneAt: Date | null): Clock => ({
    kind,
    dueAt: new Date(course.since.getTime() + ms),
    doneAt,
  });
  return [
    clock('response', hours.response * HOUR_MS, course.acceptedAt),
    course.urgent
      ? clock('onSite', hours.onSite * HOUR_MS, course.arrivedAt)
      : clock('investigation', hours.investigation * HOUR_MS, course.investigatedAt),
    clock('firstAnswer', hours.firstAnswer * HOUR_MS, course.answeredAt),
    clock('closing', closingDays[course.level] * DAY_MS + course.heldMs, course.proposedAt ?? course.endedAt),
  ];
}

/** The earliest clock still running; null while the owner has the word and after the end. */
export function nextClock(course: Course, policy: ComplaintPolicy): Clock | null {
  if (course.proposedAt || course.endedAt) return null;
  const running = clocksOf(course, policy).filter(({ doneAt }) => doneAt === null);
  return running.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())[0] ?? null;
}

/** It was done too late, or isn't done and its time is over. */
export const isLate = ({ dueAt, doneAt }: Clock, now: Date): boolean => (doneAt ?? now) > dueAt;
