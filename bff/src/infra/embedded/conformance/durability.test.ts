import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '..';
import { EMBEDDED, type Rows } from './database';

const { MongoClient } = mongoose.mongo;
const CYCLES = 20;

let folder = '';
let built = '';

/** Built as the product builds it, because starting TypeScript twenty times is slow. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiashu-durability-'));
  const here = fileURLToPath(new URL('..', import.meta.url));
  // Below node_modules, so that the built files find lmdb.
  built = join(dirname(createRequire(import.meta.url).resolve('lmdb')), '../..', '.cache', `embedded-${process.pid}`);
  await build({
    entryPoints: { embedded: join(here, 'process.ts'), index: join(here, 'index.ts') },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['lmdb'],
    outdir: built,
    logLevel: 'error',
  });
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(built, { recursive: true, force: true });
});

/** A parent that starts the store and prints its address; killing it must end the store too. */
async function startParent(dataDir: string): Promise<{ parent: ChildProcess; uri: string }> {
  const script = `import(${JSON.stringify(join(built, 'index.js'))}).then(m => m.startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })).then(s => console.log(s.uri), e => console.log('failed: ' + e.message))`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) =>
    parent.stdout?.once('data', (chunk) => resolve(String(chunk).trim())),
  );
  if (!line.startsWith('mongodb://')) throw new Error(line);
  return { parent, uri: line };
}

async function startWhenFree(dataDir: string): Promise<{ parent: ChildProcess; uri: string }> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await startParent(dataDir);
    } catch (error) {
      if (attempt > 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

interface Told {
  readonly inserted: Set<number>;
  increments: number;
  transfers: number;
}

/** How much is acknowledged before the kill: a little more from round to round, so that it falls on another moment. */
const enoughIn = (cycle: number) => 20 + 7 * (cycle % 7);

/** Writes until the store is gone, noting only what was acknowledged; kills it once that is enough. */
async function writeUntilKilled(
  rows: Rows,
  accounts: Rows,
  client: InstanceType<typeof MongoClient>,
  told: Told,
  cycle: number,
  kill: () => void,
): Promise<void> {
  const first = cycle * 10_000;
  let next = first;
  const worker = async (): Promise<void> => {
    for (;;) {
      const id = next++;
      await rows.insertOne({ _id: id as never });
      told.inserted.add(id);
      if (id >= first + enoughIn(cycle)) kill();
      await accounts.updateOne({ _id: 'counter' as never }, { $inc: { n: 1 } });
      told.increments++;
      if (id % 5 === 0) await transfer(accounts, client, told);
    }
  };
  await Promise.allSettled(Array.from({ length: 4 }, worker));
  kill();
}

async function transfer(accounts: Rows, client: InstanceType<typeof MongoClient>, told: Told): Promise<void> {
  await client.withSession((session) =>
    session.withTransaction(
      async () => {
        await accounts.updateOne({ _id: 'left' as never }, { $inc: { n: -1 } }, { session });
        await accounts.updateOne({ _id: 'right' as never }, { $inc: { n: 1 } }, { session });
      },
      { timeoutMS: 2000 },
    ),
  );
  told.transfers++;
}

/** A busy machine may take longer than the short time-out that lets writers notice the kill. */
async function connected(uri: string): Promise<InstanceType<typeof MongoClient>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await new MongoClient(uri, direct).connect();
    } catch (error) {
      if (attempt > 20) throw error;
    }
  }
}

const direct = { retryWrites: false, serverSelectionTimeoutMS: 300, directConnection: true };

describe.runIf(EMBEDDED)('kill -9', () => {
  it('loses nothing acknowledged and doubles nothing, in twenty rounds', async () => {
    const dataDir = join(folder, 'killed');
    const told: Told = { inserted: new Set(), increments: 0, transfers: 0 };
    for (let cycle = 0; cycle < CYCLES; cycle++) {
      const { parent, uri } = await startWhenFree(dataDir);
      const client = await connected(uri);
      const [rows, accounts] = [client.db().collection('rows'), client.db().collection('accounts')];
      await check(rows, accounts, told);
      if (cycle === 0)
        await accounts.insertMany([
          { _id: 'counter', n: 0 },
          { _id: 'left', n: 0 },
          { _id: 'right', n: 0 },
        ] as never);
      await writeUntilKilled(rows, accounts, client, told, cycle, () => parent.kill('SIGKILL'));
      await client.close();
    }
    expect(told.inserted.size).toBeGreaterThan(CYCLES * 5);
  }, 240_000);
});

/** At most what was in flight may be there without having been acknowledged. */
async function check(rows: Rows, accounts: Rows, told: Told): Promise<void> {
  const present = new Set((await rows.find().toArray()).map(({ _id }) => _id as unknown as number));
  expect([...told.inserted].filter((id) => !present.has(id))).toEqual([]);
  const amounts = new Map(
    (await accounts.find().toArray()).map(({ _id, n }) => [_id as unknown as string, n as number]),
  );
  if (amounts.size === 0) return;
  const counter = amounts.get('counter') as number;
  expect(counter).toBeGreaterThanOrEqual(told.increments);
  expect(counter).toBeLessThanOrEqual(present.size);
  expect((amounts.get('left') as number) + (amounts.get('right') as number)).toBe(0);
  expect(amounts.get('right')).toBeGreaterThanOrEqual(told.transfers);
  told.increments = counter;
  told.transfers = amounts.get('right') as number;
  for (const id of present) told.inserted.add(id);
}

describe.runIf(EMBEDDED)('the data folder', () => {
  it('keeps documents, their types and indexes over a restart', async () => {
    const dataDir = join(folder, 'kept');
    const first = await startEmbedded({ dataDir });
    const client = await new MongoClient(first.uri).connect();
    await client.db().collection('a').createIndex({ k: 1 }, { unique: true });
    await client
      .db()
      .collection('a')
      .insertMany([
        { k: 1, at: new Date(5) },
        { k: 2, at: null },
      ]);
    await client.close();
    await first.stop();
    const second = await startEmbedded({ dataDir });
    const again = await new MongoClient(second.uri).connect();
    expect(
      await again
        .db()
        .collection('a')
        .find({}, { projection: { _id: 0 } })
        .toArray(),
    ).toEqual([
      { k: 1, at: new Date(5) },
      { k: 2, at: null },
    ]);
    await expect(again.db().collection('a').insertOne({ k: 2 })).rejects.toMatchObject({ code: 11000 });
    await again.close();
    await second.stop();
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  }, 30_000);

  it('is refused to a second process in one sentence', async () => {
    const dataDir = join(folder, 'twice');
    const first = await startEmbedded({ dataDir });
    await expect(startEmbedded({ dataDir })).rejects.toThrow(/^The data folder .+ is already in use by process \d+; /);
    await first.stop();
  }, 30_000);

  it('a taken port is refused in one sentence', async () => {
    const first = await startEmbedded({ dataDir: join(folder, 'port-1') });
    const port = Number(new URL(first.uri).port);
    await expect(startEmbedded({ dataDir: join(folder, 'port-2'), port })).rejects.toThrow(
      `Port ${port} is already in use`,
    );
    await first.stop();
  }, 30_000);
});
