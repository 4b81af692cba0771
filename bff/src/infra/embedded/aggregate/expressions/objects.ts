/** $mergeObjects $objectToArray $arrayToObject $getField. */

import { typeName } from '../../bson/types';
import { type Doc, isDoc, type Maybe, type Value } from '../../bson/values';
import { StoreError } from '../../errors';
import type { Evaluate } from '../context';
import { compile, type OperatorTable, type Scope } from './compile';
import { isNullish, unary, variadic } from './operands';

/** Later fields win but keep the place of the earlier ones. */
export function mergeObjects(values: readonly Maybe[]): Doc {
  const result: Doc = new Map();
  for (const value of values) {
    if (isNullish(value)) continue;
    if (!isDoc(value))
      throw new StoreError(40400, `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`);
    for (const [name, field] of value) result.set(name, field);
  }
  return result;
}

function toArray(value: Maybe): Maybe {
  if (isNullish(value)) return null;
  if (!isDoc(value)) throw new StoreError(40390, `$objectToArray requires a document input, found: ${typeName(value)}`);
  return [...value].map(
    ([name, field]) =>
      new Map<string, Value>([
        ['k', name],
        ['v', field],
      ]),
  );
}

function toObject(value: Maybe): Maybe {
  if (isNullish(value)) return null;
  if (!Array.isArray(value))
    throw new StoreError(40386, `$arrayToObject requires an array input, found: ${typeName(value)}`);
  const pairs = isDoc(value[0]) ? value.map(pairOfDoc) : value.map(pairOfArray);
  return new Map(pairs);
}

function pairOfDoc(element: Value): [string, Value] {
  if (!isDoc(element))
    throw new StoreError(
      40391,
      `$arrayToObject requires a consistent input format. Elements must all be arrays or all be objects. Object was detected, now found: ${typeName(element)}`,
    );
  if (element.size !== 2)
    throw new StoreError(
      40392,
      `$arrayToObject requires an object keys of 'k' and 'v'. Found incorrect number of keys:${element.size}`,
    );
  const key = element.get('k');
  const value = element.get('v');
  if (key === undefined || value === undefined)
    throw new StoreError(40393, "$arrayToObject requires an object with keys 'k' and 'v'. Missing either or both keys");
  if (typeof key !== 'string')
    throw new StoreError(
      40394,
      `$arrayToObject requires an object with keys 'k' and 'v', where the value of 'k' must be of type string. Found type: ${typeName(key)}`,
    );
  return [checkedKey(key, 4940401), value];
}

function pairOfArray(element: Value, at: number): [string, Value] {
  if (!Array.isArray(element) && (at > 0 || isDoc(element)))
    throw new StoreError(
      40396,
      `$arrayToObject requires a consistent input format. Elements must all be arrays or all be objects. Array was detected, now found: ${typeName(element)}`,
    );
  if (!Array.isArray(element))
    throw new StoreError(40398, `Unrecognised input type format for $arrayToObject: ${typeName(element)}`);
  if (element.length !== 2)
    throw new StoreError(
      40397,
      `$arrayToObject requires an array of size 2 arrays,found array of size: ${element.length}`,
    );
  const [key, value] = element as [Value, Value];
  if (typeof key !== 'string')
    throw new StoreError(
      40395,
      `$arrayToObject requires an array of key-value pairs, where the key must be of type string. Found key type: ${typeName(key)}`,
    );
  return [checkedKey(key, 4940400), value];
}

function checkedKey(key: string, code: number): string {
  if (key.includes('\0')) throw new StoreError(code, 'Key field cannot contain an embedded null byte');
  return key;
}

function getField(operand: Value, scope: Scope): Evaluate {
  const short = !isDoc(operand) || (operand.keys().next().value?.startsWith('$') ?? false);
  const field = short ? operand : operand.get('field');
  if (!short) checkGetField(operand);
  const name = compile(field as Value, scope);
  const input = short
    ? (context: Parameters<Evaluate>[0]) => context.root
    : compile((operand as Doc).get('input') as Value, scope);
  return (context) => {
    const field = fieldName(name(context));
    const value = input(context);
    if (value === undefined) return undefined;
    if (value === null) return null;
    return isDoc(value) ? value.get(field) : undefined;
  };
}

function checkGetField(operand: Doc): void {
  for (const name of operand.keys())
    if (name !== 'field' && name !== 'input')
      throw new StoreError(3041701, `$getField found an unknown argument: ${name}`);
  if (!operand.has('field')) throw new StoreError(3041702, "$getField requires 'field' to be specified");
  if (!operand.has('input')) throw new StoreError(3041703, "$getField requires 'input' to be specified");
}

function fieldName(name: Maybe): string {
  if (typeof name !== 'string')
    throw new StoreError(3041704, `$getField requires 'field' to evaluate to type String, but got ${typeName(name)}`);
  return name;
}

export const OBJECTS: OperatorTable = {
  $mergeObjects: (operand, scope, name) => {
    const merge = variadic((values) => mergeObjects(values));
    const single = unary((value) => mergeObjects(Array.isArray(value) ? value : [value]));
    return Array.isArray(operand) && operand.length !== 1 ? merge(operand, scope, name) : single(operand, scope, name);
  },
  $objectToArray: unary(toArray),
  $arrayToObject: unary(toObject),
  $getField: getField,
};
