/** Files as they are shown: with addresses that work as long as the record that shows them may be looked at. */
import type { DocumentView, VideoView } from '@jiashu/shared/files/schema';
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import { addressOf } from './addresses';
import { largeOf } from './names';
import type { Signer } from './signing';
import type { StoredFile } from './store';
import type { FileWorld } from './take';

export type FileViews = ReturnType<typeof createViews>;

export function createViews({ store, vault }: FileWorld, signer: Signer) {
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
  const videoView = (film: StoredFile, poster: PhotoView | undefined, now: Date): VideoView => ({
    id: film._id,
    url: addressOf(signer, film, largeOf(film), now),
    poster: poster ?? null,
    seconds: film.seconds ?? 0,
    bytes: film.bytes,
  });
  /** Those of this kind in the order of the ids; those that are gone are left out. */
  const found = async (ids: readonly string[], kind: StoredFile['kind']) => {
    const byId = new Map((await store.find(ids)).map((file) => [file._id, file]));
    return ids.flatMap((id) => byId.get(id) ?? []).filter((file) => (file.kind ?? 'photo') === kind);
  };
  const show = async (ids: readonly string[], now: Date) =>
    (await found(ids, 'photo')).map((photo) => photoView(photo, now));

  return {
    ...{ photoView, documentView, found, show },
    async videos(ids: readonly string[], now: Date): Promise<VideoView[]> {
      const films = await found(ids, 'video');
      const posterIds = films.flatMap(({ posterId }) => posterId ?? []);
      const posters = new Map((await show(posterIds, now)).map((one) => [one.id, one]));
      return films.map((film) => videoView(film, posters.get(film.posterId ?? ''), now));
    },
    documents: async (ids: readonly string[], now: Date) =>
      (await found(ids, 'document')).map((file) => documentView(file, now)),
  };
}
