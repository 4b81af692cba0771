/** The built product, running for a journey: the BFF's bundle on an embedded store of its own, filled with the demo company. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { startEmbedded } from '../../bff/src/infra/embedded';

const root = path.resolve(import.meta.dirname, '../..');

export interface Product {
  readonly url: string;
  /** The database itself: a journey looks at the records, not only at the page. */
  readonly db: ReturnType<MongoClient['db']>;
  /** Ends the BFF at once, as a power cut would, and starts it again on the same data. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export async function startProduct(): Promise<Product> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiashu-journey-'));
  const store = await startEmbedded({ dataDir: path.join(dataDir, 'embedded') });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    PORT: String(port),
    DATA_DIR: dataDir,
    MONGODB_URI: store.uri,
    LOG_LEVEL: 'error',
    SIGN_INS_PER_MINUTE: '10000',
  };
  let bff = await startBff(url, env);
  const client = await MongoClient.connect(store.uri);
  return {
    url,
    db: client.db(),
    async crash() {
      await ended(bff, 'SIGKILL');
      bff = await startBff(url, env);
    },
    async stop() {
      await client.close();
      await ended(bff, 'SIGTERM');
      await store.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function startBff(url: string, env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(root, 'bff/dist/main.js')], {
    env: { ...process.env, NODE_ENV: '', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 600; tries++) {
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

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
