/** One-time codes and how many were sent to whom, in MongoDB. */
import { type Connection, Schema } from 'mongoose';
import { collection } from '../../infra/collection';
import { isDuplicateKey } from '../../infra/mongo';

export interface Code {
  /** What it is for and the phone's blind index: `stepUp <index>`. */
  _id: string;
  codeHash: string;
  triesLeft: number;
  sentAt: Date;
  expiresAt: Date;
}

/** How many codes somebody was sent within one hour or day. */
interface Count {
  _id: string;
  count: number;
  expiresAt: Date;
}

const codeSchema = new Schema<Code>(
  { _id: String, codeHash: String, triesLeft: Number, sentAt: Date, expiresAt: Date },
  { collection: 'oneTimeCodes', versionKey: false },
).index({ expiresAt: 1 }, { expireAfterSeconds: 86_400 });

const countSchema = new Schema<Count>(
  { _id: String, count: Number, expiresAt: Date },
  { collection: 'codeCounts', versionKey: false },
).index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export type CodeStore = ReturnType<typeof createCodeStore>;

export function createCodeStore(db: Connection) {
  const codes = collection(db, 'OneTimeCode', codeSchema);
  const counts = collection(db, 'CodeCount', countSchema);
  return {
    /** Keeps a new code unless one was sent after `notSince`; false then. */
    async replaceCode(code: Code, notSince: Date): Promise<boolean> {
      const { _id, ...set } = code;
      const replaced = await codes.updateOne({ _id, sentAt: { $lte: notSince } }, { $set: set });
      if (replaced.matchedCount > 0) return true;
      try {
        await codes.insertMany([code], { lean: true });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    /** Uses up one try; null when none is left or the code has expired. */
    tryCode: (id: string, now: Date) =>
      codes
        .findOneAndUpdate({ _id: id, triesLeft: { $gt: 0 }, expiresAt: { $gt: now } }, { $inc: { triesLeft: -1 } })
        .lean<Code>(),
    /** Takes a code away so that it works once; false when someone else just used it. */
    useCode: async (id: string, codeHash: string): Promise<boolean> =>
      (await codes.updateOne({ _id: id, codeHash, triesLeft: { $gte: 0 } }, { $set: { codeHash: '', triesLeft: 0 } }))
        .modifiedCount > 0,
    /** How many there are of each; none where one is missing. */
    async counts(ids: readonly string[]): Promise<Map<string, number>> {
      const rows = await counts.find({ _id: { $in: ids } }).lean<Count[]>();
      return new Map(rows.map(({ _id, count }) => [_id, count]));
    },
    /** Counts one more; gives how many there are now. */
    async countOneMore(id: string, expiresAt: Date): Promise<number> {
      const options = { upsert: true, returnDocument: 'after' } as const;
      const counted = await counts
        .findOneAndUpdate({ _id: id }, { $inc: { count: 1 }, $setOnInsert: { expiresAt } }, options)
        .lean<Count>();
      return counted!.count;
    },
  };
}
