/** $setUnion $setIntersection $setDifference $setEquals $setIsSubset: arrays as sets of equal values. */

import { compare } from '../../bson/compare';
import { valueKey } from '../../bson/key';
import { typeName } from '../../bson/types';
import { isDoc, type Maybe, type Value } from '../../bson/values';
import { StoreError } from '../../errors';
import type { OperatorCompiler, OperatorTable } from './compile';
import { binary, isNullish, variadic } from './operands';

const byKey = (values: readonly Value[]): Map<string, Value> => {
  const result = new Map<string, Value>();
  for (const value of values) if (!result.has(valueKey(value))) result.set(valueKey(value), value);
  return result;
};

const sorted = (values: Iterable<Value>): Value[] => [...values].sort(compare);

function arrays(values: readonly Maybe[], code: number, name: string): Value[][] | null {
  const result: Value[][] = [];
  for (const value of values) {
    if (isNullish(value)) return null;
    if (!Array.isArray(value))
      throw new StoreError(code, `All operands of ${name} must be arrays. One argument is of type: ${typeName(value)}`);
    result.push(value);
  }
  return result;
}

function union(values: Maybe[], name: string): Maybe {
  const sets = arrays(values, 17043, name);
  return sets && sorted(byKey(sets.flat()).values());
}

function intersection(values: Maybe[], name: string): Maybe {
  const sets = arrays(values, 17047, name);
  if (!sets) return null;
  const [first = [], ...others] = sets.map(byKey);
  const kept = [...first].filter(([key]) => others.every((other) => other.has(key)));
  return sorted(kept.map(([, value]) => value));
}

function difference(left: Maybe, right: Maybe): Maybe {
  if (isNullish(left) || isNullish(right)) return null;
  if (!Array.isArray(left))
    throw new StoreError(
      17048,
      `both operands of $setDifference must be arrays. First argument is of type: ${typeName(left)}`,
    );
  if (!Array.isArray(right))
    throw new StoreError(
      17049,
      `both operands of $setDifference must be arrays. Second argument is of type: ${typeName(right)}`,
    );
  const removed = byKey(right);
  return [...byKey(left)].filter(([key]) => !removed.has(key)).map(([, value]) => value);
}

function subset(left: Maybe, right: Maybe): Maybe {
  if (!Array.isArray(left))
    throw new StoreError(
      17046,
      `both operands of $setIsSubset must be arrays. First argument is of type: ${typeName(left)}`,
    );
  if (!Array.isArray(right))
    throw new StoreError(
      17042,
      `both operands of $setIsSubset must be arrays. Second argument is of type: ${typeName(right)}`,
    );
  const all = byKey(right);
  return left.every((value) => all.has(valueKey(value)));
}

function sameSet(values: Maybe[]): Maybe {
  const sets = values.map((value) => {
    if (!Array.isArray(value))
      throw new StoreError(
        17044,
        `All operands of $setEquals must be arrays. One argument is of type: ${typeName(value)}`,
      );
    return byKey(value);
  });
  const [first = new Map(), ...others] = sets;
  return others.every((other) => other.size === first.size && [...other.keys()].every((key) => first.has(key)));
}

/** Constants are looked at before anything runs, with a code of their own. */
const setEquals: OperatorCompiler = (operand, scope, name) => {
  const given = Array.isArray(operand) ? operand : [operand];
  if (given.length < 2) throw new StoreError(17045, `${name} needs at least two arguments had: ${given.length}`);
  for (const value of given)
    if (isPlainConstant(value))
      throw new StoreError(
        5887502,
        `All operands of ${name} must be arrays. One argument is of type: ${typeName(value)}`,
      );
  return variadic(sameSet)(operand, scope, name);
};

const isPlainConstant = (value: Value): boolean =>
  !Array.isArray(value) &&
  !(typeof value === 'string' && value.startsWith('$')) &&
  !(isDoc(value) && value.keys().next().value?.startsWith('$'));

export const SETS: OperatorTable = {
  $setUnion: variadic(union),
  $setIntersection: variadic(intersection),
  $setDifference: binary(difference),
  $setIsSubset: binary(subset),
  $setEquals: setEquals,
};
