/** What a reader sees: the newest state, or a transaction's own. */

import type { Doc } from '../bson/values';
import type { Collection } from '../storage/collection';

export interface Snapshot {
  /** Records the reader sees differently from the collection's present state; undefined when none. */
  differing(collection: Collection): ReadonlyMap<number, Doc | undefined> | undefined;
}

/** Everything acknowledged, and what is about to be. */
export const LATEST: Snapshot = { differing: () => undefined };
