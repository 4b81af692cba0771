/**
 * Same key, same answer: also from another instance, and after a crash. The claim is one insert; the answer is kept for
 * a day. A claim whose holder died is taken over after its lease, and the command then finds its own record again
 * because `effectId` is derived from the key.
 */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, Schema } from 'mongoose';
import { collection } from '../infra/collection';
import { isDuplicateKey } from '../infra/mongo';
import type { Vault } from '../infra/vault';
import { AppError } from './errors';

const LEASE_MS = 15_000;
const WAIT_MS = 5_000;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}
interface Claim {
  _id: string;
  bodyHash: string;
  leaseUntil: Date;
  /** Sealed JSON of an `Answer`: it may hold anything that is shown to a person. */
  answer: string | null;
  at: Date;
}

export interface Idempotency {
  /** Runs `work` once for `key`; later and concurrent callers get the first one's answer. Throws `keyReused`, `inProgress`. */
  once(key: string, body: unknown, now: Date, work: () => Promise<Answer>): Promise<Answer>;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** 24 hex digits that depend on the key alone. */
export const effectIdOf = (key: string): string => hash(key).slice(0, 24);

const schema = new Schema<Claim>(
  { _id: String, bodyHash: String, leaseUntil: Date, answer: { type: String, default: null, sealed: true }, at: Date },
  { collection: 'idempotency', versionKey: false, minimize: false },
).index({ at: 1 }, { expireAfterSeconds: 86_400 });

export function createIdempotency(db: Connection, vault: Vault): Idempotency {
  const claims = collection(db, 'Idempotency', schema);
  const opened = (answer: string) => JSON.parse(vault.open(answer)) as Answer;

  async function claim(id: string, bodyHash: string, now: Date): Promise<Claim | null> {
    const leaseUntil = new Date(now.getTime() + LEASE_MS);
    try {
      await claims.create({ _id: id, bodyHash, leaseUntil, answer: null, at: now });
      return null;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const abandoned = { _id: id, bodyHash, answer: null, leaseUntil: { $lt: now } };
    const taken = await claims.findOneAndUpdate(abandoned, { $set: { leaseUntil } }).lean();
    return taken ? null : await claims.findById(id).lean<Claim>();
  }

  async function answerOf(id: string): Promise<Answer> {
    for (let waited = 0; waited < WAIT_MS; waited += 50) {
      const held = await claims.findById(id, { answer: 1 }).lean<Claim>();
      if (held?.answer) return opened(held.answer);
      if (!held) break;
      await sleep(50);
    }
    throw new AppError('inProgress');
  }

  return {
    async once(key, body, now, work) {
      const id = hash(key);
      const bodyHash = hash(JSON.stringify(body));
      const held = await claim(id, bodyHash, now);
      if (held && held.bodyHash !== bodyHash) throw new AppError('keyReused');
      if (held) return held.answer ? opened(held.answer) : answerOf(id);
      try {
        const answer = await work();
        await claims.updateOne({ _id: id }, { $set: { answer: vault.seal(JSON.stringify(answer)) } });
        return answer;
      } catch (error) {
        // A refusal has no effect to protect: the same key may try again with what was mended.
        await claims.deleteOne({ _id: id, answer: null });
        throw error;
      }
    },
  };
}
