/** Photos, short videos and PDFs: taken in, shown by signed address, given to the record they belong to. */
import type { Readable } from 'node:stream';
import type { DocumentView, VideoView } from '@jiashu/shared/files/schema';
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import type { Connection } from 'mongoose';
import type { Subject } from '../history';
import type { Route } from '../http/bind';
import { invalid } from '../http/errors';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import type { Vault } from '../infra/vault';
import type { Blobs, Span } from './blobs';
import { largeOf, typeOf } from './names';
import { photoRoutes } from './routes';
import type { Signer } from './signing';
import { createFileStore } from './store';
import { sweepOrphans } from './sweep';
import { type FileWorld, forget, takePhoto } from './take';
import { createViews } from './views';

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
  /** Files one may have sent without having used them. */
  readonly mostUnused: number;
}

export function openPhotos({ db, vault, blobs, jobs, clock, signer, mostUnused }: World): Photos {
  const world: FileWorld = { store: createFileStore(db), blobs, vault, mostUnused };
  const { store } = world;
  sweepOrphans(world, jobs, clock);

  const views = createViews(world, signer);

  return {
    show: views.show,
    videos: views.videos,
    documents: views.documents,
    routes: photoRoutes(world, views),
    async take(id, personId, bytes, now) {
      return views.photoView(await takePhoto(world, { id, personId, bytes, now }), now);
    },
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
  };
}
