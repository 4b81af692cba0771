/** Removes documents whose time, by a TTL index, has come. */

import { inverted, valueKey } from '../bson/key';
import { typeRank } from '../bson/types';
import { UtcDate } from '../bson/values';
import type { Collection } from '../storage/collection';
import type { Store } from '../storage/store';
import { DirectWriter, Locked } from '../transactions/writer';
import type { Interval, OrderedIndex } from './ordered-index';

/** How many documents one sweep takes per index, so that a sweep stays short. */
const MOST = 5000;

export function removeExpired(store: Store, now: number): void {
  for (const collection of store.all()) {
    for (const index of collection.indexes) {
      if (index.definition.expireAfterSeconds !== undefined) sweepIndex(store, collection, index, now);
    }
  }
}

function sweepIndex(store: Store, collection: Collection, index: OrderedIndex, now: number): void {
  const writer = new DirectWriter(store.journal, store.openTransactions);
  for (const record of expired(index, now)) {
    const before = collection.records.get(record);
    if (!before) continue;
    const change = { collection, record, before, after: undefined };
    try {
      writer.check([change]);
    } catch (error) {
      // A transaction has it; the next sweep will look again.
      if (error instanceof Locked) continue;
      throw error;
    }
    writer.write(change);
  }
}

/** Dates only: other values never expire. */
function expired(index: OrderedIndex, now: number): number[] {
  const limit = new UtcDate(now - (index.definition.expireAfterSeconds ?? 0) * 1000);
  const rank = typeRank(limit);
  const start = String.fromCharCode(rank);
  const descending = index.definition.fields[0]?.descending ?? false;
  const interval: Interval = descending
    ? { low: inverted(valueKey(limit)), high: inverted(String.fromCharCode(rank - 1)) }
    : { low: start, high: `${valueKey(limit)}\xff\xff` };
  const records: number[] = [];
  for (const [, record] of index.scan(interval, false)) {
    records.push(record);
    if (records.length >= MOST) break;
  }
  return records;
}
