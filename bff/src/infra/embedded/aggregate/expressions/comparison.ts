/** $eq $ne $gt $gte $lt $lte $cmp: the whole BSON order, missing below null. */

import { compare } from '../../bson/compare';
import { int } from '../../bson/values';
import type { OperatorTable } from './compile';
import { binary } from './operands';

export const COMPARISON: OperatorTable = {
  $eq: binary((left, right) => compare(left, right) === 0),
  $ne: binary((left, right) => compare(left, right) !== 0),
  $gt: binary((left, right) => compare(left, right) > 0),
  $gte: binary((left, right) => compare(left, right) >= 0),
  $lt: binary((left, right) => compare(left, right) < 0),
  $lte: binary((left, right) => compare(left, right) <= 0),
  $cmp: binary((left, right) => int(Math.sign(compare(left, right)))),
};
