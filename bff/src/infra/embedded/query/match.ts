/** Decides whether a document matches a parsed filter. */

import { compare } from '../bson/compare';
import { valueKey } from '../bson/key';
import { somewhere } from '../bson/path';
import { typeRank } from '../bson/types';
import { type Doc, isDoc, isNumeric, MaxKey, type Maybe, MinKey, Regex, toNumber, type Value } from '../bson/values';
import type { Comparison, Filter } from './ast';

/** Remembers which element of the first array on the path matched: the `$` of updates and projections. */
export interface MatchedPosition {
  position?: number;
}

/** A filter made ready to run many times. */
export type Matcher = (document: Doc, found?: MatchedPosition) => boolean;

type Leaf = (value: Maybe) => boolean;

export function compileFilter(filter: Filter): Matcher {
  switch (filter.kind) {
    case 'and':
      return every(filter.children.map(compileFilter));
    case 'or':
      return some(filter.children.map(compileFilter), onOneField(filter.children));
    case 'nor': {
      const matchers = filter.children.map(compileFilter);
      return (document) => !matchers.some((matches) => matches(document));
    }
    case 'not': {
      const matches = compileFilter(filter.child);
      return (document) => !matches(document);
    }
    case 'expr':
      return filter.holds;
    case 'never':
      return () => false;
    case 'elemMatchObject':
    case 'elemMatchValue':
      return elemMatch(filter);
    default:
      return onPath(filter);
  }
}

function every(matchers: readonly Matcher[]): Matcher {
  if (matchers.length === 1) return matchers[0] as Matcher;
  return (document, found) =>
    matchers.every((matches) => {
      const known = found?.position;
      if (!matches(document, found)) return false;
      // The first condition that went through an array decides.
      if (found && known !== undefined) found.position = known;
      return true;
    });
}

/** Alternatives say which element matched only when all are about the same field. */
function some(matchers: readonly Matcher[], tells: boolean): Matcher {
  return (document, found) => matchers.some((matches) => matches(document, tells ? found : undefined));
}

function onOneField(children: readonly Filter[]): boolean {
  const fields = new Set(children.map((child) => ('path' in child ? child.path[0] : undefined)));
  return fields.size === 1 && !fields.has(undefined);
}

type PathFilter = Extract<Filter, { path: unknown }>;

function onPath(filter: PathFilter): Matcher {
  const test = leafTest(filter);
  const { path } = filter;
  const wholeLeaf = filter.kind === 'size' || filter.kind === 'exists';
  if (path.length === 1 && filter.kind === 'compare') return topLevelCompare(path[0] as string, test);
  return (document, found) =>
    somewhere(document, path, wholeLeaf, (value, position) => {
      if (!test(value)) return false;
      if (found && position !== undefined) found.position = position;
      return true;
    });
}

/** The commonest case, a comparison with a top-level field, without walking a path. */
function topLevelCompare(name: string, test: Leaf): Matcher {
  return (document, found) => {
    const value = document.get(name);
    if (!Array.isArray(value)) return test(value);
    const position = value.findIndex(test);
    if (position < 0) return test(value);
    if (found) found.position = position;
    return true;
  };
}

/** The test one value (of `elemMatchValue`, of a path's end) has to pass. */
function leafTest(filter: PathFilter): Leaf {
  switch (filter.kind) {
    case 'compare':
      return comparisonTest(filter.op, filter.value);
    case 'in':
      return inTest(filter.values, filter.patterns);
    case 'regex':
      return regexTest(filter.pattern, filter.source, filter.options);
    case 'exists':
      return (value) => value !== undefined;
    case 'type':
      return filter.accepts;
    case 'size':
      return (value) => Array.isArray(value) && value.length === filter.size;
    case 'mod':
      return modTest(filter.divisor, filter.remainder);
    default:
      throw new TypeError(`${filter.kind} is no test of one value`);
  }
}

