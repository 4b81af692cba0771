/**
 * Days and hours as a homeowner counts them: Asia/Shanghai, which has had no daylight saving since 1991,
 * so a fixed +08:00 is right and nothing depends on Intl (absent in WeChat's runtime).
 */

const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** A calendar day in Asia/Shanghai, `2026-11-22`. */
export type Day = string;

const shifted = (at: Date) => new Date(at.getTime() + SHANGHAI_MS);

const written = new Map<number, Day>();
const MOST_WRITTEN = 4_096;

/** Lists ask for the same few days thousands of times, and writing one out is slow. */
export function dayOf(at: Date): Day {
  const number = Math.floor((at.getTime() + SHANGHAI_MS) / DAY_MS);
  const known = written.get(number);
  if (known !== undefined) return known;
  const day = shifted(at).toISOString().slice(0, 10);
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(number, day);
  return day;
}
export const monthOf = (at: Date): string => dayOf(at).slice(0, 7);
/** `HH:MM` on the wall clock. */
export const timeOf = (at: Date): string => shifted(at).toISOString().slice(11, 16);
/** The instant a day begins (or `HH:MM` on it). */
export const instantOf = (day: Day, time = '00:00'): Date => new Date(`${day}T${time}:00+08:00`);

const utc = (day: Day) => new Date(`${day}T00:00:00Z`);
export const addDays = (day: Day, n: number): Day =>
  new Date(utc(day).getTime() + n * DAY_MS).toISOString().slice(0, 10);
/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / DAY_MS);

/** The same day `n` months on; the month's last day where that day does not exist (31 January + 1 → 28 February). */
export function addMonths(day: Day, n: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + n + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

/** `周日`. */
export const weekdayOf = (day: Day): string => `周${'日一二三四五六'[utc(day).getUTCDay()]}`;
