/** What a filter says about single fields, as bounds on index keys. Bounds may be wider than the filter, never narrower. */

import { inverted, valueKey } from '../bson/key';
import { typeRank } from '../bson/types';
import { Binary, isDoc, isNumeric, ObjectId, UtcDate, type Value } from '../bson/values';
import type { Filter } from '../query/ast';
import { literalPrefix } from '../query/regex';
import { AFTER, type Interval } from './ordered-index';

interface End {
  readonly key: string;
  readonly inclusive: boolean;
}

/** Keys of single values, or one range; `null` says whether null or missing may match. */
export type Bounds =
  | { readonly kind: 'points'; readonly keys: readonly string[]; readonly takesNull: boolean }
  | { readonly kind: 'range'; readonly low: End; readonly high: End; readonly takesNull: boolean };

export type FieldBounds = ReadonlyMap<string, readonly Bounds[]>;

/** The filter's conditions that all have to hold. */
export function conjuncts(filter: Filter): Filter[] {
  return filter.kind === 'and' ? filter.children.flatMap(conjuncts) : [filter];
}

/** Bounds by dotted path. `inElement` collects those inside `$elemMatch` under their full path. */
export function boundsOf(conditions: readonly Filter[]): FieldBounds {
  const result = new Map<string, Bounds[]>();
  const note = (path: readonly string[], bounds: Bounds | undefined): void => {
    if (bounds) result.set(path.join('.'), [...(result.get(path.join('.')) ?? []), bounds]);
  };
  for (const condition of conditions) {
    if (condition.kind === 'elemMatchObject') {
      for (const inner of conjuncts(condition.filter))
        if ('path' in inner) note([...condition.path, ...inner.path], fieldBounds(inner));
    } else if (condition.kind === 'elemMatchValue') {
      for (const inner of condition.filters) note(condition.path, fieldBounds(inner));
    } else if ('path' in condition) note(condition.path, fieldBounds(condition));
  }
  return result;
}

function fieldBounds(condition: Filter): Bounds | undefined {
  switch (condition.kind) {
    case 'compare':
      return comparisonBounds(condition.op, condition.value);
    case 'in':
      return inBounds(condition.values, condition.patterns);
    case 'regex': {
      const prefix = literalPrefix(condition.source, condition.options);
      return prefix === undefined ? undefined : prefixBounds(prefix);
    }
    default:
      return undefined;
  }
}

/** Arrays match as a whole or by element, documents may hold anything: those are left to the filter. */
const isPoint = (value: Value): boolean => !Array.isArray(value) && typeRank(value) !== 50;

function inBounds(values: readonly Value[], patterns: readonly RegExp[]): Bounds | undefined {
  if (patterns.length > 0 || !values.every(isPoint)) return undefined;
  return { kind: 'points', keys: [...new Set(values.map(valueKey))].sort(), takesNull: values.includes(null) };
}

const RANGED = (value: Value): boolean =>
  (isNumeric(value) && !Number.isNaN(value)) ||
  typeof value === 'string' ||
  value instanceof UtcDate ||
  value instanceof ObjectId ||
  value instanceof Binary;

function comparisonBounds(op: string, value: Value): Bounds | undefined {
  if (!isPoint(value)) return undefined;
  if (op === '$eq') return { kind: 'points', keys: [valueKey(value)], takesNull: value === null };
  if (!RANGED(value) || isDoc(value)) return undefined;
  const key = valueKey(value);
  const rank = typeRank(value);
  const low: End =
    op === '$gt' || op === '$gte'
      ? { key, inclusive: op === '$gte' }
      : { key: String.fromCharCode(rank - 1), inclusive: false };
  const high: End =
    op === '$lt' || op === '$lte'
      ? { key, inclusive: op === '$lte' }
      : { key: String.fromCharCode(rank + 1), inclusive: false };
  return { kind: 'range', low, high, takesNull: false };
}

/** Regular expressions stored as values match themselves too, which bounds on strings would miss: MongoDB scans both. */
function prefixBounds(prefix: string): Bounds | undefined {
  const key = valueKey(prefix).slice(0, -1);
  return { kind: 'range', low: { key, inclusive: true }, high: { key, inclusive: true }, takesNull: false };
}

/** Both conditions at once; only where no array can satisfy each with another element. */
export function intersect(all: readonly Bounds[]): Bounds | undefined {
  const points =
    all.find((bounds) => bounds.kind === 'points' && !bounds.takesNull) ??
    all.find((bounds) => bounds.kind === 'points');
  if (points) return points;
  let result: Extract<Bounds, { kind: 'range' }> | undefined;
  for (const bounds of all) {
    if (bounds.kind !== 'range') continue;
    result = result
      ? { ...result, low: laterLow(result.low, bounds.low), high: earlierHigh(result.high, bounds.high) }
      : bounds;
  }
  return result;
}

const laterLow = (left: End, right: End): End =>
  left.key > right.key || (left.key === right.key && !left.inclusive) ? left : right;
const earlierHigh = (left: End, right: End): End =>
  left.key < right.key || (left.key === right.key && !left.inclusive) ? left : right;

/** The interval of keys that begin with `prefix` and go on within the bounds. */
export function rangeInterval(
  prefix: string,
  bounds: Extract<Bounds, { kind: 'range' }>,
  descending: boolean,
): Interval {
  const { low, high } = bounds;
  if (!descending) {
    return {
      low: prefix + low.key + (low.inclusive ? '' : AFTER),
      high: prefix + high.key + (high.inclusive ? AFTER : ''),
    };
  }
  return {
    low: prefix + inverted(high.key) + (high.inclusive ? '' : AFTER),
    high: prefix + inverted(low.key) + (low.inclusive ? `${AFTER}${AFTER}` : ''),
  };
}
