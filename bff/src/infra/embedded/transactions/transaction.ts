/** One open transaction: its own writes, and how others' records looked when it began. */

import type { Doc } from '../bson/values';
import { StoreError } from '../errors';
import type { Collection } from '../storage/collection';
import type { Snapshot } from './snapshot';

export const TRANSIENT = ['TransientTransactionError'];

export const writeConflict = (): StoreError =>
  new StoreError(
    112,
    'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.',
    { labels: TRANSIENT },
  );

export const noSuchTransaction = (number: bigint): StoreError =>
  new StoreError(251, `Given transaction number ${number} does not match any in-progress transactions.`, {
    labels: TRANSIENT,
  });

type Records = Map<number, Doc | undefined>;

export class Transaction implements Snapshot {
  readonly writes = new Map<Collection, Records>();
  private readonly before = new Map<Collection, Records>();
  /** Unique keys this transaction holds until it ends. */
  readonly held: { collection: Collection; key: string }[] = [];
  readonly startedAt = Date.now();
  readonly finished: Promise<void>;
  private end!: () => void;

  constructor(
    readonly session: string,
    readonly number: bigint,
  ) {
    this.finished = new Promise((resolve) => {
      this.end = resolve;
    });
  }

  /** Someone else changed a record; keeps how it looked, once. */
  keepBefore(collection: Collection, record: number, document: Doc | undefined): void {
    const records = recordsIn(this.before, collection);
    if (!records.has(record)) records.set(record, document);
  }

  changedSinceStart(collection: Collection, record: number): boolean {
    return this.before.get(collection)?.has(record) ?? false;
  }

  differing(collection: Collection): ReadonlyMap<number, Doc | undefined> | undefined {
    const before = this.before.get(collection);
    const own = this.writes.get(collection);
    if (!before || !own) return before ?? own;
    return new Map([...before, ...own]);
  }

  write(collection: Collection, record: number, document: Doc | undefined): void {
    recordsIn(this.writes, collection).set(record, document);
  }

  /** Releases whoever waits for this transaction. */
  finish(): void {
    for (const [collection, records] of this.writes)
      for (const record of records.keys()) collection.locks.delete(record);
    for (const { collection, key } of this.held) collection.heldKeys.delete(key);
    this.end();
  }
}

function recordsIn(map: Map<Collection, Records>, collection: Collection): Records {
  const known = map.get(collection);
  if (known) return known;
  const records: Records = new Map();
  map.set(collection, records);
  return records;
}
