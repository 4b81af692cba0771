/** `$push` with `$each`, `$position`, `$slice` and `$sort`. */

import { compare } from '../bson/compare';
import { asInteger } from '../bson/numbers';
import { typeName } from '../bson/types';
import { type Doc, isDoc, isNumeric, type Maybe, toNumber, type Value } from '../bson/values';
import { badValue } from '../errors';
import { compareKeys, parseSort, type Sort, sortKey } from '../indexes/sort';
import type { Change } from './change';

const MODIFIERS = new Set(['$each', '$position', '$slice', '$sort']);

interface Push {
  readonly values: readonly Value[];
  readonly position: number | undefined;
  readonly slice: number | undefined;
  readonly order: ((left: Value, right: Value) => number) | undefined;
}

function readPush(operand: Value): Push {
  if (!isDoc(operand) || !operand.has('$each'))
    return { values: [operand], position: undefined, slice: undefined, order: undefined };
  for (const name of operand.keys()) if (!MODIFIERS.has(name)) throw badValue(`Unrecognized clause in $push: ${name}`);
  const values = operand.get('$each');
  if (!Array.isArray(values))
    throw badValue(`The argument to $each in $push must be an array but it was of type: ${typeName(values)}`);
  return {
    values,
    position: wholeNumber(operand, '$position'),
    slice: wholeNumber(operand, '$slice'),
    order: orderOf(operand.get('$sort')),
  };
}

function wholeNumber(operand: Doc, name: string): number | undefined {
  const value = operand.get(name);
  if (value === undefined) return undefined;
  const number = asInteger(value);
  if (number === undefined)
    throw badValue(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`);
  return number;
}

function orderOf(sort: Maybe): Push['order'] {
  if (sort === undefined) return undefined;
  if (isNumeric(sort)) {
    const direction = toNumber(sort);
    if (direction !== 1 && direction !== -1) throw badValue('The $sort element value must be either 1 or -1');
    return (left, right) => compare(left, right) * direction;
  }
  if (!isDoc(sort))
    throw badValue('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields');
  if (sort.size === 0) throw badValue('The $sort pattern is empty when it should be a set of fields.');
  for (const [name, direction] of sort) {
    if (!isNumeric(direction) || Math.abs(toNumber(direction)) !== 1)
      throw badValue('The $sort element value must be either 1 or -1');
    if (name.split('.').includes(''))
      throw badValue(`The $sort field is a dotted field but has an empty part: ${name}`);
  }
  const fields = parseSort(sort);
  return (left, right) => compareElements(left, right, fields);
}

/** Elements that are no documents have none of the fields. */
function compareElements(left: Value, right: Value, fields: Sort): number {
  const key = (value: Value): ReturnType<typeof sortKey> => sortKey(isDoc(value) ? value : new Map(), fields);
  return compareKeys(key(left), key(right), fields);
}

export function pushChange(operand: Value, path: string): Change {
  const push = readPush(operand);
  return (old) => {
    if (old !== undefined && !Array.isArray(old))
      throw badValue(`The field '${path}' must be an array but is of type ${typeName(old)} in document`);
    return pushed(old ?? [], push);
  };
}

function pushed(old: readonly Value[], { values, position, slice, order }: Push): Value[] {
  const at = position === undefined ? old.length : position < 0 ? Math.max(0, old.length + position) : position;
  const result = [...old.slice(0, at), ...values, ...old.slice(at)];
  if (order) result.sort(order);
  if (slice === undefined) return result;
  return slice < 0 ? result.slice(slice) : result.slice(0, slice);
}