function comparisonTest(op: Comparison, wanted: Value): Leaf {
  if (wanted === null) return nullTest(op);
  if (wanted instanceof MinKey || wanted instanceof MaxKey)
    return (value) => satisfies(op, compare(value ?? null, wanted));
  if (typeof wanted === 'number' && Number.isNaN(wanted)) return nanTest(op);
  const rank = typeRank(wanted);
  if (op === '$eq')
    return typeof wanted === 'string'
      ? (value) => value === wanted
      : (value) => value !== undefined && compare(value, wanted) === 0;
  return (value) => typeRank(value) === rank && !isNaNValue(value) && satisfies(op, compare(value, wanted));
}

const isNaNValue = (value: Maybe): boolean => typeof value === 'number' && Number.isNaN(value);

/** NaN equals NaN and nothing else; it is neither less nor greater than any number. */
const nanTest = (op: Comparison): Leaf => (op === '$gt' || op === '$lt' ? () => false : isNaNValue);

/** A missing field counts as null. */
const nullTest = (op: Comparison): Leaf =>
  op === '$gt' || op === '$lt' ? () => false : (value) => value === undefined || value === null;

function satisfies(op: Comparison, order: number): boolean {
  switch (op) {
    case '$eq':
      return order === 0;
    case '$gt':
      return order > 0;
    case '$gte':
      return order >= 0;
    case '$lt':
      return order < 0;
    case '$lte':
      return order <= 0;
  }
}

function inTest(values: readonly Value[], patterns: readonly RegExp[]): Leaf {
  const keys = new Set(values.map(valueKey));
  const takesNull = values.includes(null);
  return (value) => {
    if (value === undefined) return takesNull;
    if (typeof value === 'string' && patterns.some((pattern) => pattern.test(value))) return true;
    return keys.has(valueKey(value));
  };
}

function regexTest(pattern: RegExp, source: string, options: string): Leaf {
  return (value) =>
    typeof value === 'string'
      ? pattern.test(value)
      : value instanceof Regex && value.pattern === source && value.options === options;
}

function modTest(divisor: bigint, remainder: bigint): Leaf {
  return (value) => {
    if (!isNumeric(value)) return false;
    if (typeof value === 'bigint') return value % divisor === remainder;
    const number = toNumber(value);
    return Number.isFinite(number) && Math.abs(number) < 2 ** 63 && BigInt(Math.trunc(number)) % divisor === remainder;
  };
}

function elemMatch(filter: Extract<Filter, { kind: 'elemMatchObject' | 'elemMatchValue' }>): Matcher {
  const test = filter.kind === 'elemMatchObject' ? elementObjectTest(filter.filter) : elementValueTest(filter.filters);
  return (document, found) =>
    somewhere(document, filter.path, true, (value, outer) => {
      if (!Array.isArray(value)) return false;
      const position = value.findIndex(test);
      if (position >= 0 && found) found.position = outer ?? position;
      return position >= 0;
    });
}

function elementObjectTest(filter: Filter): (value: Value) => boolean {
  const matches = compileFilter(filter);
  return (value) => {
    if (isDoc(value)) return matches(value);
    return Array.isArray(value) && matches(new Map(value.map((element, index) => [String(index), element])));
  };
}

function elementValueTest(filters: readonly Filter[]): (value: Value) => boolean {
  const tests = filters.map(valueMatcher);
  return (value) => tests.every((test) => test(value));
}

/** A filter with an empty path, applied to one array element itself. */
function valueMatcher(filter: Filter): (value: Value) => boolean {
  switch (filter.kind) {
    case 'not': {
      const test = valueMatcher(filter.child);
      return (value) => !test(value);
    }
    case 'and': {
      const tests = filter.children.map(valueMatcher);
      return (value) => tests.every((test) => test(value));
    }
    case 'or':
    case 'nor':
      throw new TypeError('logic inside a value $elemMatch');
    case 'never':
      return () => false;
    case 'expr':
      return () => false;
    case 'elemMatchObject':
      return nested(elementObjectTest(filter.filter));
    case 'elemMatchValue':
      return nested(elementValueTest(filter.filters));
    default:
      return leafTest(filter);
  }
}

const nested =
  (test: (value: Value) => boolean) =>
  (value: Value): boolean =>
    Array.isArray(value) && value.some(test);
