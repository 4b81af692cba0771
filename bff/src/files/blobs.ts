/** Where the bytes of files are kept; a folder here, an object store behind the same interface later. */
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

export interface Blobs {
  /** Keeps the bytes under the name, whole or not at all. Throws the system's error when the disk is full. */
  put(name: string, bytes: Buffer): Promise<void>;
  /** The bytes as a stream, which fails with ENOENT when there is no such name. */
  get(name: string): Readable;
  /** Deletes the name; one that isn't there is no failure. */
  remove(name: string): Promise<void>;
}

export function folderBlobs(root: string): Blobs {
  const place = (name: string) => path.join(root, name.slice(0, 2), name);
  return {
    async put(name, bytes) {
      const target = place(name);
      const partial = `${target}.${process.pid}.partial`;
      await mkdir(path.dirname(target), { recursive: true });
      try {
        await writeThrough(partial, bytes);
        await rename(partial, target);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
    get: (name) => createReadStream(place(name)),
    remove: (name) => rm(place(name), { force: true }),
  };
}

async function writeThrough(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
