/** Where writes go: straight into the store, or into an open transaction. Both check uniqueness and locks. */

import type { Doc } from '../bson/values';
import type { OrderedIndex } from '../indexes/ordered-index';
import type { Tuple } from '../indexes/tuples';
import { type Collection, duplicateKey, type Reindexing } from '../storage/collection';
import type { Journal } from '../storage/journal';
import { LATEST, type Snapshot } from './snapshot';
import { type Transaction, writeConflict } from './transaction';

/** A plain write met what an open transaction holds; it waits for `holder` and runs again. */
export class Locked extends Error {
  constructor(readonly holder: Transaction) {
    super('locked by a transaction');
  }
}

export interface Change {
  readonly collection: Collection;
  readonly record: number;
  readonly before: Doc | undefined;
  readonly after: Doc | undefined;
}

export interface Writer {
  readonly snapshot: Snapshot;
  readonly transaction?: Transaction;
  /** Throws when any of the changes would have to wait or conflicts; changes nothing. */
  check(changes: readonly Change[]): void;
  /** Throws 11000 on a duplicate; the change is then not made. */
  write(change: Change): void;
}

interface UniqueKey {
  readonly index: OrderedIndex;
  readonly key: string;
  readonly tuple: Tuple;
  /** Name under which a transaction holds it. */
  readonly held: string;
}

function uniqueKeys(collection: Collection, document: Doc): UniqueKey[] {
  return collection.indexes.flatMap((index) => {
    if (!index.definition.unique) return [];
    const { keys, tuples } = index.keysOf(document);
    return keys.map((key, at) => ({
      index,
      key,
      tuple: tuples[at] as Tuple,
      held: `${index.definition.name}\0${key}`,
    }));
  });
}

export class DirectWriter implements Writer {
  readonly snapshot = LATEST;
  constructor(
    private readonly journal: Journal,
    private readonly open: ReadonlySet<Transaction>,
  ) {}

  check(changes: readonly Change[]): void {
    for (const { collection, record, after } of changes) {
      const holder = collection.locks.get(record);
      if (holder) throw new Locked(holder);
      if (!after || collection.heldKeys.size === 0) continue;
      for (const { held } of uniqueKeys(collection, after)) {
        const taken = collection.heldKeys.get(held);
        if (taken) throw new Locked(taken.transaction);
      }
    }
  }

  write({ collection, record, before, after }: Change): void {
    const changes = collection.reindexing(record, after);
    for (const change of changes) checkUnique(collection, record, change);
    for (const transaction of this.open) transaction.keepBefore(collection, record, before);
    collection.apply(record, after, changes);
    this.journal.record(collection.identity.id, record, after);
  }
}

/** Throws 11000 when another record has one of the keys. */
function checkUnique(collection: Collection, record: number, { index, after }: Reindexing): void {
  if (!index.definition.unique || !after) return;
  after.keys.forEach((key, at) => {
    for (const other of index.recordsAt(key))
      if (other !== record) throw duplicateKey(collection, index, after.tuples[at] as Tuple);
  });
}

export class TransactionWriter implements Writer {
  constructor(readonly transaction: Transaction) {}

  get snapshot(): Snapshot {
    return this.transaction;
  }

  check(changes: readonly Change[]): void {
    for (const { collection, record } of changes) {
      const holder = collection.locks.get(record);
      if (holder && holder !== this.transaction) throw writeConflict();
      if (this.transaction.changedSinceStart(collection, record)) throw writeConflict();
    }
  }

  write(change: Change): void {
    const { collection, record, after } = change;
    this.check([change]);
    const wanted = after ? uniqueKeys(collection, after) : [];
    for (const unique of wanted) this.checkUnique(collection, record, unique);
    for (const { held } of wanted) {
      if (!collection.heldKeys.has(held)) this.transaction.held.push({ collection, key: held });
      collection.heldKeys.set(held, { transaction: this.transaction, record });
    }
    collection.locks.set(record, this.transaction);
    this.transaction.write(collection, record, after);
  }

  private checkUnique(collection: Collection, record: number, { index, key, tuple, held }: UniqueKey): void {
    const taken = collection.heldKeys.get(held);
    if (taken && taken.transaction !== this.transaction) throw writeConflict();
    if (taken && taken.record !== record && this.stillHas(collection, taken.record, index, key))
      throw duplicateKey(collection, index, tuple);
    for (const other of index.recordsAt(key)) {
      if (other === record || this.transaction.writes.get(collection)?.has(other)) continue;
      if (this.transaction.changedSinceStart(collection, other)) throw writeConflict();
      throw duplicateKey(collection, index, tuple);
    }
  }

  private stillHas(collection: Collection, record: number, index: OrderedIndex, key: string): boolean {
    const own = this.transaction.writes.get(collection)?.get(record);
    return own !== undefined && index.keysOf(own).keys.includes(key);
  }
}
