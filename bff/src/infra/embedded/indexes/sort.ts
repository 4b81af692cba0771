/** Sorting documents: the specification, the keys, bounded memory. */

import { checkedName } from '../aggregate/expressions/compile';
import { compare } from '../bson/compare';
import type { Path } from '../bson/path';
import { type Doc, isDoc, isNumeric, type Maybe, toNumber } from '../bson/values';
import { badValue, StoreError, unsupported } from '../errors';
import { type Tuple, tuplesOf } from './tuples';

export interface SortField {
  readonly name: string;
  readonly path: Path;
  readonly direction: 1 | -1;
}

export type Sort = readonly SortField[];

/** How many documents a sort without an index may hold: MongoDB's 100 MB in documents of 500 bytes. */
const MOST_SORTED = 200_000;
const MOST_KEYS = 32;

export function parseSort(spec: Doc): Sort {
  const fields = [...spec].map(([name, value]) => {
    if (isDoc(value))
      throw value.has('$meta')
        ? unsupported('Sorting by $meta')
        : new StoreError(17312, `Illegal key in $sort specification: ${name}`);
    if (!isNumeric(value)) throw new StoreError(15974, `Illegal key in $sort specification: ${name}`);
    const direction = Math.trunc(toNumber(value));
    if (direction !== 1 && direction !== -1)
      throw new StoreError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return { name, path: checkedName(name), direction } as const;
  });
  if (fields.length > MOST_KEYS) throw new StoreError(13103, `too many compound keys, at most ${MOST_KEYS}`);
  return fields;
}

/** A document's best tuple: of an array the smallest element ascending, the greatest descending. */
export function sortKey(document: Doc, sort: Sort): Tuple {
  if (sort.length === 1) {
    const [only] = sort as [SortField];
    const value = only.path.length === 1 ? document.get(only.name) : undefined;
    if (only.path.length === 1 && !Array.isArray(value)) return [value ?? null];
  }
  const { tuples } = keysOf(document, sort);
  let best = tuples[0] as Tuple;
  for (const tuple of tuples) if (compareKeys(tuple, best, sort) < 0) best = tuple;
  return best;
}

function keysOf(document: Doc, sort: Sort): ReturnType<typeof tuplesOf> {
  try {
    return tuplesOf(
      document,
      sort.map((field) => field.path),
    );
  } catch (error) {
    if (error instanceof StoreError && error.code === 171)
      throw badValue('cannot sort with keys that are parallel arrays');
    throw error;
  }
}

export function compareKeys(left: Tuple, right: Tuple, sort: Sort): number {
  for (let index = 0; index < sort.length; index++) {
    const order = compare(left[index] as Maybe, right[index] as Maybe);
    if (order !== 0) return order * (sort[index] as SortField).direction;
  }
  return 0;
}

/** Stable; throws 292 when there are more documents than may be held. */
export function sorted<T>(items: Iterable<T>, documentOf: (item: T) => Doc, sort: Sort): T[] {
  const keyed: { item: T; key: Tuple }[] = [];
  for (const item of items) {
    keyed.push({ item, key: sortKey(documentOf(item), sort) });
    if (keyed.length > MOST_SORTED) {
      throw new StoreError(
        292,
        `Sort exceeded memory limit of ${MOST_SORTED} documents, but did not opt in to external sorting.`,
      );
    }
  }
  return keyed.sort((left, right) => compareKeys(left.key, right.key, sort)).map(({ item }) => item);
}
