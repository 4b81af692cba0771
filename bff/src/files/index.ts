/** Photos, short videos and PDFs: taken in, shown by signed address, given to the record they belong to. */
import type { Readable } from 'node:stream';
import { photos as contract } from '@jiashu/shared/files/contract';
import { type DocumentView, photoWires, type VideoView } from '@jiashu/shared/files/schema';
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import type { Connection } from 'mongoose';
import type { Subject } from '../history';
import { bind, type Route } from '../http/bind';
import { invalid } from '../http/errors';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import type { Vault } from '../infra/vault';
import { addressOf } from './addresses';
import type { Blobs, Span } from './blobs';
import { largeOf, typeOf } from './names';
import type { Signer } from './signing';
import { createFileStore, type StoredFile } from './store';
import { sweepOrphans } from './sweep';
import { type FileWorld, forget, takeDocument, takePhoto, takeVideo } from './take';

export type { Blobs } from './blobs';
export { openBlobs } from './open';
export { createSigner, type Signer } from './signing';

/** A file found for a signed address. */
export interface Served {
  readonly type: string;
  readonly bytes: number;
  /** To be saved, not shown. */
  readonly attachment: boolean;
  stream(span?: Span): Promise<Readable>;
}

export interface Photos {
  readonly routes: Route[];
  /** Takes one photo in. Sent again with the same id it stays one photo. */
  take(id: string, personId: string, bytes: Buffer, now: Date): Promise<PhotoView>;
  /** Gives files the person sent to a record. Throws `invalid` at `photoIds` when one isn't his or is used elsewhere. */
  attach(ids: readonly string[], personId: string, subject: Subject): Promise<void>;
  /** The photos in the order of the ids; those that are gone are left out. */
  show(ids: readonly string[], now: Date): Promise<PhotoView[]>;
  videos(ids: readonly string[], now: Date): Promise<VideoView[]>;
  documents(ids: readonly string[], now: Date): Promise<DocumentView[]>;
  /** Deletes files and their bytes for good; those that are gone already are no failure. */
  remove(ids: readonly string[]): Promise<void>;
  /** The whole bytes of a file that is kept; null when it is gone. */
  read(id: string): Promise<{ name: string; bytes: Buffer } | null>;
  /** A file for a signed address (`<id>-large.jpg`); null when the signature isn't good or it is gone. */
  open(name: string, exp: string, sig: string, now: Date): Promise<Served | null>;
}

interface World {
  readonly db: Connection;
  readonly vault: Vault;
  readonly blobs: Blobs;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly signer: Signer;
}

export function openPhotos({ db, vault, blobs, jobs, clock, signer }: World): Photos {
  const world: FileWorld = { store: createFileStore(db), blobs, vault };
  const { store } = world;
  sweepOrphans(world, jobs, clock);

  const photoView = (photo: StoredFile, now: Date): PhotoView => ({
    id: photo._id,
    small: addressOf(signer, photo, `${photo._id}-small.jpg`, now),
    large: addressOf(signer, photo, `${photo._id}-large.jpg`, now),
    width: photo.width,
    height: photo.height,
  });
  const documentView = (file: StoredFile, now: Date): DocumentView => ({
    id: file._id,
    url: addressOf(signer, file, largeOf(file), now),
    name: vault.open(file.name!),
    bytes: file.bytes,
  });
  const found = async (ids: readonly string[], kind: StoredFile['kind']) => {
    const byId = new Map((await store.find(ids)).map((file) => [file._id, file]));
    return ids.flatMap((id) => byId.get(id) ?? []).filter((file) => (file.kind ?? 'photo') === kind);
  };
  const show = async (ids: readonly string[], now: Date) =>
    (await found(ids, 'photo')).map((photo) => photoView(photo, now));

  async function videos(ids: readonly string[], now: Date): Promise<VideoView[]> {
    const films = await found(ids, 'video');
    const posters = new Map(
      (
        await show(
          films.flatMap(({ posterId }) => posterId ?? []),
          now,
        )
      ).map((one) => [one.id, one]),
    );
    return films.map((film) => ({
      id: film._id,
      url: addressOf(signer, film, largeOf(film), now),
      poster: posters.get(film.posterId ?? '') ?? null,
      seconds: film.seconds ?? 0,
      bytes: film.bytes,
    }));
  }

  return {
    ...{ show, videos },
    async take(id, personId, bytes, now) {
      return photoView(await takePhoto(world, { id, personId, bytes, now }), now);
    },
    documents: async (ids, now) => (await found(ids, 'document')).map((file) => documentView(file, now)),
    async attach(ids, personId, subject) {
      if (ids.length === 0) return;
      if (!(await store.attach(ids, personId, subject)))
        throw invalid({ path: 'photoIds', message: '有一张照片没有传好，请重新传' });
      const posters = (await store.find(ids)).flatMap(({ posterId }) => posterId ?? []);
      for (const poster of posters) await store.attach([poster], personId, subject);
    },
    async remove(ids) {
      for (const file of await store.find(ids)) await forget(world, file);
    },
    async read(id) {
      const [file] = await store.find([id]);
      if (!file || (await blobs.size(largeOf(file))) === null) return null;
      return { name: largeOf(file), bytes: Buffer.concat(await (await blobs.get(largeOf(file))).toArray()) };
    },
    async open(name, exp, sig, now) {
      const type = typeOf(name);
      if (!type || !signer.verify(name, exp, sig, now)) return null;
      const bytes = await blobs.size(name);
      if (bytes === null) return null;
      return { type, bytes, attachment: type === 'application/pdf', stream: (span) => blobs.get(name, span) };
    },
    routes: bind('photos', contract, photoWires, {
      upload: async (_, { effectId: id, caller: { personId }, upload, now }) =>
        photoView(await takePhoto(world, { id, personId, ...(await upload!()), now }), now),
      async uploadVideo({ posterId = null }, { effectId: id, caller: { personId }, upload, now }) {
        const [poster] = posterId ? await found([posterId], 'photo') : [];
        if (posterId && poster?.personId !== personId)
          throw invalid({ path: 'posterId', message: '封面没有传好，请重新传' });
        await takeVideo(world, posterId, { id, personId, ...(await upload!()), now });
        return (await videos([id], now))[0]!;
      },
      async uploadDocument({ name }, { effectId: id, caller: { personId }, upload, now }) {
        return documentView(await takeDocument(world, name, { id, personId, ...(await upload!()), now }), now);
      },
    }),
  };
}
