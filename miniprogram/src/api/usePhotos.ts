/** Photos being sent: picked, shown at once, sent one after another with progress, sent again when it failed. */
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import { useCallback, useState } from 'react';
import { pickPhotos, smallEnough } from '../platform/photos';
import type { PickedPhoto, Picking } from '../ui';
import { newKey } from './client';
import { asFailure, type Failure } from './failure';
import { addressOf } from './origin';
import { sendFile } from './sendFile';

export interface SendingPhoto extends PickedPhoto {
  /** Once it is sent. */
  readonly id?: string;
  /** The local file, until then. */
  readonly file?: string;
}

export interface Photos extends Picking {
  readonly photos: readonly SendingPhoto[];
  /** Ids of those that are sent, in order. */
  readonly ids: readonly string[];
  readonly pending: number;
  clear(): void;
}

/** `kept` are photos sent before, of a draft; `onChange` hears of every photo that was sent or removed. */
export function usePhotos(
  max: number,
  kept: readonly SendingPhoto[] = [],
  onChange?: (sent: SendingPhoto[]) => void,
): Photos {
  const [photos, setPhotos] = useState<readonly SendingPhoto[]>(kept);
  const [left, setLeft] = useState<string | null>(null);

  const set = useCallback(
    (change: (was: readonly SendingPhoto[]) => readonly SendingPhoto[]) =>
      setPhotos((was) => {
        const next = change(was);
        onChange?.(next.filter(({ state }) => state === 'sent'));
        return next;
      }),
    [onChange],
  );
  const update = useCallback(
    (key: string, part: Partial<SendingPhoto>) =>
      set((was) => was.map((photo) => (photo.key === key ? { ...photo, ...part } : photo))),
    [set],
  );
  const sendOne = useCallback(
    async (key: string, file: string) => {
      update(key, { state: 'sending', percent: 0, reason: null });
      update(key, await sent(key, file, (percent) => update(key, { percent })));
    },
    [update],
  );

  const add = useCallback(async () => {
    const choice = await pickPhotos(max - photos.length);
    setLeft(choice.left);
    const added = choice.taken.map(
      (file): SendingPhoto => ({ key: newKey(), url: file, file, state: 'sending', percent: 0 }),
    );
    set((was) => [...was, ...added]);
    for (const { key, file } of added) await sendOne(key, file!);
  }, [max, photos.length, sendOne, set]);

  return {
    photos,
    left,
    ids: photos.flatMap(({ id, state }) => (id && state === 'sent' ? id : [])),
    pending: photos.filter(({ state }) => state === 'sending').length,
    add,
    retry: (key) => void sendOne(key, photos.find((photo) => photo.key === key)?.file ?? ''),
    remove: (key) => set((was) => was.filter((photo) => photo.key !== key)),
    clear: () => set(() => []),
  };
}

/** What became of it. */
async function sent(key: string, file: string, onPercent: (percent: number) => void): Promise<Partial<SendingPhoto>> {
  try {
    const photo = { path: await smallEnough(file), name: 'photo.jpg', key };
    const { id, small } = await sendFile<PhotoView>('/photos', photo, onPercent);
    return { state: 'sent', percent: 100, id, url: addressOf(small) };
  } catch (thrown) {
    const failure = asFailure(thrown);
    const state = isRefused(failure) ? 'refused' : 'failed';
    return { state, reason: failure.offline ? null : whyNot(failure) };
  }
}

const isRefused = ({ code }: Failure) => code === 'unsupported' || code === 'tooLarge';

const whyNot = (failure: Failure) => (failure.code === 'tooLarge' ? '超过 12 MB，换一张小些的' : failure.words);
