/** Operators that go through an array with an expression or an order: $filter $map $reduce $sortArray. */

import { compare } from '../../bson/compare';
import { asInt32 } from '../../bson/numbers';
import { typeName } from '../../bson/types';
import { isNumeric, type Maybe, toNumber, type Value } from '../../bson/values';
import { StoreError } from '../../errors';
import type { Evaluate } from '../context';
import { isTruthy } from '../truth';
import { compile, type OperatorTable, type Scope } from './compile';
import { isNullish, namedOperands } from './operands';
import { checkVariableName } from './variables';

function filter(operand: Value, scope: Scope): Evaluate {
  const spec = namedOperands(operand, {
    required: ['input', 'cond'],
    optional: ['as', 'limit'],
    notObject: (value) =>
      new StoreError(28646, `$filter only supports an object as its argument, not ${typeName(value)}`),
    unknown: (field) => new StoreError(28647, `Unrecognized parameter to $filter: ${field}`),
    missing: (field) => new StoreError(field === 'input' ? 28648 : 28650, `Missing '${field}' parameter to $filter`),
  });
  const as = variableName(spec.get('as'));
  const input = compile(spec.get('input') as Value, scope);
  const condition = compile(spec.get('cond') as Value, new Set([...scope, as]));
  const limit = spec.has('limit') ? compile(spec.get('limit') as Value, scope) : undefined;
  return (context) => {
    const array = input(context);
    if (isNullish(array)) return null;
    if (!Array.isArray(array)) throw new StoreError(28651, `input to $filter must be an array not ${typeName(array)}`);
    const most = filterLimit(limit?.(context));
    const variables = new Map(context.variables);
    const inner = { root: context.root, variables };
    const result: Value[] = [];
    for (const element of array) {
      if (result.length >= most) break;
      variables.set(as, element);
      if (isTruthy(condition(inner))) result.push(element);
    }
    return result;
  };
}

function filterLimit(value: Maybe): number {
  if (isNullish(value)) return Number.POSITIVE_INFINITY;
  const limit = asInt32(value);
  if (limit === undefined)
    throw new StoreError(327391, `$filter: limit must be represented as a 32-bit integral value: ${typeName(value)}`);
  if (limit < 1) throw new StoreError(327392, `$filter: limit must be greater than 0: ${limit}`);
  return limit;
}

function variableName(as: Maybe): string {
  if (as === undefined) return 'this';
  if (typeof as !== 'string') throw new StoreError(9, `'as' must be a string, found ${typeName(as)}`);
  checkVariableName(as);
  return as;
}

function map(operand: Value, scope: Scope): Evaluate {
  const spec = namedOperands(operand, {
    required: ['input', 'in'],
    optional: ['as'],
    notObject: (value) => new StoreError(16878, `$map only supports an object as its argument, not ${typeName(value)}`),
    unknown: (field) => new StoreError(16879, `Unrecognized parameter to $map: ${field}`),
    missing: (field) => new StoreError(field === 'input' ? 16880 : 16882, `Missing '${field}' parameter to $map`),
  });
  const as = variableName(spec.get('as'));
  const input = compile(spec.get('input') as Value, scope);
  const body = compile(spec.get('in') as Value, new Set([...scope, as]));
  return (context) => {
    const array = input(context);
    if (isNullish(array)) return null;
    if (!Array.isArray(array)) throw new StoreError(16883, `input to $map must be an array not ${typeName(array)}`);
    const variables = new Map(context.variables);
    const inner = { root: context.root, variables };
    return array.map((element) => {
      variables.set(as, element);
      return body(inner) ?? null;
    });
  };
}

function reduce(operand: Value, scope: Scope): Evaluate {
  const spec = namedOperands(operand, {
    required: ['input', 'initialValue', 'in'],
    optional: [],
    notObject: (value) => new StoreError(40075, `$reduce requires an object as an argument, found: ${typeName(value)}`),
    unknown: (field) => new StoreError(40076, `$reduce found an unknown argument: ${field}`),
    missing: (field) =>
      new StoreError(
        field === 'input' ? 40077 : field === 'initialValue' ? 40078 : 40079,
        `$reduce requires '${field}' to be specified`,
      ),
  });
  const input = compile(spec.get('input') as Value, scope);
  const initial = compile(spec.get('initialValue') as Value, scope);
  const body = compile(spec.get('in') as Value, new Set([...scope, 'this', 'value']));
  return (context) => {
    const array = input(context);
    if (isNullish(array)) return null;
    if (!Array.isArray(array))
      throw new StoreError(40080, `$reduce requires that 'input' be an array, found: ${typeName(array)}`);
    const variables = new Map(context.variables);
    const inner = { root: context.root, variables };
    let value = initial(context);
    for (const element of array) {
      variables.set('this', element).set('value', value);
      value = body(inner);
    }
    return value;
  };
}

function sortArray(operand: Value, scope: Scope): Evaluate {
  const spec = namedOperands(operand, {
    required: ['input', 'sortBy'],
    optional: [],
    notObject: (value) =>
      new StoreError(2942500, `$sortArray requires an object as an argument, found: ${typeName(value)}`),
    unknown: (field) => new StoreError(2942501, `$sortArray found an unknown argument: ${field}`),
    missing: (field) =>
      new StoreError(field === 'input' ? 2942502 : 2942503, `$sortArray requires '${field}' to be specified`),
  });
  const input = compile(spec.get('input') as Value, scope);
  const order = elementOrder(spec.get('sortBy') as Value);
  return (context) => {
    const array = input(context);
    if (isNullish(array)) return null;
    if (!Array.isArray(array))
      throw new StoreError(
        2942504,
        `The input argument to $sortArray must be an array, but was of type: ${typeName(array)}`,
      );
    return [...array].sort(order);
  };
}

function elementOrder(sortBy: Value): (left: Value, right: Value) => number {
  if (isNumeric(sortBy)) {
    const direction = toNumber(sortBy);
    if (direction !== 1 && direction !== -1)
      throw new StoreError(2942506, 'The $sort element value must be either 1 or -1');
    return (left, right) => compare(left, right) * direction;
  }
  throw new StoreError(238, '$sortArray by fields is not offered by the embedded store');
}

export const ITERATION: OperatorTable = { $filter: filter, $map: map, $reduce: reduce, $sortArray: sortArray };
