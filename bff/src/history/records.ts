/** A capability's records together with what happens to them: each change is one write that also carries its fact. */
import type { QueryFilter, UpdateQuery } from 'mongoose';
import type { Collection } from '../infra/collection';
import { isDuplicateKey } from '../infra/mongo';
import type { Fact } from './fact';
import type { Facts, Recorded } from './facts';
import type { FactSealing } from './sealing';
import type { HistoryStore } from './store';

export interface Records<T extends Recorded> {
  /** Inserts the record once: sent again with the same `_id` it gives back the one that is there. */
  create(record: T, fact: Fact): Promise<T>;
  /** One conditional update that carries its fact. Null when nothing matched: the caller says what that means. */
  change(where: QueryFilter<T>, update: UpdateQuery<T>, fact: Fact): Promise<T | null>;
  /** What happened to a record, oldest first (at the same moment: as it was told), including what was not yet told. */
  timeline(kind: string, record: Recorded): Promise<Fact[]>;
}

export interface History {
  readonly facts: Facts;
  records<T extends Recorded>(model: Collection<T>): Records<T>;
  readonly kindsIn: HistoryStore['kindsIn'];
}

export function createHistory(store: HistoryStore, facts: Facts, sealing: FactSealing): History {
  return {
    facts,
    kindsIn: store.kindsIn,
    records<T extends Recorded>(model: Collection<T>): Records<T> {
      const plain = model as unknown as Collection<never>;
      facts.watch(plain);
      return {
        async create(record, fact) {
          const sealed = sealing.seal(fact);
          try {
            await model.create({ ...record, outbox: [sealed] });
          } catch (error) {
            // Only our own id may be taken: another unique index is the caller's business.
            const there = isDuplicateKey(error) && (await model.findById(record._id).lean<T>());
            if (!there) throw error;
            if (!there.outbox?.some(({ id }) => id === fact.id)) return there;
          }
          await facts.relay(plain, record._id, sealed);
          return (await model.findById(record._id).lean<T>()) as T;
        },
        async change(where, update, fact) {
          const sealed = sealing.seal(fact);
          const push = { ...(update.$push as object), outbox: sealed };
          const changed = await model
            .findOneAndUpdate(where, { ...update, $push: push } as UpdateQuery<T>, { returnDocument: 'after' })
            .lean<T>();
          if (changed) await facts.relay(plain, changed._id, sealed);
          return changed;
        },
        async timeline(kind, record) {
          const told = await store.of(kind, record._id);
          const known = new Set(told.map(({ id }) => id));
          const untold = (record.outbox ?? []).filter(({ id }) => !known.has(id));
          return [...told, ...untold].sort((a, b) => a.at.getTime() - b.at.getTime()).map(sealing.open);
        },
      };
    },
  };
}
