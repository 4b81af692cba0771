/** Open cursors: results not yet fetched. */

import { randomBytes } from 'node:crypto';
import { encodedSize } from '../bson/encode';
import { type Doc, doc } from '../bson/values';
import { StoreError } from '../errors';

/** MongoDB closes cursors nobody asked for in ten minutes. */
const LIFETIME = 10 * 60_000;
const BATCH_BYTES = 16 * 1024 * 1024;
const FIRST_BATCH = 101;

interface Cursor {
  readonly namespace: string;
  readonly documents: Iterator<Doc>;
  readonly session: string | undefined;
  /** How many documents there are at most; after those nobody has to ask again. */
  remaining: number;
  /** Read, but too large for the batch it was read for. */
  held: Doc | undefined;
  exhausted: boolean;
  lastUsed: number;
  /** Its collection is gone. */
  killed: boolean;
}

export interface CursorOptions {
  readonly batchSize?: number | undefined;
  readonly singleBatch?: boolean;
  /** How many documents there are at most. */
  readonly most?: number | undefined;
  readonly session?: string | undefined;
}

export class Cursors {
  private readonly cursors = new Map<bigint, Cursor>();

  /** The `cursor` field of an answer: the first batch and the number to ask for more, 0 when there is none. */
  open(namespace: string, documents: Iterable<Doc>, options: CursorOptions = {}): Doc {
    const iterator = documents[Symbol.iterator]();
    const cursor: Cursor = {
      namespace,
      documents: iterator,
      session: options.session,
      remaining: options.most ?? Number.POSITIVE_INFINITY,
      held: undefined,
      exhausted: false,
      lastUsed: Date.now(),
      killed: false,
    };
    const firstBatch = takeBatch(cursor, options.batchSize ?? FIRST_BATCH);
    const id = options.singleBatch || cursor.exhausted ? 0n : this.keep(cursor);
    return doc({ firstBatch, id, ns: namespace });
  }

  private keep(cursor: Cursor): bigint {
    const id = randomBytes(8).readBigInt64LE() >> 1n;
    if (id <= 0n || this.cursors.has(id)) return this.keep(cursor);
    this.cursors.set(id, cursor);
    return id;
  }

  more(id: bigint, namespace: string, batchSize: number | undefined, session: string | undefined): Doc {
    const cursor = this.cursors.get(id);
    if (cursor?.killed) {
      this.cursors.delete(id);
      throw new StoreError(175, `collection dropped: ${namespace}`);
    }
    if (!cursor) throw new StoreError(43, `cursor id ${id} not found`);
    if (cursor.namespace !== namespace)
      throw new StoreError(
        13,
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    if (cursor.session !== session)
      throw new StoreError(
        50738,
        `Cannot run getMore on cursor ${id}, which was created in session ${cursor.session}, in session ${session}`,
      );
    cursor.lastUsed = Date.now();
    const nextBatch = takeBatch(cursor, batchSize || Number.POSITIVE_INFINITY);
    if (cursor.exhausted) this.cursors.delete(id);
    return doc({ nextBatch, id: cursor.exhausted ? 0n : id, ns: namespace });
  }

  /** False when there is no such cursor. */
  kill(id: bigint): boolean {
    return this.cursors.delete(id);
  }

  /** The collection was dropped: whoever asks for more is told. */
  collectionDropped(namespace: string): void {
    for (const cursor of this.cursors.values()) if (cursor.namespace === namespace) cursor.killed = true;
  }

  sweep(now = Date.now()): void {
    for (const [id, cursor] of this.cursors) if (now - cursor.lastUsed > LIFETIME) this.cursors.delete(id);
  }

  get size(): number {
    return this.cursors.size;
  }
}

/** As MongoDB does, a batch that is full does not look whether there is more. */
function takeBatch(cursor: Cursor, most: number): Doc[] {
  const batch: Doc[] = [];
  let bytes = 0;
  while (batch.length < most && !cursor.exhausted) {
    const document = cursor.held ?? read(cursor);
    cursor.held = undefined;
    if (!document) break;
    bytes += most > FIRST_BATCH ? encodedSize(document) : 0;
    if (batch.length > 0 && bytes > BATCH_BYTES) {
      cursor.held = document;
      break;
    }
    batch.push(document);
    if (--cursor.remaining <= 0) cursor.exhausted = true;
  }
  return batch;
}

function read(cursor: Cursor): Doc | undefined {
  const next = cursor.documents.next();
  if (!next.done) return next.value;
  cursor.exhausted = true;
  return undefined;
}
