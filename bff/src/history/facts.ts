/**
 * The durable way from one capability to another. A command's one conditional update also puts its fact into the
 * record's `outbox`; the relay then moves it into the history, runs who listens, and takes it out. What a crash cut off
 * is found by the sweep; a fact that a listener fails on waits in `retries`, so that it holds up neither the record nor
 * the other listeners. Listeners may be called again for the same fact, so they derive their ids from it.
 */
import type { Logger } from 'pino';
import type { Collection } from '../infra/collection';
import { type Fact, factSchema } from './fact';
import type { Retries } from './retryStore';
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
  /** Tells this one fact (sealed) of a record; never throws: what can't be told now is left for the sweep. */
  relay(model: Collection<never>, id: string, fact: Fact): Promise<void>;
  /** Tells what crashes left untold for more than ten seconds, and tries again what is due. Gives how many facts it told. */
  sweep(now: Date): Promise<number>;
}

interface Parts {
  readonly history: HistoryStore;
  readonly retries: Retries;
  readonly sealing: FactSealing;
  readonly log: Logger;
}

const SETTLE_MS = 10_000;
const BATCH = 200;

/** The schema field every recorded model has. */
export const outboxField = { outbox: { type: [factSchema], default: undefined } };

export function createFacts({ history, retries, sealing, log }: Parts): Facts {
  const listeners = new Map<string, Listener[]>();
  const watched = new Set<Collection<Recorded>>();

  /** Runs every listener, whatever the others do. Gives whether all went well. */
  async function tell(sealed: Fact, attempts: number): Promise<boolean> {
    const fact = sealing.open(sealed);
    let well = true;
    for (const listener of listeners.get(fact.type) ?? []) {
      try {
        await listener(fact);
      } catch (error) {
        well = false;
        log.error(
          { err: error, fact: fact.type, subject: fact.subject.id, attempts },
          'listener failed, tried again later',
        );
      }
    }
    return well;
  }

  async function deliver(model: Collection<Recorded>, id: string, fact: Fact, now: Date): Promise<void> {
    await history.append(fact);
    if (!(await tell(fact, 1))) await retries.keep(fact, now);
    await model.updateOne({ _id: id }, { $pull: { outbox: { id: fact.id } } });
  }

  async function relay(model: Collection<Recorded>, id: string, fact: Fact, now: Date): Promise<void> {
    try {
      await deliver(model, id, fact, now);
    } catch (error) {
      log.error({ err: error, fact: fact.type, subject: fact.subject.id }, 'fact not told, will be swept');
    }
  }

  /** What crashes left in the outboxes of one model. */
  async function sweepModel(model: Collection<Recorded>, now: Date): Promise<number> {
    const before = new Date(now.getTime() - SETTLE_MS);
    const records = await model
      .find({ 'outbox.at': { $lt: before } }, { outbox: 1 })
      .limit(BATCH)
      .batchSize(BATCH)
      .lean<Recorded[]>();
    const left = records.flatMap(({ _id, outbox = [] }) =>
      outbox.filter(({ at }) => at < before).map((fact) => ({ _id, fact })),
    );
    for (const { _id, fact } of left) await relay(model, _id, fact, now);
    return left.length;
  }

  async function retry(now: Date): Promise<number> {
    const due = await retries.take(now);
    for (const { fact, attempts } of due) if (await tell(fact, attempts)) await retries.done(fact.id);
    return due.length;
  }

  return {
    on: (type, listener) => void listeners.set(type, [...(listeners.get(type) ?? []), listener]),
    watch: (model) => void watched.add(model as unknown as Collection<Recorded>),
    relay: (model, id, fact) => relay(model as unknown as Collection<Recorded>, id, fact, fact.at),
    async sweep(now) {
      let told = await retry(now);
      for (const model of watched) told += await sweepModel(model, now);
      return told;
    },
  };
}
