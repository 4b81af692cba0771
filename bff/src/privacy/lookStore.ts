/** How often each of our people looked at somebody's data within a day, in MongoDB. */
import { REVEALS_A_DAY } from '@jiashu/shared/privacy/rules';
import { type Connection, Schema } from 'mongoose';
import { collection } from '../infra/collection';
import { isDuplicateKey } from '../infra/mongo';

interface Looked {
  /** Whoever looked. */
  _id: string;
  /** The last looks, as many as a day allows, oldest first. */
  at: Date[];
  lastAt: Date;
}

const schema = new Schema<Looked>(
  { _id: String, at: [Date], lastAt: Date },
  { collection: 'lookCounts', versionKey: false },
);

export function createLookStore(db: Connection) {
  const looked = collection(db, 'LookCount', schema);
  return {
    /** Counts one more look; false when he had all that a day allows after `since`. Of many at once no more get through. */
    async countLook(byId: string, now: Date, since: Date): Promise<boolean> {
      const room = { $or: [{ [`at.${REVEALS_A_DAY - 1}`]: { $exists: false } }, { 'at.0': { $lte: since } }] };
      const look = { $push: { at: { $each: [now], $slice: -REVEALS_A_DAY } }, $set: { lastAt: now } };
      const count = (upsert: boolean) => looked.updateOne({ _id: byId, ...room }, look, { upsert });
      try {
        return (await count(true)).acknowledged;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        // He is there: without room, or just come by another of his looks.
        return (await count(false)).matchedCount > 0;
      }
    },
  };
}
