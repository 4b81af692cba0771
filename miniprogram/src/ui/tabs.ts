/** The five tabs: their names are the folders of their pages, so that no list of addresses is kept twice. */
import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import type { IconName } from './Icon';

export const TABS = {
  homes: { text: '首页', icon: 'home' },
  letters: { text: '家书', icon: 'letter' },
  services: { text: '服务', icon: 'wrench' },
  events: { text: '活动', icon: 'calendar' },
  accounts: { text: '我的', icon: 'person' },
} as const satisfies Record<string, { text: string; icon: IconName }>;

export type TabName = keyof typeof TABS;

export const TAB_NAMES = Object.keys(TABS) as TabName[];

export function openTab(name: TabName): void {
  void Taro.switchTab({ url: `/${name}/tab/index` });
}

let badges: Partial<Record<TabName, number>> = {};
const listeners = new Set<() => void>();

/** Puts a count beside a tab on every page; 0 takes it away. */
export function setBadge(name: TabName, count: number): void {
  if ((badges[name] ?? 0) === count) return;
  badges = { ...badges, [name]: count };
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useBadges(): Partial<Record<TabName, number>> {
  const read = () => badges;
  return useSyncExternalStore(subscribe, read, read);
}
