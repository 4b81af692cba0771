/** The format language of `$dateToString`. */

import { StoreError } from '../../errors';
import { type DateParts, partsOf } from './calendar';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function year(value: number): string {
  if (value < 0 || value > 9999)
    throw new StoreError(
      18537,
      `Could not convert date to string: date component was outside the supported range of 0-9999: ${value}`,
    );
  return pad(value, 4);
}

function offsetText(offset: number): string {
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${pad(minutes % 60, 2)}`;
}

type Writer = (parts: DateParts, offset: number) => string;

const WRITERS: Readonly<Record<string, Writer>> = {
  Y: (parts) => year(parts.year),
  m: (parts) => pad(parts.month, 2),
  d: (parts) => pad(parts.day, 2),
  H: (parts) => pad(parts.hour, 2),
  M: (parts) => pad(parts.minute, 2),
  S: (parts) => pad(parts.second, 2),
  L: (parts) => pad(parts.millisecond, 3),
  j: (parts) => pad(parts.dayOfYear, 3),
  w: (parts) => String(parts.weekday + 1),
  u: (parts) => String(parts.weekday === 0 ? 7 : parts.weekday),
  U: (parts) => pad(parts.week, 2),
  V: (parts) => pad(parts.isoWeek, 2),
  G: (parts) => year(parts.isoYear),
  b: (parts) => (MONTHS[parts.month - 1] ?? '').slice(0, 3),
  B: (parts) => MONTHS[parts.month - 1] ?? '',
  z: (_parts, offset) => offsetText(offset),
  Z: (_parts, offset) => String(Math.trunc(offset / 60_000)),
  '%': () => '%',
};

/** `ms` UTC, written as local time `offset` milliseconds east. */
export function formatDate(format: string, ms: number, offset: number): string {
  const parts = partsOf(ms + offset);
  return format.replace(/%(.?)/gsu, (_all, letter: string) => {
    const write = WRITERS[letter];
    if (letter === '') throw new StoreError(18535, "Unmatched '%' at end of format string");
    if (!write) throw new StoreError(18536, `Invalid format character '%${letter}' in format string`);
    return write(parts, offset);
  });
}
