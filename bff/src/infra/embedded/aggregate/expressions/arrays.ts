/** Operators on arrays. */

import { equal } from '../../bson/compare';
import { asInt32 } from '../../bson/numbers';
import { typeName } from '../../bson/types';
import { int, isNumeric, type Maybe, toNumber, type Value } from '../../bson/values';
import { StoreError } from '../../errors';
import type { OperatorTable } from './compile';
import { binary, isNullish, ranged, unary, variadic } from './operands';

function size(value: Maybe): Maybe {
  if (!Array.isArray(value))
    throw new StoreError(17124, `The argument to $size must be an array, but was of type: ${typeName(value)}`);
  return int(value.length);
}

function elementAt(array: Maybe, index: Maybe): Maybe {
  if (isNullish(array) || isNullish(index)) return null;
  if (!Array.isArray(array))
    throw new StoreError(28689, `$arrayElemAt's first argument must be an array, but is ${typeName(array)}`);
  if (!isNumeric(index))
    throw new StoreError(28690, `$arrayElemAt's second argument must be a numeric value, but is ${typeName(index)}`);
  const at = toNumber(index);
  if (at !== (at | 0))
    throw new StoreError(28691, `$arrayElemAt's second argument must be representable as a 32-bit integer: ${at}`);
  return array[at < 0 ? array.length + at : at];
}

function edge(at: 0 | -1) {
  return (value: Maybe, name: string): Maybe => {
    if (isNullish(value)) return null;
    if (!Array.isArray(value))
      throw new StoreError(28689, `${name}'s argument must be an array, but is ${typeName(value)}`);
    return value.at(at);
  };
}

function concat(values: Maybe[]): Maybe {
  const result: Value[] = [];
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!Array.isArray(value))
      throw new StoreError(28664, `$concatArrays only supports arrays, not ${typeName(value)}`);
    for (const element of value) result.push(element);
  }
  return result;
}

function integerOf(value: Maybe, code: number, message: (value: Maybe) => string): number {
  const number = asInt32(value);
  if (number === undefined) throw new StoreError(code, message(value));
  return number;
}

function slice(values: Maybe[]): Maybe {
  const [array, second, third] = values;
  if (isNullish(array) || isNullish(second)) return null;
  if (!Array.isArray(array))
    throw new StoreError(28724, `First argument to $slice must be an array, but is of type: ${typeName(array)}`);
  if (!isNumeric(second))
    throw new StoreError(
      28725,
      `Second argument to $slice must be a numeric value, but is of type: ${typeName(second)}`,
    );
  const first = integerOf(second, 28726, () => "Second argument to $slice can't be represented as a 32-bit integer");
  if (values.length === 2) return first < 0 ? array.slice(first) : array.slice(0, first);
  return sliceFrom(array, first, third);
}

function sliceFrom(array: Value[], position: number, third: Maybe): Maybe {
  if (isNullish(third)) return null;
  if (!isNumeric(third))
    throw new StoreError(28727, `Third argument to $slice must be numeric, but is of type: ${typeName(third)}`);
  const count = integerOf(third, 28728, () => "Third argument to $slice can't be represented as a 32-bit integer");
  if (count <= 0) throw new StoreError(28729, `Third argument to $slice must be positive: ${count}`);
  const from = position < 0 ? Math.max(0, array.length + position) : position;
  return array.slice(from, from + count);
}

function contains(value: Maybe, array: Maybe): Maybe {
  if (!Array.isArray(array))
    throw new StoreError(40081, `$in requires an array as a second argument, found: ${typeName(array)}`);
  return array.some((element) => equal(element, value));
}

function reverse(value: Maybe): Maybe {
  if (isNullish(value)) return null;
  if (!Array.isArray(value))
    throw new StoreError(34435, `The argument to $reverseArray must be an array, but was of type: ${typeName(value)}`);
  return [...value].reverse();
}

function indexOf(values: Maybe[]): Maybe {
  const [array, wanted, from, to] = values;
  if (isNullish(array)) return null;
  if (!Array.isArray(array))
    throw new StoreError(40090, `$indexOfArray requires an array as a first argument, found: ${typeName(array)}`);
  const start = values.length < 3 ? 0 : boundary(from, 'starting');
  const end = values.length < 4 ? array.length : Math.min(array.length, boundary(to, 'ending'));
  for (let index = start; index < end; index++) if (equal(array[index], wanted)) return int(index);
  return int(-1);
}

function boundary(value: Maybe, which: string): number {
  const number = asInt32(value);
  if (number === undefined)
    throw new StoreError(
      9711600,
      `$indexOfArray requires an integral ${which} index, found a value of type: ${typeName(value)}`,
    );
  if (number < 0)
    throw new StoreError(9711601, `$indexOfArray requires a nonnegative ${which} index, found: ${number}`);
  return number;
}

/** What fits into MongoDB's 100 MB for one operator. */
const MOST_IN_RANGE = 6_500_000;

function range([start, end, step = int(1)]: Maybe[]): Maybe {
  const from = rangePart(start, 34443, 34444, 'starting');
  const to = rangePart(end, 34445, 34446, 'ending');
  const by = rangePart(step, 34447, 34448, 'step');
  if (by === 0) throw new StoreError(34449, '$range requires a non-zero step value');
  if ((to - from) / by > MOST_IN_RANGE)
    throw new StoreError(146, `$range would use too much memory: more than ${MOST_IN_RANGE} elements`);
  const result: Value[] = [];
  for (let value = from; by > 0 ? value < to : value > to; value += by) result.push(int(value));
  return result;
}

function rangePart(value: Maybe, notNumber: number, notInteger: number, which: string): number {
  if (!isNumeric(value))
    throw new StoreError(
      notNumber,
      `$range requires a numeric ${which} value, found value of type: ${typeName(value)}`,
    );
  return integerOf(
    value,
    notInteger,
    () =>
      `$range requires a ${which} value that can be represented as a 32-bit integer, found value: ${toNumber(value)}`,
  );
}

export const ARRAYS: OperatorTable = {
  $size: unary(size),
  $isArray: unary((value) => Array.isArray(value)),
  $arrayElemAt: binary(elementAt),
  $first: unary(edge(0)),
  $last: unary(edge(-1)),
  $concatArrays: variadic(concat),
  $slice: ranged(2, 3, slice),
  $in: binary(contains),
  $reverseArray: unary(reverse),
  $indexOfArray: ranged(2, 4, indexOf),
  $range: ranged(2, 3, range),
};
