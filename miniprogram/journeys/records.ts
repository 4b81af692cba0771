/** Looks at the records themselves: what a page says must be true in the database. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Document } from 'mongodb';
import type { Product } from './product';

/** The newest record of a collection that fits; polls, since a page may be faster than its last request. Throws when none comes. */
export const recordsOf = (product: () => Product) =>
  async function record(collection: string, filter: object): Promise<Document> {
    for (let tries = 0; tries < 900; tries++) {
      const found = await product().db.collection(collection).find(filter).sort({ at: -1 }).limit(1).next();
      if (found) return found;
      await sleep(100);
    }
    throw new Error(`no ${collection} fits ${JSON.stringify(filter)}`);
  };
