/** One collection in memory: its records by number, its indexes. */

import { valueKey } from '../bson/key';
import { type Doc, doc, type Value } from '../bson/values';
import { StoreError } from '../errors';
import { defineIndex, ID_INDEX, type IndexDefinition } from '../indexes/definition';
import { type Keys, OrderedIndex } from '../indexes/ordered-index';
import type { Tuple } from '../indexes/tuples';
import type { Transaction } from '../transactions/transaction';

export interface CollectionIdentity {
  readonly database: string;
  readonly name: string;
  /** The number under which its records are stored. */
  readonly id: number;
  readonly uuid: Uint8Array;
}

/** One index's part of a write. */
export interface Reindexing {
  readonly index: OrderedIndex;
  readonly before: Keys | undefined;
  readonly after: Keys | undefined;
}

export class Collection {
  /** By record number, which is also the order of insertion. */
  readonly records = new Map<number, Doc>();
  indexes: OrderedIndex[];
  private nextRecord = 1;
  /** Records that an open transaction has written. */
  readonly locks = new Map<number, Transaction>();
  /** Unique keys an open transaction has taken, by index name and key. */
  readonly heldKeys = new Map<string, { transaction: Transaction; record: number }>();

  constructor(
    readonly identity: CollectionIdentity,
    definitions: readonly IndexDefinition[] = [defineIndex(ID_INDEX)],
  ) {
    this.indexes = definitions.map((definition) => new OrderedIndex(definition));
  }

  get namespace(): string {
    return `${this.identity.database}.${this.identity.name}`;
  }

  get idIndex(): OrderedIndex {
    return this.indexes[0] as OrderedIndex;
  }

  newRecord(): number {
    return this.nextRecord++;
  }

  /** The record with this `_id`. */
  recordOf(id: Value): number | undefined {
    for (const record of this.idIndex.recordsAt(valueKey(id))) return record;
    return undefined;
  }

  /** What a write does to the indexes; those whose fields stay as they are do not appear. Throws 171. */
  reindexing(record: number, document: Doc | undefined): Reindexing[] {
    const before = this.records.get(record);
    return this.indexes.flatMap((index) =>
      before && document && !index.touches(before, document)
        ? []
        : [{ index, before: before && index.keysOf(before), after: document && index.keysOf(document) }],
    );
  }

  /** Puts, replaces or (with undefined) removes a record. Uniqueness is the caller's to check first. */
  apply(record: number, document: Doc | undefined, changes = this.reindexing(record, document)): void {
    for (const { index, before, after } of changes) {
      if (before) index.remove(record, before);
      if (after) index.add(record, after);
    }
    if (!document) {
      this.records.delete(record);
      return;
    }
    this.records.set(record, document);
    if (record >= this.nextRecord) this.nextRecord = record + 1;
  }

  /** Builds one more index over what is there. Throws 11000 when a unique one finds duplicates. */
  addIndex(definition: IndexDefinition): void {
    const index = new OrderedIndex(definition);
    for (const [record, document] of this.records) {
      const found = index.keysOf(document);
      const { keys, tuples } = found;
      if (definition.unique) {
        keys.forEach((key, at) => {
          for (const _ of index.recordsAt(key)) throw duplicateKey(this, index, tuples[at] as Tuple);
        });
      }
      index.add(record, found);
    }
    this.indexes.push(index);
  }

  removeIndex(name: string): void {
    this.indexes = this.indexes.filter((index) => index.definition.name !== name);
  }
}

const shown = (value: unknown): string =>
  value instanceof Map
    ? '{ … }'
    : typeof value === 'string'
      ? `"${value}"`
      : value === null
        ? 'null'
        : typeof value === 'object'
          ? String((value as { hex?: string; value?: unknown }).hex ?? (value as { value?: unknown }).value ?? '…')
          : String(value);

/** 11000 with the index's pattern and the offending values, as drivers and mongoose read them. */
export function duplicateKey(collection: Collection, index: OrderedIndex, tuple: Tuple): StoreError {
  const { definition } = index;
  const keyValue: Doc = new Map(definition.fields.map((field, at) => [field.name, tuple[at] ?? null]));
  const dump = definition.fields.map((field, at) => `${field.name}: ${shown(tuple[at] ?? null)}`).join(', ');
  return new StoreError(
    11000,
    `E11000 duplicate key error collection: ${collection.namespace} index: ${definition.name} dup key: { ${dump} }`,
    {
      details: doc({ keyPattern: definition.key, keyValue }),
    },
  );
}
