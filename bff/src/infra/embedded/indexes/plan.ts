/** Chooses how to find the documents of a query: an index with bounds, an index for its order, or a scan of the collection. */

import { identical } from '../bson/compare';
import { inverted } from '../bson/key';
import { isDoc, isNumeric, toNumber, type Value } from '../bson/values';
import { badValue } from '../errors';
import type { Filter } from '../query/ast';
import type { Collection } from '../storage/collection';
import { type Bounds, boundsOf, conjuncts, type FieldBounds, intersect, rangeInterval } from './bounds';
import { AFTER, type Interval, type OrderedIndex } from './ordered-index';
import { implies } from './partial';
import type { Sort } from './sort';

export interface IndexPlan {
  readonly kind: 'index';
  readonly index: OrderedIndex;
  /** In index order. More than one with `sorted` means: merge them by what follows their common length. */
  readonly intervals: readonly Interval[];
  /** How many characters each interval's fixed part has, for merging. */
  readonly prefixLengths: readonly number[];
  readonly reverse: boolean;
  /** The index gives the order that was asked for. */
  readonly sorted: boolean;
}

export type Plan = IndexPlan | { readonly kind: 'scan'; readonly reverse: boolean };

const MOST_INTERVALS = 2000;
const EVERYTHING: Interval = { low: '', high: '\xff\xff\xff' };

/** `hint` is an index name, a key pattern or `{$natural: ±1}`. Throws 2 for a hint that names no index. */
export function choosePlan(collection: Collection, filter: Filter, sort: Sort, hint: Value | undefined): Plan {
  if (isDoc(hint) && hint.has('$natural')) return naturalScan(hint.get('$natural') as Value);
  const conditions = conjuncts(filter);
  const bounds = boundsOf(conditions);
  const candidates = hint === undefined ? collection.indexes : [hinted(collection, hint)];
  let best: { plan: IndexPlan; score: number } | undefined;
  for (const index of candidates) {
    if (hint === undefined && !usable(index, conditions)) continue;
    const found = planFor(index, bounds, sort);
    if (hint === undefined && found.score === 0) continue;
    if (!best || found.score > best.score) best = found;
  }
  return best?.plan ?? { kind: 'scan', reverse: false };
}

function naturalScan(direction: Value): Plan {
  const order = isNumeric(direction) ? toNumber(direction) : 0;
  if (order !== 1 && order !== -1) throw badValue('$natural hint must be 1 or -1');
  return { kind: 'scan', reverse: order === -1 };
}

function hinted(collection: Collection, hint: Value): OrderedIndex {
  const found = collection.indexes.find(({ definition }) =>
    typeof hint === 'string' ? definition.name === hint : isDoc(hint) && samePattern(definition.key, hint),
  );
  if (!found)
    throw badValue(
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    );
  return found;
}

function samePattern(key: ReadonlyMap<string, Value>, hint: ReadonlyMap<string, Value>): boolean {
  const number = (value: Value): Value => (isNumeric(value) ? toNumber(value) : value);
  return identical(
    [...key].map(([name, kind]) => [name, number(kind)]),
    [...hint].map(([name, kind]) => [name, number(kind)]),
  );
}

/** Sparse and partial indexes leave documents out: they serve only queries that cannot want those. */
function usable(index: OrderedIndex, conditions: readonly Filter[]): boolean {
  const { partial, sparse, fields } = index.definition;
  if (partial) return conjuncts(partial).every((part) => implies(conditions, part));
  if (!sparse) return true;
  const wanted = boundsOf(conditions);
  return fields.some((field) => wanted.get(field.name)?.some((bounds) => !bounds.takesNull));
}

interface Prefix {
  readonly key: string;
}

function planFor(index: OrderedIndex, bounds: FieldBounds, sort: Sort): { plan: IndexPlan; score: number } {
  const { fields } = index.definition;
  let prefixes: Prefix[] = [{ key: '' }];
  let equalities = 0;
  let single = true;
  let range: Bounds | undefined;
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] as (typeof fields)[number];
    const found = boundsAt(index, at, bounds);
    if (found?.kind !== 'points' || prefixes.length * found.keys.length > MOST_INTERVALS) {
      range = found?.kind === 'range' ? found : undefined;
      break;
    }
    const keys = found.keys.map((key) => (field.descending ? inverted(key) : key)).sort();
    prefixes = prefixes.flatMap((prefix) => keys.map((key) => ({ key: prefix.key + key })));
    if (keys.length > 1) single = false;
    equalities++;
  }
  const order = orderGiven(index, equalities, bounds, sort);
  const intervals = prefixes.map(({ key }) => interval(key, range, fields[equalities]?.descending ?? false));
  const sorted = sort.length > 0 && order !== undefined && (single || prefixes.length <= 200);
  const score =
    equalities * 4 +
    (range ? 2 : 0) +
    (sorted ? 3 : 0) +
    (index.definition.unique && equalities === fields.length ? 20 : 0);
  const plan: IndexPlan = {
    kind: 'index',
    index,
    intervals,
    prefixLengths: prefixes.map(({ key }) => key.length),
    reverse: sorted && order === 'reverse',
    sorted,
  };
  return { plan, score };
}

function interval(prefix: string, range: Bounds | undefined, descending: boolean): Interval {
  if (range?.kind === 'range') return rangeInterval(prefix, range, descending);
  return prefix === '' ? EVERYTHING : { low: prefix, high: prefix + AFTER };
}

/** In an index with arrays, two conditions on one path may hold for different elements, so only one bounds it. */
function boundsAt(index: OrderedIndex, at: number, bounds: FieldBounds): Bounds | undefined {
  const field = index.definition.fields[at] as (typeof index.definition.fields)[number];
  const all = bounds.get(field.name);
  if (!all) return undefined;
  if (!index.multikey[at]) return intersect(all);
  const shared = index.definition.fields
    .slice(0, at)
    .some((other, before) => index.multikey[before] && other.path[0] === field.path[0]);
  return shared ? undefined : (all.find((one) => one.kind === 'points') ?? all[0]);
}

/** Whether the index, after its fields fixed by equality, gives the order; fixed fields may stand in the sort too. */
function orderGiven(
  index: OrderedIndex,
  equalities: number,
  bounds: FieldBounds,
  sort: Sort,
): 'forward' | 'reverse' | undefined {
  const { fields } = index.definition;
  const fixed = new Set(
    [...bounds]
      .filter(([, all]) => all.some((one) => one.kind === 'points' && one.keys.length === 1))
      .map(([name]) => name),
  );
  let direction: 'forward' | 'reverse' | undefined;
  let at = 0;
  for (const wanted of sort) {
    while (at < fields.length && fields[at]?.name !== wanted.name && at < equalities) at++;
    const field = fields[at];
    if (!field || field.name !== wanted.name) {
      // Fixed by equality, and known to hold no arrays because the index covers it.
      if (
        fixed.has(wanted.name) &&
        fields.some((other, position) => other.name === wanted.name && !index.multikey[position])
      )
        continue;
      return undefined;
    }
    if (index.multikey[at]) return undefined;
    const step = (wanted.direction === -1) === field.descending ? 'forward' : 'reverse';
    const isFixed = at < equalities && fixed.has(field.name);
    if (!isFixed) {
      if (at < equalities) return undefined;
      if (direction && direction !== step) return undefined;
      direction = step;
    }
    at++;
  }
  return direction ?? 'forward';
}
