/**
 * The durable way from one capability to another. A command's one conditional update also puts its facts into the
 * record's `outbox`; the relay then moves each into the history, runs who listens, and takes it out. What a crash cut off
 * is found by the sweep. Listeners may be called again for the same fact, so they derive their ids from it.
 */

import type { Logger } from 'pino';
import type { Collection } from '../infra/collection';
import { type Fact, factSchema } from './fact';
import type { FactSealing } from './sealing';
import type { HistoryStore } from './store';

/** A record that can carry facts not yet told. */
export interface Recorded {
  _id: string;
  outbox?: Fact[];
}

type Listener = (fact: Fact) => Promise<void>;

export interface Facts {
  /** Runs `listener` after every fact of this type, at least once. */
  on(type: string, listener: Listener): void;
  /** Says that this model's records carry an outbox, so that the sweep looks there too. */
  watch(model: Collection<never>): void;
  /** Tells the facts a record carries. A listener's failure leaves the fact for the sweep and is logged. */
  relay(model: Collection<never>, id: string): Promise<void>;
  /** Tells what crashes left untold for more than ten seconds. Gives how many records it found. */
  sweep(now: Date): Promise<number>;
}

const SETTLE_MS = 10_000;
const BATCH = 200;

/** The schema field every recorded model has. */
export const outboxField = { outbox: { type: [factSchema], default: undefined } };

export function createFacts(history: HistoryStore, sealing: FactSealing, log: Logger): Facts {
  const listeners = new Map<string, Listener[]>();
  const watched = new Set<Collection<Recorded>>();

  async function tell(fact: Fact): Promise<void> {
    await history.append(fact);
    const open = sealing.open(fact);
    for (const listener of listeners.get(fact.type) ?? []) await listener(open);
  }

  async function relay(model: Collection<Recorded>, id: string): Promise<void> {
    const record = await model.findById(id, { outbox: 1 }).lean<Recorded>();
    for (const fact of record?.outbox ?? []) {
      try {
        await tell(fact);
      } catch (error) {
        log.error({ err: error, fact: fact.type, subject: fact.subject.id }, 'fact not told, will be swept');
        return;
      }
      await model.updateOne({ _id: id }, { $pull: { outbox: { id: fact.id } } });
    }
  }

  return {
    on: (type, listener) => void listeners.set(type, [...(listeners.get(type) ?? []), listener]),
    watch: (model) => void watched.add(model as unknown as Collection<Recorded>),
    relay: (model, id) => relay(model as unknown as Collection<Recorded>, id),
    async sweep(now) {
      let count = 0;
      for (const model of watched) {
        const untold = { 'outbox.at': { $lt: new Date(now.getTime() - SETTLE_MS) } };
        const records = await model.find(untold, { _id: 1 }).limit(BATCH).lean();
        for (const record of records) await relay(model, record._id);
        count += records.length;
      }
      return count;
    },
  };
}
