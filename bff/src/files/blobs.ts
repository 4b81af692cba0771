/** Where the bytes of files are kept: a folder here; an object store behind the same interface in `s3.ts`. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** First and last byte, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Blobs {
  /** Keeps the bytes under the name, whole or not at all. Throws `StoreFull` when there is no room. */
  put(name: string, bytes: Buffer): Promise<void>;
  /** How many bytes; null when there is no such name. */
  size(name: string): Promise<number | null>;
  /** The bytes, or a span of them. Only for a name that has a size. */
  get(name: string, span?: Span): Promise<Readable>;
  /** Takes it away; one that isn't there is no fault. */
  remove(name: string): Promise<void>;
}

/** The store has no room left. */
export class StoreFull extends Error {}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

export function folderBlobs(root: string): Blobs {
  const place = (name: string) => path.join(root, name.slice(0, 2), name);
  return {
    async put(name, bytes) {
      const target = place(name);
      const partial = `${target}.${randomUUID()}.partial`;
      try {
        await writeThrough(await opened(partial), bytes);
        await rename(partial, target);
      } catch (cause) {
        await rm(partial, { force: true });
        throw FULL.has(codeOf(cause)) ? new StoreFull(codeOf(cause), { cause }) : cause;
      }
    },
    async size(name) {
      try {
        return (await stat(place(name))).size;
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null;
        throw error;
      }
    },
    get: async (name, span) => createReadStream(place(name), span && { start: span.from, end: span.to }),
    remove: (name) => rm(place(name), { force: true }),
  };
}

/** A folder is made when its first file comes: asking for it each time costs as much as the writing. */
async function opened(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'w');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    await mkdir(path.dirname(file), { recursive: true });
    return open(file, 'w');
  }
}

async function writeThrough(handle: FileHandle, bytes: Buffer): Promise<void> {
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
