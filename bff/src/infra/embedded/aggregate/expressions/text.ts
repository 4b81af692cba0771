/** Numbers and timestamps as text: MongoDB has one form for `$toString` and an older one where strings are expected. */

import type { Timestamp } from '../../bson/values';
import { partsOf } from './calendar';

/** `-1.5e+16` out of JavaScript's exponential form: the exponent has two digits at least. */
function scientific(exponential: string): string {
  const [mantissa = '', exponent = ''] = exponential.split('e');
  const digits = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return `${digits}e${exponent.startsWith('-') ? '-' : '+'}${exponent.slice(1).padStart(2, '0')}`;
}

const exponentOf = (exponential: string): number => Number(exponential.split('e')[1]);

/** All digits the number has: `$toString`. */
export function fullText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (Object.is(value, -0)) return '-0';
  const exponential = value.toExponential();
  const exponent = exponentOf(exponential);
  return exponent < -4 || exponent >= 16 ? scientific(exponential) : String(value);
}

/** Six digits, as C's `%g` prints: where an operator on strings is given a number. */
export function coercedText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0';
  const exponential = value.toExponential(5);
  const exponent = exponentOf(exponential);
  return exponent < -4 || exponent >= 6 ? scientific(exponential) : String(Number(value.toPrecision(6)));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Jun  1 12:34:56:7`: the time, and the count within its second. */
export function timestampText({ value }: Timestamp): string {
  const { month, day, hour, minute, second } = partsOf(Number(value >> 32n) * 1000);
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  return `${MONTHS[month - 1]} ${String(day).padStart(2)} ${clock}:${value & 0xffffffffn}`;
}
