/** What the conformance tests run on: the embedded store, or the server `MONGODB_URI` names. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll } from 'vitest';
import { type Embedded, startEmbedded } from '..';

const { MongoClient } = mongoose.mongo;
type Client = InstanceType<typeof MongoClient>;
export type Db = ReturnType<Client['db']>;
export type Plain = Record<string, unknown>;
export type Rows = ReturnType<Db['collection']>;

export const ELSEWHERE = process.env.MONGODB_URI;
export const EMBEDDED = ELSEWHERE === undefined;

export interface TestDatabase {
  readonly client: Client;
  readonly db: Db;
  readonly uri: string;
  /** An empty collection holding the documents. */
  fill(documents: readonly Plain[]): Promise<Rows>;
}

let counter = 0;

/** Call at the top of a test file; the returned object is ready inside the tests. */
export function testDatabase(): TestDatabase {
  const state: { store?: Embedded; folder?: string; client?: Client; db?: Db; uri?: string } = {};
  beforeAll(async () => {
    if (ELSEWHERE) state.uri = ELSEWHERE;
    else {
      state.folder = await mkdtemp(join(tmpdir(), 'jiashu-embedded-'));
      state.store = await startEmbedded({ dataDir: state.folder });
      state.uri = state.store.uri;
    }
    state.client = await new MongoClient(state.uri).connect();
    state.db = state.client.db(`conformance_${process.pid}_${Date.now().toString(36)}`);
  }, 60_000);
  afterAll(async () => {
    await state.db?.dropDatabase();
    await state.client?.close();
    await state.store?.stop();
    if (state.folder) await rm(state.folder, { recursive: true, force: true });
  });
  return {
    get client() {
      return state.client as Client;
    },
    get db() {
      return state.db as Db;
    },
    get uri() {
      return state.uri as string;
    },
    async fill(documents) {
      const rows = (state.db as Db).collection(`rows${++counter}`);
      await (state.db as Db).createCollection(rows.collectionName);
      if (documents.length > 0) await rows.insertMany(documents.map((document) => ({ ...document })));
      return rows;
    },
  };
}

/** The error a promise ends with. */
export async function failure(
  work: Promise<unknown>,
): Promise<{ code: number; message: string; errorLabels: string[]; keyPattern?: unknown; keyValue?: unknown }> {
  try {
    await work;
  } catch (error) {
    return error as never;
  }
  throw new Error('expected a failure');
}

/** The `_id`s a query finds, in its order. */
export async function ids(rows: Rows, filter: Plain, options: Plain = {}): Promise<unknown[]> {
  const found = await rows.find(filter as never, { ...options, projection: { _id: 1 } }).toArray();
  return found.map(({ _id }) => _id);
}
