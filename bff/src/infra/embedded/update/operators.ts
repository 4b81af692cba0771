/** What each update operator makes of the value it finds. */

import { compare, equal, identical } from '../bson/compare';
import { addExact, asInteger, multiplyExact } from '../bson/numbers';
import { typeName } from '../bson/types';
import { type Doc, Int32, int, isDoc, isNumeric, Regex, Timestamp, UtcDate, type Value } from '../bson/values';
import { badValue, failedToParse, typeMismatch } from '../errors';
import { compileFilter } from '../query/match';
import { isOperatorDoc, parseFilter } from '../query/parse';
import type { Change, Creates } from './change';
import { pushChange } from './push';

/** One operator on one path. */
export interface Operator {
  /** Makes missing fields; `strict` makes none but minds a path that cannot be. */
  readonly creates: Creates;
  /** Checks the operand when the update is read and gives the change. */
  readonly change: (operand: Value, path: string) => Change;
}

function arithmetic(name: '$inc' | '$mul'): Operator {
  const word = name === '$inc' ? 'increment' : 'multiply';
  return {
    creates: true,
    change: (operand, path) => {
      if (!isNumeric(operand))
        throw typeMismatch(`Cannot ${word} with non-numeric argument: {${path}: ${typeName(operand)}}`);
      return (old) => {
        if (old === undefined) return name === '$inc' ? operand : zeroLike(operand);
        if (!isNumeric(old))
          throw typeMismatch(
            `Cannot apply ${name} to a value of non-numeric type. Field '${path}' has the type ${typeName(old)}`,
          );
        const result = name === '$inc' ? addExact(old, operand) : multiplyExact(old, operand);
        if (result === undefined)
          throw badValue(`Failed to apply ${name} operations to current value (${typeName(old)}) for document`);
        return identical(result, old) ? old : result;
      };
    },
  };
}

const zeroLike = (operand: Value): Value => (typeof operand === 'bigint' ? 0n : operand instanceof Int32 ? int(0) : 0);

const limit = (sign: 1 | -1): Operator => ({
  creates: true,
  change: (operand) => (old) => (old === undefined || compare(operand, old) * sign < 0 ? operand : old),
});

function currentDate(operand: Value, path: string): Change {
  const kind = operand === true || operand === false ? 'date' : isDoc(operand) ? operand.get('$type') : undefined;
  if (isDoc(operand)) {
    for (const name of operand.keys())
      if (name !== '$type') throw badValue(`Unrecognized $currentDate option: ${name}`);
  } else if (kind === undefined)
    throw badValue(
      `${typeName(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    );
  if (kind !== 'date' && kind !== 'timestamp')
    throw badValue(`The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {${path}: …}}`);
  return () =>
    kind === 'date' ? new UtcDate(Date.now()) : new Timestamp((BigInt(Math.floor(Date.now() / 1000)) << 32n) | 1n);
}

function addToSet(operand: Value): Change {
  const additions =
    isDoc(operand) && operand.keys().next().value === '$each' ? eachOf(operand, '$addToSet') : [operand];
  return (old) => {
    if (old !== undefined && !Array.isArray(old))
      throw badValue(`Cannot apply $addToSet to non-array field. Field has non-array type ${typeName(old)}`);
    const result = [...(old ?? [])];
    for (const value of additions) if (!result.some((element) => equal(element, value))) result.push(value);
    return old && result.length === old.length ? old : result;
  };
}

function eachOf(operand: Doc, name: string): Value[] {
  const each = operand.get('$each');
  if (!Array.isArray(each))
    throw typeMismatch(`The argument to $each in ${name} must be an array but it was of type ${typeName(each)}`);
  for (const field of operand.keys())
    if (field !== '$each') throw badValue(`Found unexpected fields after $each in ${name}: ${field}`);
  return each;
}

function pop(operand: Value): Change {
  const end = isNumeric(operand) ? asInteger(operand) : undefined;
  if (!isNumeric(operand)) throw failedToParse(`Expected a number in: $pop: ${typeName(operand)}`);
  if (end === undefined) throw failedToParse('Expected an integer: $pop');
  if (end !== 1 && end !== -1) throw failedToParse(`$pop expects 1 or -1, found: ${end}`);
  return (old) => {
    if (old === undefined) return old;
    if (!Array.isArray(old)) throw typeMismatch(`Path contains element of non-array type '${typeName(old)}'`);
    if (old.length === 0) return old;
    return end === 1 ? old.slice(0, -1) : old.slice(1);
  };
}

function pull(operand: Value): Change {
  const matches = pullTest(operand);
  return (old) => {
    if (old === undefined) return old;
    if (!Array.isArray(old)) throw badValue('Cannot apply $pull to a non-array value');
    const kept = old.filter((element) => !matches(element));
    return kept.length === old.length ? old : kept;
  };
}

const LOGIC = new Set(['$and', '$or', '$nor', '$expr']);

function pullTest(operand: Value): (element: Value) => boolean {
  if (isDoc(operand) && (!isOperatorDoc(operand) || LOGIC.has([...operand.keys()][0] ?? ''))) {
    const matches = compileFilter(parseFilter(operand));
    return (element) => isDoc(element) && matches(element);
  }
  if (!isDoc(operand) && !(operand instanceof Regex)) return (element) => equal(element, operand);
  // The element is tested as the field of a document, so that a nested array counts as one value.
  const elementMatches = compileFilter(parseFilter(new Map([['value', operand]])));
  return (element) => elementMatches(new Map([['value', element]]));
}

function pullAll(operand: Value): Change {
  if (!Array.isArray(operand))
    throw badValue(`$pullAll requires an array argument but was given a ${typeName(operand)}`);
  return (old) => {
    if (old === undefined) return old;
    if (!Array.isArray(old)) throw badValue('Cannot apply $pullAll to a non-array value');
    const kept = old.filter((element) => !operand.some((value) => equal(value, element)));
    return kept.length === old.length ? old : kept;
  };
}

const set =
  (operand: Value): Change =>
  (old) =>
    identical(old, operand) ? old : operand;

export const UPDATE_OPERATORS: Readonly<Record<string, Operator>> = {
  $set: { creates: true, change: set },
  $setOnInsert: { creates: true, change: set },
  $unset: { creates: false, change: () => () => undefined },
  $inc: arithmetic('$inc'),
  $mul: arithmetic('$mul'),
  $min: limit(1),
  $max: limit(-1),
  $currentDate: { creates: true, change: currentDate },
  $push: { creates: true, change: pushChange },
  $addToSet: { creates: true, change: addToSet },
  $pop: { creates: 'strict', change: pop },
  $pull: { creates: false, change: pull },
  $pullAll: { creates: false, change: pullAll },
};
