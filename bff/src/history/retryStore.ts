/** Facts that a listener failed on: told again later, each time after a longer wait, never given up. */
import { type Connection, Schema } from 'mongoose';
import { collection } from '../infra/collection';
import { isDuplicateKey } from '../infra/mongo';
import { type Fact, factSchema } from './fact';

interface Retry {
  /** The fact's own id. */
  _id: string;
  /** Sealed, as the record carried it. */
  fact: Fact;
  /** How often it was tried. */
  attempts: number;
  dueAt: Date;
}

const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 3_600_000;
const BATCH = 200;

/** Ten seconds after the first failure, then twice as long each time, at most an hour. */
export const waitAfter = (attempts: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 20), LONGEST_WAIT_MS);

const schema = new Schema<Retry>(
  { _id: String, fact: factSchema, attempts: Number, dueAt: Date },
  { collection: 'retries', versionKey: false, minimize: false },
).index({ dueAt: 1 });

export interface Retries {
  /** Keeps a fact whose first telling failed at `now`; one that is there already stays as it is. */
  keep(fact: Fact, now: Date): Promise<void>;
  /** Takes up to 200 facts that are due, each by one caller only; one that is not `done` comes again. */
  take(now: Date): Promise<{ fact: Fact; attempts: number }[]>;
  done(factId: string): Promise<void>;
}

export function createRetries(db: Connection): Retries {
  const retries = collection(db, 'Retry', schema);

  /** The next wait begins before it is tried: what a crash cuts off counts as a failure. */
  async function claim({ _id, attempts, dueAt }: Retry, now: Date): Promise<Retry | null> {
    const next = new Date(now.getTime() + waitAfter(attempts + 1));
    return retries
      .findOneAndUpdate({ _id, dueAt }, { $set: { dueAt: next }, $inc: { attempts: 1 } }, { returnDocument: 'after' })
      .lean<Retry>();
  }

  return {
    async keep(fact, now) {
      const dueAt = new Date(now.getTime() + waitAfter(1));
      try {
        await retries.create({ _id: fact.id, fact, attempts: 1, dueAt });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },
    async take(now) {
      const due = await retries
        .find({ dueAt: { $lte: now } })
        .sort({ dueAt: 1 })
        .limit(BATCH)
        .batchSize(BATCH)
        .lean<Retry[]>();
      const claimed = await Promise.all(due.map((retry) => claim(retry, now)));
      return claimed.flatMap((retry) => (retry ? [{ fact: retry.fact, attempts: retry.attempts }] : []));
    },
    async done(factId) {
      await retries.deleteOne({ _id: factId });
    },
  };
}
