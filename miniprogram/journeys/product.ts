/** The built product, running for a journey as `npm start` runs it: on the embedded store, filled with the demo company. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { inject } from 'vitest';

/** The first start fills the demo company, which takes a slow machine minutes. */
const READY_WITHIN_MS = 300_000;
const MAIN = path.resolve(import.meta.dirname, '../../bff/dist/main.js');

export interface Product {
  readonly url: string;
  /** The database itself: a journey looks at the records, not only at the page. */
  readonly db: ReturnType<MongoClient['db']>;
  /** Ends everything at once, as a power cut would, and starts it again on the same data. */
  crash(): Promise<void>;
  /** Ends it and starts it again with its clock that much further ahead. */
  later(minutes: number): Promise<void>;
  stop(): Promise<void>;
}

/** A product of its own for each journey, on a copy of the folder that was filled once. */
export async function startProduct(): Promise<Product> {
  const dataDir = newDataDir();
  cpSync(inject('filledDir'), dataDir, { recursive: true });
  const [port, dbPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  let minutesAhead = 0;
  const start = () => {
    const settings = { PORT: `${port}`, DB_PORT: `${dbPort}`, DATA_DIR: dataDir };
    return startMain(url, { ...settings, DEMO_MINUTES_AHEAD: `${minutesAhead}` });
  };
  let main = await start();
  const client = new MongoClient(`mongodb://127.0.0.1:${dbPort}/jiashu?directConnection=true`);
  return {
    url,
    db: client.db(),
    async crash() {
      await ended(main, 'SIGKILL');
      main = await start();
    },
    async later(minutes) {
      await ended(main, 'SIGTERM');
      minutesAhead += minutes;
      main = await start();
    },
    async stop() {
      await client.close();
      await ended(main, 'SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const newDataDir = (): string => mkdtempSync(path.join(process.env.TEST_DATA ?? tmpdir(), 'jiashu-journey-'));

export async function startMain(url: string, settings: Record<string, string>): Promise<ChildProcess> {
  const { MONGODB_URI: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    NODE_ENV: '',
    LOG_LEVEL: 'fatal',
    SIGN_INS_PER_MINUTE: '100000',
    REQUESTS_PER_MINUTE: '100000',
    ...settings,
  };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`the BFF ended with ${child.exitCode}`);
    if (await answers(`${url}/readyz`)) return child;
    await sleep(200);
  }
  throw new Error('the BFF did not become ready');
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
