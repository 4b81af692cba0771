/** The report in a sentence, and its sums. Pure. */
import type { Reach } from '@jiashu/shared/letters/deskSchema';

/** Whole percent; 0 of nothing. */
export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((100 * part) / whole));

/** What there is to know first: the building that read least where one lags, else how it compares with the last letter. */
export function headlineOf({ homes, homesRead, byBuilding, before }: Reach): string {
  const share = percent(homesRead, homes);
  if (homesRead === 0) return `寄给 ${homes} 户，还没有人读`;
  const lagging = byBuilding
    .filter((one) => one.homes >= 10 && percent(one.homesRead, one.homes) <= share - 15)
    .sort((a, b) => percent(a.homesRead, a.homes) - percent(b.homesRead, b.homes))[0];
  if (lagging) return `${share}% 的户读过，${lagging.name}只有 ${percent(lagging.homesRead, lagging.homes)}%`;
  const [last] = before;
  const points = last ? share - percent(last.homesRead, last.homes) : 0;
  if (points === 0) return `${share}% 的户读过`;
  return `${share}% 的户读过，比上一封${points > 0 ? '多' : '少'} ${Math.abs(points)} 个百分点`;
}

/** Homes that had read by the end of each day. */
export function runningTotal(byDay: Reach['byDay']): { day: string; homes: number; total: number }[] {
  let total = 0;
  return byDay.map(({ day, homes }) => {
    total += homes;
    return { day, homes, total };
  });
}
