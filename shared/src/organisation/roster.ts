/** Who is on duty now: weekly shifts less leave, on the wall clock of Asia/Shanghai. Pure. */
import { addDays, type Day, dayOf, timeOf } from '../kernel/time';
import type { Trade } from './vocabulary';

/** A shift that ends at or before its beginning goes over midnight into the next day. */
export interface Shift {
  readonly personId: string;
  readonly trade: Trade;
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** `HH:MM`. */
  readonly from: string;
  readonly to: string;
}

/** Whole days, both included. */
export interface Leave {
  readonly personId: string;
  readonly from: Day;
  readonly to: Day;
  /** Who stands in; nobody where it is null. */
  readonly deputyId: string | null;
}

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The day this shift began on, if it is running at the moment. */
function runningSince({ weekdays, from, to }: Shift, day: Day, time: string): Day | null {
  const overnight = to <= from;
  if (weekdays.includes(weekdayOf(day)) && time >= from && (overnight || time < to)) return day;
  const before = addDays(day, -1);
  return overnight && weekdays.includes(weekdayOf(before)) && time < to ? before : null;
}

const leaveOn = (leaves: readonly Leave[], personId: string, day: Day): Leave | undefined =>
  leaves.find((leave) => leave.personId === personId && leave.from <= day && day <= leave.to);

/** Who answers for each trade at the moment; one on leave is replaced by his deputy, unless he is on leave too. */
export function onDuty<S extends Shift>(
  shifts: readonly S[],
  leaves: readonly Leave[],
  at: Date,
): { shift: S; personId: string }[] {
  const [today, time] = [dayOf(at), timeOf(at)];
  return shifts.flatMap((shift) => {
    const day = runningSince(shift, today, time);
    if (day === null) return [];
    const leave = leaveOn(leaves, shift.personId, day);
    if (!leave) return [{ shift, personId: shift.personId }];
    const { deputyId } = leave;
    return deputyId && !leaveOn(leaves, deputyId, day) ? [{ shift, personId: deputyId }] : [];
  });
}
