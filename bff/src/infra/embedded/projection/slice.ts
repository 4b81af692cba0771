/** `$slice` in a `find` projection: a count, or skip and count. */

import { isNumeric, toNumber, type Value } from '../bson/values';
import { StoreError } from '../errors';
import type { Trim } from './trim';

const whole = (value: Value): number => (isNumeric(value) ? Math.trunc(toNumber(value)) || 0 : 0);

const onArrays =
  (cut: (array: Value[]) => Value[]): Trim =>
  (value) =>
    Array.isArray(value) ? cut(value) : value;

/** Undefined when the operand is the expression `$slice` instead. */
export function findSlice(operand: Value): Trim | undefined {
  if (isNumeric(operand)) {
    const count = whole(operand);
    return onArrays((array) => (count < 0 ? array.slice(count) : array.slice(0, count)));
  }
  if (!Array.isArray(operand))
    throw new StoreError(
      28667,
      'Invalid $slice syntax. The given syntax did not match the find() syntax because: $slice only supports numbers and [skip, limit] arrays',
    );
  const [skip, count] = operand;
  if (operand.length !== 2 || skip === undefined || count === undefined || !isNumeric(skip) || !isNumeric(count))
    return undefined;
  const most = whole(count);
  if (most <= 0) throw new StoreError(28724, 'First argument to $slice must be an array, but is of type: int');
  const start = whole(skip);
  return onArrays((array) => {
    const from = start < 0 ? Math.max(0, array.length + start) : start;
    return array.slice(from, from + most);
  });
}
