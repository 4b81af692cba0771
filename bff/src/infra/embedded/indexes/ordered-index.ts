/** One index in memory: keys in order, each with the record it came from. */

import BTreeModule from 'sorted-btree';
import { inverted, valueKey } from '../bson/key';
import type { Doc, Maybe } from '../bson/values';
import { compileFilter, type Matcher } from '../query/match';
import type { IndexDefinition } from './definition';
import { type Tuple, tuplesOf } from './tuples';

// The package is CommonJS: bundlers and Node hand over its default export differently.
const BTree = ((BTreeModule as { default?: unknown }).default ?? BTreeModule) as typeof BTreeModule;

/** Sorts after every continuation of a complete key. */
export const AFTER = '\xff\xff';

export interface Interval {
  /** Inclusive. */
  readonly low: string;
  /** Exclusive. */
  readonly high: string;
}

/** A record's number as six bytes, so that equal keys keep the order of insertion. */
function recordSuffix(record: number): string {
  const high = Math.floor(record / 0x1000000);
  return String.fromCharCode(
    (high >> 16) & 255,
    (high >> 8) & 255,
    high & 255,
    (record >> 16) & 255,
    (record >> 8) & 255,
    record & 255,
  );
}

/** A document's keys in one index, without the record; none when a sparse or partial index leaves it out. */
export interface Keys {
  readonly keys: readonly string[];
  readonly tuples: readonly Tuple[];
  /** Which fields held an array. */
  readonly arrays: readonly boolean[];
}

export class OrderedIndex {
  private readonly entries = new BTree<string, number>(undefined, (left: string, right: string) =>
    left < right ? -1 : left > right ? 1 : 0,
  );
  private readonly covers: Matcher | undefined;
  /** Which fields ever held an array. */
  readonly multikey: boolean[];

  constructor(readonly definition: IndexDefinition) {
    this.covers = definition.partial && compileFilter(definition.partial);
    this.multikey = definition.fields.map(() => false);
  }

  get size(): number {
    return this.entries.size;
  }

  get isMultikey(): boolean {
    return this.multikey.includes(true);
  }

  /** Throws 171 for arrays in two fields. */
  keysOf(document: Doc): Keys {
    const { fields, sparse } = this.definition;
    if (this.covers && !this.covers(document)) return { keys: [], tuples: [], arrays: [] };
    const [only] = fields;
    if (fields.length === 1 && only?.path.length === 1) {
      const value = document.get(only.name);
      if (!Array.isArray(value))
        return sparse && value === undefined
          ? { keys: [], tuples: [], arrays: [] }
          : { keys: [this.encode([value ?? null])], tuples: [[value ?? null]], arrays: [] };
    }
    const { tuples, arrays, present } = tuplesOf(
      document,
      fields.map((field) => field.path),
    );
    if (sparse && !present) return { keys: [], tuples: [], arrays };
    if (tuples.length === 1) return { keys: [this.encode(tuples[0] as Tuple)], tuples, arrays };
    const distinct = new Map(tuples.map((tuple) => [this.encode(tuple), tuple]));
    return { keys: [...distinct.keys()], tuples: [...distinct.values()], arrays };
  }

  encode(tuple: readonly Maybe[]): string {
    let key = '';
    for (let index = 0; index < tuple.length; index++) key += this.encodeField(index, tuple[index]);
    return key;
  }

  private encodeField(index: number, value: Maybe): string {
    const key = valueKey(value);
    return this.definition.fields[index]?.descending ? inverted(key) : key;
  }

  /** False when going from one document to the other cannot change the keys. */
  touches(before: Doc, after: Doc): boolean {
    if (this.covers) return true;
    return this.definition.fields.some(({ path: [first = ''] }) => before.get(first) !== after.get(first));
  }

  add(record: number, { keys, arrays }: Keys): void {
    arrays.forEach((array, index) => {
      if (array) this.multikey[index] = true;
    });
    const suffix = recordSuffix(record);
    for (const key of keys) this.entries.set(key + suffix, record);
  }

  remove(record: number, { keys }: Keys): void {
    const suffix = recordSuffix(record);
    for (const key of keys) this.entries.delete(key + suffix);
  }

  /** The records under one complete key. */
  *recordsAt(key: string): Generator<number> {
    for (const [entry, record] of this.entries.entries(key)) {
      if (!entry.startsWith(key) || entry.length !== key.length + 6) return;
      yield record;
    }
  }

  /** Keys and records of an interval, in order or in reverse. */
  *scan(interval: Interval, reverse: boolean): Generator<[string, number]> {
    if (reverse) {
      for (const entry of this.entries.entriesReversed(interval.high, undefined, true)) {
        if (entry[0] < interval.low) return;
        yield entry;
      }
      return;
    }
    for (const entry of this.entries.entries(interval.low)) {
      if (entry[0] >= interval.high) return;
      yield entry;
    }
  }
}
