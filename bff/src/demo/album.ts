/** Draws the demo's pictures and takes them in like photos that people have sent. */
import pLimit from 'p-limit';
import type { Photos } from '../files';
import { demoId } from './chance';
import type { PictureFacts, SceneName } from './pictures';

/** Draws one picture as a JPEG. */
export type Draw = (scene: SceneName, facts: PictureFacts) => Promise<Buffer>;

export interface Album {
  /**
   * Takes a picture of the scene and gives its photo id; `key` tells pictures of one scene apart, the same is taken once.
   * Pictures with the same `seed` are from the same standpoint.
   */
  take(personId: string, at: Date, scene: SceneName, key: string, facts?: Partial<PictureFacts>): Promise<string>;
  /** A photo record of its own that shows the same picture as all other reprints of the scene: drawn only once. */
  reprint(
    personId: string,
    at: Date,
    scene: SceneName,
    key: string,
    facts?: Omit<PictureFacts, 'seed'>,
  ): Promise<string>;
  /** Lets whatever no record has taken belong to the company, so that it isn't swept away as never used. */
  settle(): Promise<void>;
}

/** Drawing happens outside the main thread, on as many threads as libuv has. */
const AT_ONCE = 4;

export function openAlbum(photos: Photos, draw: Draw): Album {
  const limit = pLimit(AT_ONCE);
  const prints = new Map<SceneName, Promise<Buffer>>();
  const kept = new Map<string, Promise<unknown>>();
  const takers = new Map<string, string>();
  const keep = async (id: string, personId: string, at: Date, jpeg: () => Promise<Buffer>): Promise<string> => {
    const take = async () => photos.take(id, personId, await jpeg(), at);
    if (!kept.has(id)) kept.set(id, limit(take));
    takers.set(id, personId);
    await kept.get(id);
    return id;
  };
  return {
    reprint(personId, at, scene, key, facts = {}) {
      if (!prints.has(scene)) prints.set(scene, draw(scene, { ...facts, seed: 1 }));
      return keep(demoId('reprint', scene, key), personId, at, () => prints.get(scene)!);
    },
    take(personId, at, scene, key, facts = {}) {
      const id = demoId('photo', scene, key);
      const seed = Number.parseInt(id.slice(0, 7), 16);
      return keep(id, personId, at, () => draw(scene, { seed, ...facts }));
    },
    async settle() {
      const company = { kind: 'project', id: demoId('company') };
      const settle = ([id, personId]: [string, string]) => photos.attach([id], personId, company);
      await Promise.allSettled([...takers].map((taker) => limit(settle, taker)));
    },
  };
}
