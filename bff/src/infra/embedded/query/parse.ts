/** Reads a filter document; refuses, by name, what the store does not claim. */

import { rootContext, type Variables } from '../aggregate/context';
import { compileExpression } from '../aggregate/expressions';
import { isTruthy } from '../aggregate/truth';
import { type Path, toPath } from '../bson/path';
import { typeName } from '../bson/types';
import { type Doc, type Int32, isDoc, isNumeric, Regex, toNumber, type Value } from '../bson/values';
import { badValue, type StoreError, unsupported } from '../errors';
import { refusedQuery } from '../refusals';
import type { Comparison, Filter } from './ast';
import { compileRegex, regexOperands } from './regex';
import { typeFilter } from './type-filter';

/** What a filter may refer to besides the document: the variables of `let`. */
export interface FilterScope {
  readonly variables?: Variables;
}

/** Throws 2 (BadValue) and friends as MongoDB does. */
export function parseFilter(filter: Doc, scope: FilterScope = {}): Filter {
  const children: Filter[] = [];
  for (const [name, operand] of filter) {
    const child = name.startsWith('$') ? topLevel(name, operand, scope) : fieldFilter(name, operand, scope);
    if (child) children.push(child);
  }
  return children.length === 1 ? (children[0] as Filter) : { kind: 'and', children };
}

function topLevel(name: string, operand: Value, scope: FilterScope): Filter | undefined {
  switch (name) {
    case '$and':
    case '$or':
    case '$nor':
      return { kind: name.slice(1) as 'and' | 'or' | 'nor', children: branches(name, operand, scope) };
    case '$comment':
      return undefined;
    case '$expr':
      return exprFilter(operand, scope);
    default:
      throw unknownTopLevel(name);
  }
}

function exprFilter(operand: Value, scope: FilterScope): Filter {
  const evaluate = compileExpression(operand, scope.variables);
  return {
    kind: 'expr',
    source: operand,
    holds: (document) => isTruthy(evaluate(rootContext(document, scope.variables))),
  };
}

