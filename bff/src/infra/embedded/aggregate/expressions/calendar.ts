/** The Gregorian calendar by arithmetic, for every millisecond a BSON date can hold. */

export interface DateParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** 0 is Sunday. */
  weekday: number;
  dayOfYear: number;
  /** Weeks from the year's first Sunday on; days before it are in week 0. */
  week: number;
  isoWeek: number;
  isoYear: number;
}

const DAY = 86_400_000;

/** Days since 1970-01-01, after Howard Hinnant's `days_from_civil`. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthPart = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthPart + 2) / 5) + 1;
  const month = monthPart < 10 ? monthPart + 3 : monthPart - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

function isoWeekOf(days: number): { isoYear: number; isoWeek: number } {
  const thursday = days - modulo(days + 3, 7) + 3;
  const isoYear = civilFromDays(thursday).year;
  return { isoYear, isoWeek: Math.floor((thursday - daysFromCivil(isoYear, 1, 1)) / 7) + 1 };
}

/** The parts of an instant already shifted to local time. */
export function partsOf(ms: number): DateParts {
  const days = Math.floor(ms / DAY);
  const time = ms - days * DAY;
  const civil = civilFromDays(days);
  const weekday = modulo(days + 4, 7);
  const dayOfYear = days - daysFromCivil(civil.year, 1, 1) + 1;
  return {
    ...civil,
    hour: Math.floor(time / 3_600_000),
    minute: Math.floor(time / 60_000) % 60,
    second: Math.floor(time / 1000) % 60,
    millisecond: time % 1000,
    weekday,
    dayOfYear,
    week: Math.floor((dayOfYear - 1 + 7 - weekday) / 7),
    ...isoWeekOf(days),
  };
}
