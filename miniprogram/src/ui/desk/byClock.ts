/** Sorts what waits into the groups a desk works through: late, today, later, without a clock. */
import { dayOf } from '@jiashu/shared/kernel/time';

export interface Clocked {
  /** ISO instant. */
  readonly at: string;
  readonly late: boolean;
}

export interface ClockGroup<Row> {
  readonly title: string;
  readonly late: boolean;
  readonly rows: readonly Row[];
}

/** `clockOf` says when a row is due, null when no clock runs. Groups without rows are left out; rows keep their order. */
export function byClock<Row>(
  rows: readonly Row[],
  clockOf: (row: Row) => Clocked | null,
  now: Date,
): readonly ClockGroup<Row>[] {
  const today = dayOf(now);
  const group = (title: string, late: boolean, holds: (clock: Clocked | null) => boolean) => ({
    ...{ title, late },
    rows: rows.filter((row) => holds(clockOf(row))),
  });
  const isToday = ({ at }: Clocked) => dayOf(new Date(at)) <= today;
  return [
    group('已超时', true, (clock) => clock?.late === true),
    group('今天到期', false, (clock) => clock !== null && !clock.late && isToday(clock)),
    group('以后', false, (clock) => clock !== null && !clock.late && !isToday(clock)),
    group('不计时的', false, (clock) => clock === null),
  ].filter((one) => one.rows.length > 0);
}
