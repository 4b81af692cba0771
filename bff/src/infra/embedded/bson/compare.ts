/** MongoDB's total order over BSON values. */

import { typeName, typeRank } from './types';
import {
  Binary,
  Code,
  type Doc,
  Int32,
  isDoc,
  isNumeric,
  type Maybe,
  type Numeric,
  ObjectId,
  Regex,
  Timestamp,
  toNumber,
  UtcDate,
  type Value,
} from './values';

const sign = (left: number | bigint | string, right: number | bigint | string): number =>
  left < right ? -1 : left > right ? 1 : 0;

/** NaN is below every number and equal to itself; -0 equals 0; 64-bit integers compare exactly with doubles. */
export function compareNumbers(left: Numeric, right: Numeric): number {
  const a = left instanceof Int32 ? left.value : left;
  const b = right instanceof Int32 ? right.value : right;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  if (Number.isNaN(b)) return 1;
  return sign(a, b);
}

const surrogateOrNot = /[\ud800-\uffff]/;

/** By code point, as UTF-8 bytes compare; JavaScript's own order differs beyond U+FFFF. */
export function compareStrings(left: string, right: string): number {
  if (left === right) return 0;
  if (!surrogateOrNot.test(left) || !surrogateOrNot.test(right)) return left < right ? -1 : 1;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function compareDocs(left: Doc, right: Doc): number {
  const others = right.entries();
  for (const [name, value] of left) {
    const next = others.next();
    if (next.done) return 1;
    const [otherName, other] = next.value;
    const order =
      sign(typeRank(value), typeRank(other)) || compareStrings(name, otherName) || compareSameRank(value, other);
    if (order !== 0) return order;
  }
  return others.next().done ? 0 : -1;
}

function compareArrays(left: readonly Value[], right: readonly Value[]): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    const order = compare(left[index], right[index]);
    if (order !== 0) return order;
  }
  return sign(left.length, right.length);
}

function compareBinaries(left: Binary, right: Binary): number {
  return (
    sign(left.bytes.length, right.bytes.length) ||
    sign(left.subtype, right.subtype) ||
    Buffer.compare(left.bytes, right.bytes)
  );
}

function compareSameRank(left: Value, right: Value): number {
  if (isNumeric(left)) return compareNumbers(left, right as Numeric);
  if (typeof left === 'string') return compareStrings(left, right as string);
  if (left instanceof ObjectId) return sign(left.hex, (right as ObjectId).hex);
  if (left instanceof UtcDate) return sign(left.ms, (right as UtcDate).ms);
  if (isDoc(left)) return compareDocs(left, right as Doc);
  if (Array.isArray(left)) return compareArrays(left, right as Value[]);
  if (typeof left === 'boolean') return sign(Number(left), Number(right));
  return compareRare(left, right);
}

function compareRare(left: Value, right: Value): number {
  if (left instanceof Binary) return compareBinaries(left, right as Binary);
  if (left instanceof Timestamp) return sign(left.value, (right as Timestamp).value);
  if (left instanceof Regex) {
    const other = right as Regex;
    return compareStrings(left.pattern, other.pattern) || compareStrings(left.options, other.options);
  }
  if (left instanceof Code) {
    const other = right as Code;
    return compareStrings(left.source, other.source) || compareDocs(left.scope ?? new Map(), other.scope ?? new Map());
  }
  return 0;
}

/** Negative, zero or positive. A missing value stands below null; whoever sorts by fields treats it as null first. */
export function compare(left: Maybe, right: Maybe): number {
  if (left === right && typeof left !== 'number') return 0;
  const order = typeRank(left) - typeRank(right);
  if (order !== 0) return order;
  return left === undefined ? 0 : compareSameRank(left, right as Value);
}

/** Equal in the order above: 1 and 1.0 are, fields in another order are not. */
export const equal = (left: Maybe, right: Maybe): boolean => compare(left, right) === 0;

/** Equal to the last bit: same types, same field order; what decides whether an update changed anything. */
export function identical(left: Maybe, right: Maybe): boolean {
  if (typeof left === 'number') return Object.is(left, right);
  if (left === right) return true;
  if (typeName(left) !== typeName(right)) return false;
  if (Array.isArray(left)) return identicalArrays(left, right as Value[]);
  if (isDoc(left)) return identicalDocs(left, right as Doc);
  return compare(left, right) === 0;
}

function identicalArrays(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.every((value, index) => identical(value, right[index]));
}

function identicalDocs(left: Doc, right: Doc): boolean {
  if (left.size !== right.size) return false;
  const others = right.entries();
  for (const [name, value] of left) {
    const next = others.next();
    if (next.done || next.value[0] !== name || !identical(value, next.value[1])) return false;
  }
  return true;
}

/** True for 0, -0 and every other numeric zero. */
export const isZero = (value: Numeric): boolean => toNumber(value) === 0;