function unknownTopLevel(name: string): StoreError {
  if (refusedQuery.known.has(name)) return unsupported(`The query operator ${name}`, 2);
  return badValue(
    `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
  );
}

function branches(name: string, operand: Value, scope: FilterScope): Filter[] {
  if (!Array.isArray(operand)) throw badValue(`${name} must be an array`);
  if (operand.length === 0) throw badValue('$and/$or/$nor must be a nonempty array');
  return operand.map((branch) => {
    if (!isDoc(branch)) throw badValue('$or/$and/$nor entries need to be full objects');
    return parseFilter(branch, scope);
  });
}

export const isOperatorDoc = (value: Value): value is Doc =>
  isDoc(value) && (value.keys().next().value?.startsWith('$') ?? false) && !isDbRef(value);

function isDbRef(value: Doc): boolean {
  const first = value.keys().next().value;
  return first === '$ref' || first === '$id' || first === '$db';
}

function fieldFilter(name: string, operand: Value, scope: FilterScope): Filter {
  const path = toPath(name);
  if (isOperatorDoc(operand)) return operatorFilters(path, operand, scope);
  if (operand instanceof Regex) return regexFilter(path, operand.pattern, operand.options);
  return { kind: 'compare', path, op: '$eq', value: operand };
}

function operatorFilters(path: Path, operators: Doc, scope: FilterScope): Filter {
  const children: Filter[] = [];
  for (const [name, operand] of operators) {
    const child = operatorFilter(path, name, operand, operators, scope);
    if (child) children.push(child);
  }
  return children.length === 1 ? (children[0] as Filter) : { kind: 'and', children };
}

type Reader = (path: Path, operand: Value, operators: Doc, scope: FilterScope) => Filter | undefined;

const comparison =
  (op: Comparison): Reader =>
  (path, operand) => {
    if (operand instanceof Regex && op !== '$eq')
      throw badValue(`Can't have RegEx as arg to predicate over field '${path.join('.')}'.`);
    return { kind: 'compare', path, op, value: operand };
  };

const READERS: Readonly<Record<string, Reader>> = {
  $eq: comparison('$eq'),
  $gt: comparison('$gt'),
  $gte: comparison('$gte'),
  $lt: comparison('$lt'),
  $lte: comparison('$lte'),
  $ne: (path, operand) => {
    if (operand instanceof Regex) throw badValue("Can't have regex as arg to $ne.");
    return { kind: 'not', child: { kind: 'compare', path, op: '$eq', value: operand } };
  },
  $in: (path, operand) => inFilter('$in', path, operand),
  $nin: (path, operand) => ({ kind: 'not', child: inFilter('$nin', path, operand) }),
  $exists: (path, operand) =>
    existsWanted(operand) ? { kind: 'exists', path } : { kind: 'not', child: { kind: 'exists', path } },
  $type: typeFilter,
  $size: (path, operand) => ({ kind: 'size', path, size: arraySize(operand) }),
  $mod: modFilter,
  $regex: (path, _operand, operators) => {
    const { source, options } = regexOperands(operators);
    return regexFilter(path, source, options);
  },
  $options: (_path, _operand, operators) => {
    if (!operators.has('$regex')) throw badValue('$options needs a $regex');
    return undefined;
  },
  $not: notFilter,
  $all: allFilter,
  $elemMatch: elemMatchFilter,
  $comment: () => undefined,
};

function operatorFilter(
  path: Path,
  name: string,
  operand: Value,
  operators: Doc,
  scope: FilterScope,
): Filter | undefined {
  const read = READERS[name];
  if (read) return read(path, operand, operators, scope);
  if (refusedQuery.known.has(name)) throw unsupported(`The query operator ${name}`, 2);
  throw badValue(`unknown operator: ${name}`);
}

function existsWanted(operand: Value): boolean {
  if (operand === null) return false;
  if (isNumeric(operand)) return toNumber(operand) !== 0;
  return operand !== false;
}

function regexFilter(path: Path, source: string, options: string): Filter {
  return { kind: 'regex', path, pattern: compileRegex(source, options), source, options };
}

function inFilter(name: string, path: Path, operand: Value): Filter {
  if (!Array.isArray(operand)) throw badValue(`${name} needs an array`);
  const patterns: RegExp[] = [];
  const values: Value[] = [];
  for (const value of operand) {
    if (isOperatorDoc(value)) throw badValue(`cannot nest $ under ${name}`);
    if (value instanceof Regex) patterns.push(compileRegex(value.pattern, value.options));
    values.push(value);
  }
  return { kind: 'in', path, values, patterns };
}

function arraySize(operand: Value): number {
  if (!isNumeric(operand)) throw badValue(`Failed to parse $size. Expected a number in: $size: ${describe(operand)}`);
  const size = toNumber(operand);
  if (!Number.isInteger(size) || size > 2147483647)
    throw badValue(`Failed to parse $size. Expected an integer: $size: ${describe(operand)}`);
  if (size < 0) throw badValue(`Failed to parse $size. Expected a non-negative number in: $size: ${size}`);
  return size;
}

const describe = (value: Value): string => (isNumeric(value) ? String(toNumber(value)) : typeName(value));

function modFilter(path: Path, operand: Value): Filter {
  if (!Array.isArray(operand)) throw badValue('malformed mod, needs to be an array');
  const [divisor, remainder] = operand;
  if (divisor === undefined || remainder === undefined) throw badValue('malformed mod, not enough elements');
  if (operand.length > 2) throw badValue('malformed mod, too many elements');
  if (!isNumeric(divisor)) throw badValue('malformed mod, divisor not a number');
  if (!isNumeric(remainder)) throw badValue('malformed mod, remainder not a number');
  const by = wholePart(divisor, 'divisor');
  if (by === 0n) throw badValue('divisor cannot be 0');
  return { kind: 'mod', path, divisor: by, remainder: wholePart(remainder, 'remainder') };
}

function wholePart(value: Int32 | number | bigint, role: string): bigint {
  if (typeof value === 'bigint') return value;
  const number = toNumber(value);
  if (!Number.isFinite(number) || Math.abs(number) >= 2 ** 63) {
    throw badValue(`malformed mod, ${role} value is invalid :: caused by :: Unable to coerce NaN/Inf to integral type`);
  }
  return BigInt(Math.trunc(number));
}

function notFilter(path: Path, operand: Value, _operators: Doc, scope: FilterScope): Filter {
  if (operand instanceof Regex) return { kind: 'not', child: regexFilter(path, operand.pattern, operand.options) };
  if (!isDoc(operand)) throw badValue('$not needs a regex or a document');
  if (operand.size === 0) throw badValue('$not cannot be empty');
  for (const name of operand.keys()) {
    if (!name.startsWith('$')) throw badValue(`unknown operator: ${name}`);
  }
  return { kind: 'not', child: operatorFilters(path, operand, scope) };
}

function allFilter(path: Path, operand: Value, _operators: Doc, scope: FilterScope): Filter {
  if (!Array.isArray(operand)) throw badValue('$all needs an array');
  if (operand.length === 0) return { kind: 'never' };
  const elemMatches = operand.filter((value) => isDoc(value) && value.keys().next().value === '$elemMatch');
  if (elemMatches.length > 0) {
    if (elemMatches.length !== operand.length) throw badValue('$all/$elemMatch has to be consistent');
    return { kind: 'and', children: elemMatches.map((value) => operatorFilters(path, value as Doc, scope)) };
  }
  const children = operand.map((value): Filter => {
    if (isOperatorDoc(value)) throw badValue('no $ expressions in $all');
    return value instanceof Regex
      ? regexFilter(path, value.pattern, value.options)
      : { kind: 'compare', path, op: '$eq', value };
  });
  return { kind: 'and', children };
}

const TOP_LEVEL_LOGIC = new Set(['$and', '$or', '$nor', '$expr', '$where']);

function elemMatchFilter(path: Path, operand: Value, _operators: Doc, scope: FilterScope): Filter {
  if (!isDoc(operand)) throw badValue('$elemMatch needs an Object');
  const first = operand.keys().next().value;
  if (first?.startsWith('$') && !TOP_LEVEL_LOGIC.has(first) && !isDbRef(operand)) {
    const filters = [...operand].map(([name, value]) => operatorFilter([], name, value, operand, scope));
    return { kind: 'elemMatchValue', path, filters: filters.filter((child) => child !== undefined) };
  }
  if (operand.has('$expr')) throw badValue('$expr can only be applied to the top-level document');
  return { kind: 'elemMatchObject', path, filter: parseFilter(operand, scope) };
}

/** Every operator the store offers in filters, for the list of claims. */
export const OFFERED_QUERY: readonly string[] = ['$and', '$or', '$nor', '$expr', ...Object.keys(READERS)];
