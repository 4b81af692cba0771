/** The durable side: LMDB holds every record, the catalog and the sessions; one batch is one atomic commit. */

import { open, type RootDatabase } from 'lmdb';
import { decode } from '../bson/decode';
import { encode } from '../bson/encode';
import type { Doc } from '../bson/values';

const CATALOG = 0;
const RECORD = 1;
const SESSION = 2;

type Key = [number, ...(number | string)[]];

export class Journal {
  private readonly database: RootDatabase<Buffer, Key>;
  private waiting: { key: Key; value: Buffer | undefined }[] = [];
  private last: Promise<unknown> = Promise.resolve();

  constructor(directory: string) {
    this.database = open<Buffer, Key>({
      path: directory,
      encoding: 'binary',
      noSubdir: false,
      maxDbs: 1,
      mapSize: 1 << 28,
    });
  }

  record(collection: number, record: number, document: Doc | undefined): void {
    this.waiting.push({ key: [RECORD, collection, record], value: document && encode(document) });
  }

  catalog(namespace: string, entry: Doc | undefined): void {
    this.waiting.push({ key: [CATALOG, namespace], value: entry && encode(entry) });
  }

  session(id: string, statement: number, entry: Doc | undefined): void {
    this.waiting.push({ key: [SESSION, id, statement], value: entry && encode(entry) });
  }

  /** Commits everything noted since the last call as one unit; resolves when it and all before it are durable. */
  commit(): Promise<unknown> {
    if (this.waiting.length === 0) return this.last;
    const changes = this.waiting;
    this.waiting = [];
    this.last = this.database.batch(() => {
      for (const { key, value } of changes) {
        if (value) this.database.put(key, value);
        else this.database.remove(key);
      }
    });
    return this.last;
  }

  *catalogEntries(): Generator<[string, Doc]> {
    for (const { key, value } of this.database.getRange({ start: [CATALOG], end: [RECORD] }))
      yield [key[1] as string, decode(value)];
  }

  *records(collection: number): Generator<[number, Doc]> {
    for (const { key, value } of this.database.getRange({ start: [RECORD, collection], end: [RECORD, collection + 1] }))
      yield [key[2] as number, decode(value)];
  }

  *sessions(): Generator<[string, number, Doc]> {
    for (const { key, value } of this.database.getRange({ start: [SESSION], end: [SESSION + 1] }))
      yield [key[1] as string, key[2] as number, decode(value)];
  }

  async close(): Promise<void> {
    await this.commit();
    await this.database.flushed;
    await this.database.close();
  }
}
