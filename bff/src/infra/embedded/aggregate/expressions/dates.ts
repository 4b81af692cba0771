/** Dates: their parts and their text, in any time zone. */

import { typeName } from '../../bson/types';
import { int, isDoc, type Maybe, ObjectId, Timestamp, UtcDate, type Value } from '../../bson/values';
import { StoreError } from '../../errors';
import type { Evaluate } from '../context';
import { type DateParts, partsOf } from './calendar';
import { compile, type OperatorCompiler, type OperatorTable, type Scope } from './compile';
import { formatDate } from './date-format';
import { isNullish, namedOperands } from './operands';
import { zoneOffset } from './time-zone';

/** `2026-11-22T08:00:00.000Z`, also before year 0 and after 9999. */
export const isoDate = (ms: number): string => formatDate('%Y-%m-%dT%H:%M:%S.%LZ', ms, 0);

/** Dates, ObjectIds (their creation) and timestamps count as dates. */
export function millisecondsOf(value: Value): number {
  if (value instanceof UtcDate) return value.ms;
  // Seconds are signed there, as MongoDB reads them: ids made after 2038 would count from 1901.
  if (value instanceof ObjectId) return (Number.parseInt(value.hex.slice(0, 8), 16) | 0) * 1000;
  if (value instanceof Timestamp) return Number(value.value >> 32n) * 1000;
  throw new StoreError(16006, `can't convert from BSON type ${typeName(value)} to Date`);
}

function part(pick: (parts: DateParts) => Value): OperatorCompiler {
  return (operand, scope, name) => {
    const { date, timezone } = dateOperands(operand, scope, name);
    return (context) => {
      const value = date(context);
      const zone = timezone?.(context);
      if (isNullish(value) || (timezone && isNullish(zone))) return null;
      const ms = millisecondsOf(value);
      return pick(partsOf(ms + offsetOf(zone, ms)));
    };
  };
}

function offsetOf(zone: Maybe, ms: number): number {
  if (zone === undefined) return 0;
  if (typeof zone !== 'string')
    throw new StoreError(40517, `timezone must evaluate to a string, found ${typeName(zone)}`);
  return zoneOffset(zone, ms);
}

function dateOperands(operand: Value, scope: Scope, name: string): { date: Evaluate; timezone: Evaluate | undefined } {
  if (!isDoc(operand) || operand.keys().next().value?.startsWith('$')) {
    if (Array.isArray(operand) && operand.length !== 1)
      throw new StoreError(
        40536,
        `${name} accepts exactly one argument if given an array, but was given ${operand.length}`,
      );
    return { date: compile(Array.isArray(operand) ? (operand[0] as Value) : operand, scope), timezone: undefined };
  }
  for (const field of operand.keys())
    if (field !== 'date' && field !== 'timezone')
      throw new StoreError(40535, `unrecognized option to ${name}: "${field}"`);
  const date = operand.get('date');
  if (date === undefined) throw new StoreError(40539, `missing 'date' argument to ${name}, provided: ${name}`);
  const timezone = operand.get('timezone');
  return { date: compile(date, scope), timezone: timezone === undefined ? undefined : compile(timezone, scope) };
}

function dateToString(operand: Value, scope: Scope): Evaluate {
  const spec = namedOperands(operand, {
    required: ['date'],
    optional: ['format', 'timezone', 'onNull'],
    notObject: (value) =>
      new StoreError(18629, `$dateToString only supports an object as its argument, not ${typeName(value)}`),
    unknown: (field) => new StoreError(18534, `Unrecognized argument to $dateToString: ${field}`),
    missing: () => new StoreError(18628, "Missing 'date' parameter to $dateToString"),
  });
  const optional = (name: string): Evaluate | undefined =>
    spec.has(name) ? compile(spec.get(name) as Value, scope) : undefined;
  const date = compile(spec.get('date') as Value, scope);
  const [format, timezone, onNull] = [optional('format'), optional('timezone'), optional('onNull')];
  return (context) => {
    const value = date(context);
    const zone = timezone?.(context);
    const pattern = format ? format(context) : undefined;
    if (!isNullish(pattern) && typeof pattern !== 'string')
      throw new StoreError(18533, `$dateToString requires that 'format' be a string, found: ${typeName(pattern)}`);
    if (isNullish(value)) return onNull ? onNull(context) : null;
    if ((timezone && isNullish(zone)) || (format && isNullish(pattern))) return null;
    const ms = millisecondsOf(value);
    const offset = offsetOf(zone, ms);
    const fallback =
      timezone && zone !== 'UTC' && zone !== 'GMT' && zone !== 'Z' ? '%Y-%m-%dT%H:%M:%S.%L' : '%Y-%m-%dT%H:%M:%S.%LZ';
    return formatDate(pattern ?? fallback, ms, offset);
  };
}

export const DATES: OperatorTable = {
  $dateToString: dateToString,
  $year: part((parts) => int(parts.year)),
  $month: part((parts) => int(parts.month)),
  $dayOfMonth: part((parts) => int(parts.day)),
  $hour: part((parts) => int(parts.hour)),
  $minute: part((parts) => int(parts.minute)),
  $second: part((parts) => int(parts.second)),
  $millisecond: part((parts) => int(parts.millisecond)),
  $dayOfWeek: part((parts) => int(parts.weekday + 1)),
  $dayOfYear: part((parts) => int(parts.dayOfYear)),
  $isoDayOfWeek: part((parts) => int(parts.weekday === 0 ? 7 : parts.weekday)),
  $isoWeek: part((parts) => int(parts.isoWeek)),
  $isoWeekYear: part((parts) => BigInt(parts.isoYear)),
  $week: part((parts) => int(parts.week)),
};
