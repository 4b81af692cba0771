/** What counts as true in expressions. */

import { Int32, type Maybe } from '../bson/values';

/** Everything but false, null, missing and zero. */
export function isTruthy(value: Maybe): boolean {
  if (value === undefined || value === null || value === false) return false;
  if (value instanceof Int32) return value.value !== 0;
  return value !== 0 && value !== 0n;
}
