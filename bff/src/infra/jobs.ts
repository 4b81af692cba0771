/** Background work on MongoDB through agenda: each job runs once among all instances, and again after a crash. */
import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';

type Data = Readonly<Record<string, string>>;

export interface Jobs {
  /**
   * Says what a job does. It may run twice after a crash, so its effects must be idempotent. One that calls `alive` at
   * least every few seconds may take as long as it needs, and is taken up ten seconds after its process died.
   */
  define<D extends Data>(
    name: string,
    run: (data: D, alive: () => Promise<void>) => Promise<void>,
    long?: 'long',
  ): void;
  /** Runs a defined job as soon as an instance is free; the same name and data wait in the queue only once. */
  soon<D extends Data>(name: string, data: D): Promise<void>;
  /** Runs a defined job every so often (`5 minutes`). Takes effect at `start`. */
  every(name: string, interval: string): void;
  start(): Promise<void>;
  /** Lets running jobs end. */
  stop(): Promise<void>;
}

export function agendaJobs(db: Connection, log: Logger): Jobs {
  const backend = new MongoBackend({ mongo: db.db as never, collection: 'jobs' });
  // Below one second agenda reads an interval as a thousand times longer.
  const agenda = new Agenda({ backend, processEvery: '1 second', defaultLockLifetime: 60_000, removeOnComplete: true });
  const recurring: [name: string, interval: string][] = [];
  agenda.on('error', (error: Error) => log.error({ err: error }, 'jobs'));
  agenda.on('fail', (error: Error | string, job) => log.error({ err: error, job: job.attrs?.name }, 'job failed'));

  return {
    define: (name, run, long) => {
      const backoff = { type: 'exponential', delay: 2_000, maxRetries: 8 } as never;
      const lock = long ? { lockLifetime: 10_000 } : {};
      agenda.define(name, (job) => run(job.attrs.data as never, () => job.touch()), { backoff, ...lock });
    },
    soon: async (name, data) => {
      const unique = Object.fromEntries(Object.entries(data).map(([key, value]) => [`data.${key}`, value]));
      await agenda.create(name, data).unique(unique).schedule(new Date()).save();
    },
    every: (name, interval) => void recurring.push([name, interval]),
    start: async () => {
      await agenda.start();
      await Promise.all(recurring.map(([name, interval]) => agenda.every(interval, name)));
    },
    stop: () => agenda.stop(),
  };
}

/** Jobs that run at once in the caller's own time: for tests and for filling the demo company. */
export function inlineJobs(): Jobs & { run(name: string): Promise<void> } {
  const defined = new Map<string, (data: never, alive: () => Promise<void>) => Promise<void>>();
  const run = async (name: string, data: Data) => {
    const job = defined.get(name);
    if (!job) throw new Error(`no job ${name}`);
    await job(data as never, async () => {});
  };
  return {
    define: (name, job) => void defined.set(name, job as never),
    soon: run,
    every: () => {},
    start: async () => {},
    stop: async () => {},
    run: (name) => run(name, {}),
  };
}
