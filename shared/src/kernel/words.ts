/** Dates and durations as the interface says them: specific, with the weekday, in Chinese. */
import { addDays, type Day, dayOf, timeOf, weekdayOf } from './time';

const parts = (day: Day) => day.split('-').map(Number) as [number, number, number];

/** `11 月 22 日`. */
export const sayDay = (day: Day): string => `${parts(day)[1]} 月 ${parts(day)[2]} 日`;
/** `2026 年 11 月 22 日`. */
export const sayFullDay = (day: Day): string => `${parts(day)[0]} 年 ${sayDay(day)}`;
/** `11 月 22 日 周日`. */
export const sayDayAndWeekday = (day: Day): string => `${sayDay(day)} ${weekdayOf(day)}`;

/** `今天`, `明天`, `昨天`, else `11 月 22 日 周日` (with the year when it is another one). */
export function sayNear(day: Day, today: Day): string {
  if (day === today) return '今天';
  if (day === addDays(today, 1)) return '明天';
  if (day === addDays(today, -1)) return '昨天';
  return day.slice(0, 4) === today.slice(0, 4) ? sayDayAndWeekday(day) : sayFullDay(day);
}

/** `昨天`, `11 月 18 日`: where a column is too narrow for the weekday. */
export function sayNearDay(day: Day, today: Day): string {
  const near = sayNear(day, today);
  return near === sayDayAndWeekday(day) ? sayDay(day) : near;
}

/** `今天 14:30`, `11 月 18 日 周三 09:00`. */
export const sayMoment = (at: Date, now: Date): string => `${sayNear(dayOf(at), dayOf(now))} ${timeOf(at)}`;

/** How long something took or takes: `26 分钟`, `5 小时`, `3 天`; rounded to the unit a person would use. */
export function sayDuration(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 60) return `${minutes} 分钟`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} 小时`;
  return `${Math.round(minutes / 1440)} 天`;
}

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
/** `十一月` from `2026-11`. */
export const sayMonth = (month: string): string => `${MONTHS[Number(month.slice(5, 7)) - 1]}月`;
