/** Photos being sent: picked, shown at once, sent one after another with progress, sent again when it failed. */
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import Taro from '@tarojs/taro';
import { useCallback, useState } from 'react';
import type { PickedPhoto } from '../ui';
import { newKey } from './client';
import { type Failure, failureFrom, offline } from './failure';
import { addressOf } from './origin';
import { commonHeaders } from './transport';

export interface SendingPhoto extends PickedPhoto {
  /** Once it is sent. */
  readonly id?: string;
  /** The local file, until then. */
  readonly file?: string;
}

export interface Photos {
  readonly photos: readonly SendingPhoto[];
  /** Ids of those that are sent, in order. */
  readonly ids: readonly string[];
  readonly pending: number;
  add(): Promise<void>;
  retry(key: string): void;
  remove(key: string): void;
  clear(): void;
}

/** `kept` are photos sent before, of a draft; `onChange` hears of every photo that was sent or removed. */
export function usePhotos(
  max: number,
  kept: readonly SendingPhoto[] = [],
  onChange?: (sent: SendingPhoto[]) => void,
): Photos {
  const [photos, setPhotos] = useState<readonly SendingPhoto[]>(kept);

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
      update(key, { state: 'sending', percent: 0 });
      try {
        const view = await upload(key, file, (percent) => update(key, { percent }));
        update(key, { state: 'sent', percent: 100, id: view.id, url: addressOf(view.small) });
      } catch {
        update(key, { state: 'failed' });
      }
    },
    [update],
  );

  const add = useCallback(async () => {
    const files = await choose(max - photos.length);
    const added = files.map((file): SendingPhoto => ({ key: newKey(), url: file, file, state: 'sending', percent: 0 }));
    set((was) => [...was, ...added]);
    for (const { key, file } of added) await sendOne(key, file!);
  }, [max, photos.length, sendOne, set]);

  return {
    photos,
    ids: photos.flatMap(({ id, state }) => (id && state === 'sent' ? id : [])),
    pending: photos.filter(({ state }) => state === 'sending').length,
    add,
    retry: (key) => void sendOne(key, photos.find((photo) => photo.key === key)?.file ?? ''),
    remove: (key) => set((was) => was.filter((photo) => photo.key !== key)),
    clear: () => set(() => []),
  };
}

/** The person's choice; nothing when he changed his mind. */
async function choose(count: number): Promise<string[]> {
  try {
    const { tempFilePaths } = await Taro.chooseImage({
      count,
      sizeType: ['compressed'],
      sourceType: ['camera', 'album'],
    });
    return tempFilePaths;
  } catch {
    return [];
  }
}

/** Throws `Failure`. The key makes a retry after a lost answer the same photo. */
async function upload(key: string, filePath: string, onPercent: (percent: number) => void): Promise<PhotoView> {
  const header = { ...commonHeaders(), 'Idempotency-Key': key };
  const task = Taro.uploadFile({ url: addressOf('/api/photos'), filePath, name: 'file', header, timeout: 60_000 });
  task.progress?.(({ progress }) => onPercent(progress));
  const { statusCode, data } = await task.catch((): never => {
    throw offline();
  });
  const body: unknown = typeof data === 'string' ? JSON.parse(data) : data;
  if (statusCode >= 200 && statusCode < 300) return body as PhotoView;
  const failure: Failure = failureFrom(body);
  throw failure;
}
