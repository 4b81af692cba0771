/** Time zones: `UTC`, `+08`, `+08:00`, `+0800` and Olson names such as `Asia/Shanghai`. */

import { StoreError } from '../../errors';

const OFFSET = /^([+-])(\d{2}):?(\d{2})?$/;

const zones = new Map<string, Intl.DateTimeFormat>();

function zone(name: string): Intl.DateTimeFormat {
  const known = zones.get(name);
  if (known) return known;
  if (!/^[A-Za-z]/.test(name)) throw unknownZone(name);
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    const { timeZone } = format.resolvedOptions();
    // JavaScript takes names in any case, MongoDB does not.
    if (timeZone !== name && timeZone.toLowerCase() === name.toLowerCase()) throw unknownZone(name);
    zones.set(name, format);
    return format;
  } catch {
    throw unknownZone(name);
  }
}

const unknownZone = (name: string): StoreError => new StoreError(40485, `unrecognized time zone identifier: "${name}"`);

/** Milliseconds to add to `ms` (UTC) for local time. */
export function zoneOffset(name: string, ms: number): number {
  if (name === 'UTC' || name === 'GMT' || name === 'Z') return 0;
  const fixed = OFFSET.exec(name);
  if (fixed) return signed(fixed[1], Number(fixed[2]) * 60 + Number(fixed[3] ?? 0), 0);
  const shown =
    zone(name)
      .formatToParts(ms)
      .find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /^GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(shown);
  return match ? signed(match[1], Number(match[2]) * 60 + Number(match[3]), Number(match[4] ?? 0)) : 0;
}

const signed = (sign: string | undefined, minutes: number, seconds: number): number =>
  (sign === '-' ? -1 : 1) * (minutes * 60 + seconds) * 1000;
