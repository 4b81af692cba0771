/** Draws the demo's pictures and takes them in like photos that people have sent. */
import { Readable } from 'node:stream';
import pLimit from 'p-limit';
import type { Photos } from '../files';
import { demoId } from './chance';
import type { PictureFacts, SceneName } from './pictures';

/** Draws one picture as a JPEG. */
export type Draw = (scene: SceneName, facts: PictureFacts) => Promise<Buffer>;

export interface Album {
  /** Takes a picture of the scene and gives its photo id; `key` tells pictures of one scene apart. */
  take(personId: string, at: Date, scene: SceneName, key: string, facts?: Omit<PictureFacts, 'seed'>): Promise<string>;
  /** A photo record of its own that shows the same picture as all other reprints of the scene: drawn only once. */
  reprint(
    personId: string,
    at: Date,
    scene: SceneName,
    key: string,
    facts?: Omit<PictureFacts, 'seed'>,
  ): Promise<string>;
}

/** Drawing happens outside the main thread, on as many threads as libuv has. */
const AT_ONCE = 4;

export function openAlbum(photos: Photos, draw: Draw): Album {
  const limit = pLimit(AT_ONCE);
  const prints = new Map<SceneName, Promise<Buffer>>();
  const keep = (id: string, personId: string, at: Date, jpeg: Promise<Buffer>) =>
    limit(async () => photos.take(id, personId, Readable.from([await jpeg]), at));
  return {
    async reprint(personId, at, scene, key, facts = {}) {
      const id = demoId('reprint', scene, key);
      if (!prints.has(scene)) prints.set(scene, draw(scene, { ...facts, seed: 1 }));
      await keep(id, personId, at, prints.get(scene)!);
      return id;
    },
    async take(personId, at, scene, key, facts = {}) {
      const id = demoId('photo', scene, key);
      const seed = Number.parseInt(id.slice(0, 7), 16);
      await limit(async () => photos.take(id, personId, Readable.from([await draw(scene, { ...facts, seed })]), at));
      return id;
    },
  };
}
