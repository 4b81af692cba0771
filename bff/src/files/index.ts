/** Photos: taken in, shown by signed address, given to the record they belong to. */
import type { Readable } from 'node:stream';
import { photos as contract } from '@jiashu/shared/files/contract';
import { photoWires } from '@jiashu/shared/files/schema';
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import type { Connection } from 'mongoose';
import type { Subject } from '../history';
import { bind, type Route } from '../http/bind';
import { AppError, invalid } from '../http/errors';
import { type Blobs, folderBlobs } from './blobs';
import { renditionsOf } from './renditions';
import { createSigner, SIZES, type Size } from './signing';
import { createPhotoStore, type Photo } from './store';

export interface Photos {
  readonly routes: Route[];
  /** Takes one photo in. Sent again with the same id it stays one photo. */
  take(id: string, personId: string, bytes: Readable, now: Date): Promise<PhotoView>;
  /** Gives photos the person sent to a record. Throws `invalid` at `photoIds` when one isn't his or is used elsewhere. */
  attach(ids: readonly string[], personId: string, subject: Subject): Promise<void>;
  /** The photos in the order of the ids; those that are gone are left out. */
  show(ids: readonly string[], now: Date): Promise<PhotoView[]>;
  /** Deletes photos and their pictures for good; those that are gone already are no failure. */
  remove(ids: readonly string[]): Promise<void>;
  /** A picture's bytes for a signed address; null when the signature isn't good. */
  open(id: string, size: string, exp: string, sig: string, now: Date): Readable | null;
}

export function openPhotos(db: Connection, folder: string, secret: Buffer): Photos {
  const store = createPhotoStore(db);
  const blobs = folderBlobs(folder);
  const signer = createSigner(secret);
  const present = ({ _id, width, height }: Photo, now: Date): PhotoView => ({
    id: _id,
    small: signer.sign(_id, 'small', now),
    large: signer.sign(_id, 'large', now),
    width,
    height,
  });

  async function take(id: string, personId: string, bytes: Readable, now: Date): Promise<PhotoView> {
    const { large, small, width, height } = await renditionsOf(bytes);
    await keep(blobs, id, large, small);
    const photo: Photo = { _id: id, personId, width, height, at: now, subject: null };
    await store.upsert(photo);
    return present(photo, now);
  }

  return {
    take,
    async attach(ids, personId, subject) {
      if (ids.length === 0) return;
      const attached = await store.attach(ids, personId, subject);
      if (attached !== ids.length) throw invalid({ path: 'photoIds', message: '有一张照片没有传好，请重新传' });
    },
    async show(ids, now) {
      const byId = new Map((await store.find(ids)).map((photo) => [photo._id, photo]));
      return ids.flatMap((id) => byId.get(id) ?? []).map((photo) => present(photo, now));
    },
    async remove(ids) {
      await Promise.all(ids.flatMap((id) => SIZES.map((size) => blobs.remove(`${id}-${size}.jpg`))));
      await store.remove(ids);
    },
    open(id, size, exp, sig, now) {
      const known = SIZES.includes(size as Size) && signer.verify(id, size as Size, exp, sig, now);
      return known ? blobs.get(`${id}-${size}.jpg`) : null;
    },
    routes: bind('photos', contract, photoWires, {
      upload: (_, { effectId, caller, upload, now }) => take(effectId, caller.personId, upload!.stream, now),
    }),
  };
}

async function keep(blobs: Blobs, id: string, large: Buffer, small: Buffer): Promise<void> {
  try {
    await Promise.all([blobs.put(`${id}-large.jpg`, large), blobs.put(`${id}-small.jpg`, small)]);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') throw new AppError('diskFull', { cause });
    throw cause;
  }
}
