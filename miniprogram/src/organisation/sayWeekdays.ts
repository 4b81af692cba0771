/** Days of the week as one says them: `周一到周五`, `周六、周日`, `每天`. Pure. */
import { WEEKDAYS } from '@jiashu/shared/organisation/vocabulary';

const ORDER = [1, 2, 3, 4, 5, 6, 0] as const;

/** Three and more in a row are said as a span. */
export function sayWeekdays(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return '每天';
  const runs: (keyof typeof WEEKDAYS)[][] = [[]];
  for (const day of ORDER) {
    if (weekdays.includes(day)) runs.at(-1)?.push(day);
    else runs.push([]);
  }
  return runs
    .filter((run) => run.length > 0)
    .map((run) =>
      run.length > 2 ? `${WEEKDAYS[run[0]!]}到${WEEKDAYS[run.at(-1)!]}` : run.map((day) => WEEKDAYS[day]).join('、'),
    )
    .join('、');
}
