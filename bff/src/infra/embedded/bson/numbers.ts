/** Arithmetic on BSON numbers: 32-bit results widen to 64-bit, those to double when they no longer fit. */

import { Int32, type Numeric, toNumber } from './values';

export const INT32_MIN = -2147483648n;
export const INT32_MAX = 2147483647n;
export const INT64_MIN = -(2n ** 63n);
export const INT64_MAX = 2n ** 63n - 1n;

const whole = (value: Int32 | bigint): bigint => (typeof value === 'bigint' ? value : BigInt(value.value));

export const fitsInt32 = (value: bigint): boolean => value >= INT32_MIN && value <= INT32_MAX;
export const fitsInt64 = (value: bigint): boolean => value >= INT64_MIN && value <= INT64_MAX;

/** The narrowest of the operands' widening order that holds the result; `undefined` when 64 bits are not enough. */
function narrow(value: bigint, long: boolean): Int32 | bigint | undefined {
  if (!long && fitsInt32(value)) return Int32.of(Number(value));
  return fitsInt64(value) ? value : undefined;
}

type Whole = (left: bigint, right: bigint) => bigint;
type Floating = (left: number, right: number) => number;

/** Exact where both are integers; `undefined` on 64-bit overflow, so that the caller may widen or refuse. */
function combine(left: Numeric, right: Numeric, exact: Whole, floating: Floating): Numeric | undefined {
  if (typeof left === 'number' || typeof right === 'number') return floating(toNumber(left), toNumber(right));
  const long = typeof left === 'bigint' || typeof right === 'bigint';
  if (!long) {
    const quick = floating((left as Int32).value, (right as Int32).value);
    if (quick === (quick | 0)) return Int32.of(quick | 0);
  }
  return narrow(exact(whole(left), whole(right)), long);
}

export const addExact = (left: Numeric, right: Numeric): Numeric | undefined =>
  combine(
    left,
    right,
    (a, b) => a + b,
    (a, b) => a + b,
  );

export const multiplyExact = (left: Numeric, right: Numeric): Numeric | undefined =>
  combine(
    left,
    right,
    (a, b) => a * b,
    (a, b) => a * b,
  );

/** As aggregation adds: a 64-bit overflow becomes a double. */
export const add = (left: Numeric, right: Numeric): Numeric =>
  addExact(left, right) ?? toNumber(left) + toNumber(right);

export const subtract = (left: Numeric, right: Numeric): Numeric =>
  combine(
    left,
    right,
    (a, b) => a - b,
    (a, b) => a - b,
  ) ?? toNumber(left) - toNumber(right);

export const multiply = (left: Numeric, right: Numeric): Numeric =>
  multiplyExact(left, right) ?? toNumber(left) * toNumber(right);

/** The remainder with the sign of the dividend. */
export function remainder(left: Numeric, right: Numeric): Numeric {
  return combine(
    left,
    right,
    (a, b) => a % b,
    (a, b) => a % b,
  ) as Numeric;
}

/** The number as an integer when it is one and safely held, else undefined. */
export function asInteger(value: unknown): number | undefined {
  if (!(typeof value === 'number' || typeof value === 'bigint' || value instanceof Int32)) return undefined;
  const number = toNumber(value);
  return Number.isSafeInteger(number) ? (number === 0 ? 0 : number) : undefined;
}

/** The number as a 32-bit integer when it is one, else undefined. */
export function asInt32(value: unknown): number | undefined {
  const number = asInteger(value);
  return number === undefined || number !== (number | 0) ? undefined : number;
}

/** A whole JavaScript number as the narrowest BSON integer. */
export const integer = (value: number): Int32 | bigint => (value === (value | 0) ? Int32.of(value) : BigInt(value));
