/** Runs a plan: the matching records in the order asked for. */

import type { Doc, Value } from '../bson/values';
import type { Filter } from '../query/ast';
import { compileFilter, type Matcher } from '../query/match';
import type { Collection } from '../storage/collection';
import type { Snapshot } from '../transactions/snapshot';
import { choosePlan, type IndexPlan, type Plan } from './plan';
import { type Sort, sorted } from './sort';

export interface Found {
  readonly record: number;
  readonly document: Doc;
}

export interface Query {
  readonly filter: Filter;
  readonly sort?: Sort;
  readonly skip?: number;
  readonly limit?: number;
  readonly hint?: Value | undefined;
}

/** What `explain` tells; counted while running. */
export interface Work {
  plan: Plan;
  sortedInMemory: boolean;
  keysExamined: number;
  docsExamined: number;
}

export function newWork(): Work {
  return { plan: { kind: 'scan', reverse: false }, sortedInMemory: false, keysExamined: 0, docsExamined: 0 };
}

/** The records a query finds. Nothing is read before the first one is asked for. */
export function* runQuery(
  collection: Collection,
  snapshot: Snapshot,
  query: Query,
  work: Work = newWork(),
): Generator<Found> {
  const { filter, sort = [], skip = 0, limit = Number.POSITIVE_INFINITY, hint } = query;
  const matches = compileFilter(filter);
  const plan = choosePlan(collection, filter, sort, hint);
  work.plan = plan;
  const differing = snapshot.differing(collection);
  const ordered = sort.length === 0 || (plan.kind === 'index' && plan.sorted && differing === undefined);
  work.sortedInMemory = !ordered;
  const found = matching(collection, plan, matches, differing, work);
  const inOrder = ordered ? found : sorted(found, ({ document }) => document, sort);
  yield* window(inOrder, skip, limit);
}

function* window(found: Iterable<Found>, skip: number, limit: number): Generator<Found> {
  if (limit <= 0) return;
  let seen = 0;
  for (const one of found) {
    if (seen++ < skip) continue;
    yield one;
    if (seen >= skip + limit) return;
  }
}

/** Records as the snapshot sees them: those that differ from the collection are matched apart. */
function* matching(
  collection: Collection,
  plan: Plan,
  matches: Matcher,
  differing: ReadonlyMap<number, Doc | undefined> | undefined,
  work: Work,
): Generator<Found> {
  for (const record of recordsOf(collection, plan, work)) {
    if (differing?.has(record)) continue;
    const document = collection.records.get(record);
    if (!document) continue;
    work.docsExamined++;
    if (matches(document)) yield { record, document };
  }
  if (!differing) return;
  for (const [record, document] of differing) {
    if (document && matches(document)) yield { record, document };
  }
}

function* recordsOf(collection: Collection, plan: Plan, work: Work): Generator<number> {
  if (plan.kind === 'scan') {
    yield* plan.reverse ? [...collection.records.keys()].reverse() : collection.records.keys();
    return;
  }
  const seen = plan.index.isMultikey ? new Set<number>() : undefined;
  for (const record of indexRecords(plan, work)) {
    if (seen?.has(record)) continue;
    seen?.add(record);
    yield record;
  }
}

function* indexRecords(plan: IndexPlan, work: Work): Generator<number> {
  if (plan.sorted && plan.intervals.length > 1) {
    yield* merged(plan, work);
    return;
  }
  for (const interval of plan.intervals) {
    for (const [, record] of plan.index.scan(interval, plan.reverse)) {
      work.keysExamined++;
      yield record;
    }
  }
}

interface Head {
  readonly scan: Generator<[string, number]>;
  readonly prefix: number;
  entry: [string, number];
}

/** Several intervals, each in order after its own prefix, as one order. */
function* merged(plan: IndexPlan, work: Work): Generator<number> {
  const heads: Head[] = [];
  plan.intervals.forEach((interval, at) => {
    const scan = plan.index.scan(interval, plan.reverse);
    const first = scan.next();
    if (!first.done) heads.push({ scan, prefix: plan.prefixLengths[at] ?? 0, entry: first.value });
  });
  while (heads.length > 0) {
    const head = heads.reduce((best, other) => (precedes(other, best, plan.reverse) ? other : best));
    work.keysExamined++;
    yield head.entry[1];
    const next = head.scan.next();
    if (next.done) heads.splice(heads.indexOf(head), 1);
    else head.entry = next.value;
  }
}

function precedes(left: Head, right: Head, reverse: boolean): boolean {
  const a = left.entry[0].slice(left.prefix);
  const b = right.entry[0].slice(right.prefix);
  return reverse ? a > b : a < b;
}
