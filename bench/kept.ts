/** A connection whose answers are kept: each kind of query asks the database once, then costs what a stub costs. */
import type { Connection } from 'mongoose';

const READS = new Set(['find', 'findOne', 'findById', 'countDocuments', 'exists', 'distinct', 'aggregate']);
const WRITES = new Set(['updateOne', 'updateMany', 'findOneAndUpdate', 'create', 'insertMany', 'deleteOne']);

type Call = (...args: unknown[]) => PromiseLike<unknown>;

/** `keeping.now` says from when on. Two queries of one kind (model, method, fields asked by) count as the same. */
export function keptConnection(db: Connection, keeping: { now: boolean }): Connection {
  const kept = new Map<string, unknown>();
  const modelOf = (name: string, ...rest: unknown[]) =>
    new Proxy((db.model as Call)(name, ...rest) as unknown as Record<string, Call>, {
      get(model, method: string) {
        const call = model[method];
        if (typeof call !== 'function' || !(READS.has(method) || WRITES.has(method))) return call;
        return (...args: unknown[]) => {
          if (!keeping.now) return call.apply(model, args);
          const kind = `${name} ${method} ${shapeOf(args[0])}`;
          return kept.get(kind) ?? recording(call.apply(model, args), (value) => kept.set(kind, answering(value)));
        };
      },
    });
  return new Proxy(db, {
    get: (target, key) => (key === 'model' ? modelOf : Reflect.get(target, key, target)),
  });
}

const shapeOf = (filter: unknown): string =>
  typeof filter === 'object' && filter !== null && !Array.isArray(filter) ? Object.keys(filter).join() : '';

/** A query that tells `keep` what it gave; chained as the real one is. */
function recording(query: PromiseLike<unknown>, keep: (value: unknown) => void): unknown {
  return new Proxy(query, {
    get(target, key) {
      const value = Reflect.get(target, key, target) as unknown;
      if (typeof value !== 'function') return value;
      if (key !== 'then')
        return (...args: unknown[]) => {
          const next = value.apply(target, args) as PromiseLike<unknown>;
          return next === target || typeof next?.then === 'function' ? recording(next, keep) : next;
        };
      return (good: (value: unknown) => unknown, bad: (error: unknown) => unknown) =>
        target.then((found) => {
          keep(found);
          return good(found);
        }, bad);
    },
  });
}

/** What is chained like a query and gives the value at once. */
function answering(value: unknown): unknown {
  const settled = Promise.resolve(value);
  const stub: Record<string, unknown> = {
    // biome-ignore lint/suspicious/noThenProperty: it stands for a query, and queries are awaited
    then: settled.then.bind(settled),
    catch: settled.catch.bind(settled),
    exec: () => settled,
  };
  for (const step of ['lean', 'sort', 'limit', 'skip', 'select', 'batchSize', 'session', 'hint'])
    stub[step] = () => stub;
  return stub;
}
