/** What is kept about me, what I agreed to, my exports, my deletion, and who looked. */
import type { DeletionView, ExportView, MyData, RevealView } from '@jiashu/shared/privacy/schema';
import { useEffect } from 'react';
import { type Loaded, type Pages, usePages, useResource, useSignedIn } from '../api';
import { privacyApi } from './api';

const when = <T>(signedIn: boolean, key: T): T | null => (signedIn ? key : null);

export const useMyData = (): Loaded<MyData> => useResource(when(useSignedIn(), 'my data'), () => privacyApi.mine({}));
export const useConsents = () => useResource(when(useSignedIn(), 'my consents'), () => privacyApi.consents({}));
export const useDeletion = (): Loaded<DeletionView> =>
  useResource(when(useSignedIn(), 'my deletion'), () => privacyApi.deletion({}));
export const useReveals = (): Pages<RevealView> =>
  usePages(when(useSignedIn(), 'my reveals'), (after) =>
    privacyApi.reveals({ limit: 20, ...(after ? { after } : {}) }),
  );

const ASK_AGAIN_MS = 2_000;

/** My exports; asked for again while one is being made. */
export function useExports(): Loaded<{ exports: ExportView[] }> {
  const loaded = useResource(when(useSignedIn(), 'my exports'), () => privacyApi.exports({}));
  const { data, reload } = loaded;
  useEffect(() => {
    if (!data?.exports.some(({ state }) => state === 'making')) return;
    const timer = setTimeout(() => void reload(), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [data, reload]);
  return loaded;
}
