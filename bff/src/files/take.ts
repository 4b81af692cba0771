/** Takes a file in: looked at, put together anew where it can be, kept whole with its record or not at all. */
import { AppError } from '../http/errors';
import type { Vault } from '../infra/vault';
import { type Blobs, StoreFull } from './blobs';
import { largeOf, namesOf } from './names';
import { requirePdf } from './pdf';
import { renditionsOf } from './renditions';
import type { createFileStore, StoredFile } from './store';
import { noRoom } from './unused';
import { videoOf } from './video';

export interface Incoming {
  readonly id: string;
  readonly personId: string;
  readonly bytes: Buffer;
  readonly now: Date;
}

export interface FileWorld {
  readonly store: ReturnType<typeof createFileStore>;
  readonly blobs: Blobs;
  readonly vault: Vault;
  /** Files one may have sent without having used them. */
  readonly mostUnused: number;
}

type Contents = Readonly<Record<string, Buffer>>;

const blank = { width: 0, height: 0, seconds: null, posterId: null, name: null, subject: null };

export async function takePhoto(world: FileWorld, incoming: Incoming): Promise<StoredFile> {
  const { large, small, width, height } = await renditionsOf(incoming.bytes);
  const file = { ...blank, ...whose(incoming), kind: 'photo' as const, width, height, bytes: large.length };
  return keep(world, file, { [`${file._id}-large.jpg`]: large, [`${file._id}-small.jpg`]: small });
}

export async function takeVideo(world: FileWorld, posterId: string | null, incoming: Incoming): Promise<StoredFile> {
  const { bytes, seconds } = await videoOf(incoming.bytes);
  const file = { ...blank, ...whose(incoming), kind: 'video' as const, posterId, seconds, bytes: bytes.length };
  return keep(world, file, { [largeOf(file)]: bytes });
}

export async function takeDocument(world: FileWorld, name: string, incoming: Incoming): Promise<StoredFile> {
  const { bytes } = incoming;
  requirePdf(bytes);
  const sealed = world.vault.seal(name);
  const file = { ...blank, ...whose(incoming), kind: 'document' as const, name: sealed, bytes: bytes.length };
  return keep(world, file, { [largeOf(file)]: bytes });
}

const whose = ({ id: _id, personId, now: at }: Incoming) => ({ _id, personId, at });

/** The record comes first: whatever a crash leaves without an owner, the sweep finds by it. */
async function keep(world: FileWorld, file: StoredFile, contents: Contents): Promise<StoredFile> {
  const { store, blobs, mostUnused } = world;
  const added = await store.add(file, mostUnused);
  if (added === 'full') throw noRoom(await store.unused(file.personId), mostUnused, file.at);
  const whole = added === 'added' ? null : await keptWhole(world, file._id);
  if (whole) return whole;
  try {
    await Promise.all(Object.entries(contents).map(([name, bytes]) => blobs.put(name, bytes)));
  } catch (cause) {
    if (added === 'added') await forget(world, file);
    throw cause instanceof StoreFull ? new AppError('diskFull', { cause }) : cause;
  }
  return file;
}

/** One that is there with all its bytes stays as it is: a record may show it by now. */
async function keptWhole({ store, blobs }: Pick<FileWorld, 'store' | 'blobs'>, id: string): Promise<StoredFile | null> {
  const [file] = await store.find([id]);
  const sizes = file ? await Promise.all(namesOf(file).map(blobs.size)) : [null];
  return sizes.includes(null) ? null : file!;
}

/** Takes the bytes away, then the record: cut off between them, the sweep comes again. */
export async function forget({ store, blobs }: Pick<FileWorld, 'store' | 'blobs'>, file: StoredFile): Promise<void> {
  for (const name of namesOf(file)) await blobs.remove(name);
  await store.remove(file);
}
