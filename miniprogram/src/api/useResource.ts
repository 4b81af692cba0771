/** Something loaded for a page: shown at once from what was seen last, then fresh; kept readable while offline. */
import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ResourceState } from '../ui';
import { asFailure } from './failure';
import { renewIn } from './renewal';

export interface Loaded<T> extends ResourceState<T> {
  reload(): Promise<void>;
  /** Shows what a command answered without asking again. */
  replace(data: T): void;
}

const seenKey = (key: string) => `seen:${key}`;

/**
 * Loads `key`, again whenever the page is shown or the key changes; a null key loads nothing and stays `loading`.
 * What it gave last is kept in storage under the key.
 */
export function useResource<T>(key: string | null, load: () => Promise<T>): Loaded<T> {
  const [kept, keep] = useState<Kept<T>>(() => initial<T>(key));
  // At once, not an effect later: what belongs to the last key must never be read as this one's.
  const state = kept.key === key ? kept : initial<T>(key);
  if (state !== kept) keep(state);
  const current = useRef({ key, load });
  current.current = { key, load };

  const reload = useCallback(async () => {
    const asked = current.current.key;
    if (asked === null) return;
    try {
      const data = await current.current.load();
      Taro.setStorageSync(seenKey(asked), data);
      if (current.current.key === asked) keep({ key: asked, status: 'ready', data });
    } catch (thrown) {
      const { message, offline, code } = asFailure(thrown);
      if (current.current.key !== asked) return;
      // What one may no longer see must not stay on the screen.
      const gone = code === 'notFound' || code === 'forbidden' || code === 'signInFirst';
      const failed = { key: asked, status: 'failed' as const, error: { message, offline }, stale: true };
      keep((was) => (gone ? failed : { ...was, ...failed }));
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is what there is to load anew
  useEffect(() => void reload(), [key, reload]);

  const visible = useRef(true);
  // A part that came late meets its first show on the way back to the page, not when the page opens.
  useDidShow(() => {
    if (!visible.current) void reload();
    visible.current = true;
  });
  useDidHide(() => {
    visible.current = false;
  });

  // The addresses of its pictures end; a page that stays open asks for new ones before they do.
  useEffect(() => {
    const wait = state.stale ? null : renewIn(state.data, Date.now());
    if (wait === null) return;
    const timer = setTimeout(() => visible.current && void reload(), wait);
    return () => clearTimeout(timer);
  }, [state, reload]);

  const replace = useCallback((data: T) => {
    const { key: at } = current.current;
    if (at !== null) Taro.setStorageSync(seenKey(at), data);
    keep({ key: at, status: 'ready', data });
  }, []);

  return { ...state, reload, replace };
}

/** What there is, and of which key. */
type Kept<T> = Omit<ResourceState<T>, 'reload'> & { readonly key: string | null };

function initial<T>(key: string | null): Kept<T> {
  const seen: T | '' = key === null ? '' : Taro.getStorageSync(seenKey(key));
  return seen ? { key, status: 'ready', data: seen, stale: true } : { key, status: 'loading' };
}
