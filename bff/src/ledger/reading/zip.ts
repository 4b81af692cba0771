/** Opens the parts of a zipped workbook as streams, each within bounds, whatever the archive claims of itself. */
import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise } from 'yauzl';
import { broken, MOST_BYTES, tooBig } from './sheet';

export interface Parts {
  readonly names: ReadonlySet<string>;
  /** The part's text in pieces; nothing when there is no such part. Throws what is said to the person. */
  read(name: string): AsyncGenerator<string>;
}

const MOST_PARTS = 3_000;

/** Nothing is inflated before it is asked for; what all parts together may give is bounded. */
export async function openParts(bytes: Buffer): Promise<Parts> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: false }).catch((): never => {
    throw broken();
  });
  if (zip.entryCount > MOST_PARTS) throw tooBig();
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/^\//, ''), entry);
  } catch {
    throw broken();
  }
  let left = MOST_BYTES;

  async function* read(name: string): AsyncGenerator<string> {
    const entry = entries.get(name);
    if (!entry) return;
    if (entry.isEncrypted() || entry.uncompressedSize > left) throw entry.isEncrypted() ? broken() : tooBig();
    const stream: Readable = await zip.openReadStreamPromise(entry).catch((): never => {
      throw broken();
    });
    const decoder = new TextDecoder('utf-8');
    for await (const chunk of whole(stream)) {
      left -= chunk.length;
      if (left < 0) throw tooBig();
      yield decoder.decode(chunk, { stream: true });
    }
  }
  return { names: new Set(entries.keys()), read };
}

/** A part that doesn't unpack, or gives more than it declared, is a broken file and not our fault. */
async function* whole(stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) yield chunk;
  } catch {
    throw broken();
  } finally {
    stream.destroy();
  }
}
