/** $add $subtract $multiply $divide $mod $abs $ceil $floor $round $trunc. */

import { isZero } from '../../bson/compare';
import { add, asInteger, fitsInt64, integer, multiply, remainder, subtract } from '../../bson/numbers';
import { typeName } from '../../bson/types';
import { Int32, isNumeric, type Maybe, type Numeric, toNumber, UtcDate, type Value } from '../../bson/values';
import { StoreError } from '../../errors';
import type { OperatorTable } from './compile';
import { binary, isNullish, ranged, unary, variadic } from './operands';

function sum(values: readonly Maybe[]): Maybe {
  let total: Numeric = Int32.of(0);
  let date: UtcDate | undefined;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (value instanceof UtcDate) {
      if (date) throw new StoreError(16612, 'only one date allowed in an $add expression');
      date = value;
    } else if (isNumeric(value)) total = add(total, value);
    else throw new StoreError(14, `$add only supports numeric or date types, not ${typeName(value)}`);
  }
  return date ? later(date, total) : total;
}

/** Fractions of a millisecond are rounded away from zero before they are added. */
function later(date: UtcDate, by: Numeric, sign: 1 | -1 = 1): UtcDate {
  const given = toNumber(by);
  const ms = date.ms + sign * Math.sign(given) * Math.round(Math.abs(given));
  if (Number.isNaN(ms) || Math.abs(ms) >= 2 ** 63) throw new StoreError(15, 'date overflow');
  return new UtcDate(ms);
}

function difference(left: Maybe, right: Maybe): Maybe {
  if (isNullish(left) || isNullish(right)) return null;
  if (isNumeric(left) && isNumeric(right)) return subtract(left, right);
  if (left instanceof UtcDate && right instanceof UtcDate) return BigInt(left.ms - right.ms);
  if (left instanceof UtcDate && isNumeric(right)) return later(left, right, -1);
  if (left instanceof UtcDate) throw new StoreError(14, `can't $subtract ${typeName(right)} from Date`);
  throw new StoreError(14, `can't $subtract ${typeName(right)} from ${typeName(left)}`);
}

function product(values: readonly Maybe[]): Maybe {
  let total: Numeric = Int32.of(1);
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!isNumeric(value)) throw new StoreError(14, `$multiply only supports numeric types, not ${typeName(value)}`);
    total = multiply(total, value);
  }
  return total;
}

function quotient(left: Maybe, right: Maybe): Maybe {
  if (isNullish(left) || isNullish(right)) return null;
  if (!isNumeric(left) || !isNumeric(right)) {
    throw new StoreError(14, `$divide only supports numeric types, not ${typeName(left)} and ${typeName(right)}`);
  }
  if (isZero(right)) throw new StoreError(2, "can't $divide by zero");
  return toNumber(left) / toNumber(right);
}

function modulo(left: Maybe, right: Maybe): Maybe {
  if (isNullish(left) || isNullish(right)) return null;
  if (!isNumeric(left) || !isNumeric(right)) {
    throw new StoreError(16611, `$mod only supports numeric types, not ${typeName(left)} and ${typeName(right)}`);
  }
  if (isZero(right)) throw new StoreError(16610, "can't $mod by zero");
  return remainder(left, right);
}

type Rounding = (value: number) => number;

function whole(round: Rounding) {
  return (value: Maybe, name: string): Maybe => {
    const number = numeric(value, name);
    return typeof number === 'number' ? round(number) : number;
  };
}

function numeric(value: Maybe, name: string): Numeric | null {
  if (isNullish(value)) return null;
  if (!isNumeric(value)) throw new StoreError(28765, `${name} only supports numeric types, not ${typeName(value)}`);
  return value;
}

function absolute(value: Maybe, name: string): Maybe {
  const number = numeric(value, name);
  if (number === null) return null;
  if (typeof number === 'number') return Math.abs(number);
  if (typeof number === 'bigint') {
    const result = number < 0n ? -number : number;
    if (!fitsInt64(result)) throw new StoreError(28680, "can't take $abs of long long min");
    return result;
  }
  return integer(Math.abs(number.value));
}

/** Half to even, as MongoDB rounds. */
function halfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor;
  if (rest > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

const halfEvenSigned: Rounding = (value) =>
  Object.is(value, -0) || (value < 0 && halfEven(value) === 0) ? -0 : halfEven(value);

function toPlace(round: Rounding) {
  return (values: Maybe[], name: string): Maybe => {
    const [value, place] = values.length === 1 ? [values[0], Int32.of(0)] : values;
    if (isNullish(value) || isNullish(place)) return null;
    if (!isNumeric(value)) throw new StoreError(51081, `${name} only supports numeric types, not ${typeName(value)}`);
    return rounded(value, placeOf(place, name), round, name);
  };
}

function placeOf(place: Value, name: string): number {
  if (!isNumeric(place))
    throw new StoreError(16004, `can't convert from BSON type ${typeName(place)} to long: precision of ${name}`);
  if (!Number.isFinite(toNumber(place)))
    throw new StoreError(31109, `Can't coerce out of range value ${toNumber(place)} to long`);
  const digits = asInteger(place);
  if (digits === undefined) throw new StoreError(51082, `precision argument to  ${name} must be a integral value`);
  if (digits < -20 || digits > 100)
    throw new StoreError(51083, `cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`);
  return digits;
}

function rounded(value: Numeric, digits: number, round: Rounding, name: string): Numeric {
  if (typeof value === 'number') return roundedDouble(value, digits, round);
  if (digits >= 0) return value;
  const unit = 10n ** BigInt(-digits);
  const exact = typeof value === 'bigint' ? value : BigInt(value.value);
  const rest = exact % unit;
  let result = exact - rest;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  if (name === '$round' && (twice > unit || (twice === unit && (result / unit) % 2n !== 0n)))
    result += exact < 0n ? -unit : unit;
  if (!fitsInt64(result))
    throw new StoreError(51080, 'invalid conversion from Decimal128 result in $round resulting from arguments');
  return value instanceof Int32 && result === BigInt(Number(result) | 0) ? Int32.of(Number(result)) : result;
}

function roundedDouble(value: number, digits: number, round: Rounding): number {
  if (!Number.isFinite(value) || digits === 0) return Number.isFinite(value) ? round(value) : value;
  if (digits > 0) return Math.abs(value) >= 2 ** 53 ? value : decimalPlaces(value, digits, round === Math.trunc);
  const unit = 10 ** -digits;
  return round(value / unit) * unit;
}

/** Works on the double's exact decimal expansion: 0.29 is a little less than 0.29. Halves go to even. */
function decimalPlaces(value: number, digits: number, cut: boolean): number {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(100).split('.');
  const kept = BigInt(whole + fraction.slice(0, digits));
  const half = `5${'0'.repeat(99)}`;
  const rest = fraction.slice(digits).padEnd(100, '0');
  const up = !cut && (rest > half || (rest === half && kept % 2n === 1n));
  return Math.sign(value) * Number(`${up ? kept + 1n : kept}e-${digits}`);
}

export const ARITHMETIC: OperatorTable = {
  $add: variadic(sum),
  $subtract: binary(difference),
  $multiply: variadic(product),
  $divide: binary(quotient),
  $mod: binary(modulo),
  $abs: unary(absolute),
  $ceil: unary(whole(Math.ceil)),
  $floor: unary(whole(Math.floor)),
  $round: ranged(1, 2, toPlace(halfEvenSigned)),
  $trunc: ranged(1, 2, toPlace(Math.trunc)),
};
