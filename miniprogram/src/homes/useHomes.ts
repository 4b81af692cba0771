/** The caller's homes and which of them the app is about just now; the choice is kept on the device. */
import type { HomeView } from '@jiashu/shared/homes/schema';
import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { type Loaded, useResource, useSignedIn } from '../api';
import { homesApi } from './api';

const KEY = 'home';
const listeners = new Set<() => void>();
let chosen: string | undefined;

const read = (): string => {
  chosen ??= (Taro.getStorageSync(KEY) as string) || '';
  return chosen;
};
const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** Turns the app to another home. */
export function chooseHome(homeId: string): void {
  chosen = homeId;
  Taro.setStorageSync(KEY, homeId);
  for (const tell of listeners) tell();
}

export interface Homes extends Loaded<{ homes: HomeView[] }> {
  readonly homes: readonly HomeView[];
  /** The chosen home, else the first; null while loading and for somebody without one. */
  readonly home: HomeView | null;
}

export function useHomes(): Homes {
  const signedIn = useSignedIn();
  const resource = useResource(signedIn ? 'homes' : null, () => homesApi.mine({}));
  const homeId = useSyncExternalStore(subscribe, read, read);
  const homes = signedIn ? (resource.data?.homes ?? []) : [];
  return { ...resource, homes, home: homes.find(({ id }) => id === homeId) ?? homes[0] ?? null };
}
