/** The three dresses of every page: light, dark and large type, kept in storage and shared by all mounted pages. */
import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

export type Theme = 'auto' | 'light' | 'dark';

export interface Dress {
  /** What is shown now, after following the system where the theme is `auto`. */
  dark: boolean;
  /** 关怀模式: one step larger type everywhere. */
  large: boolean;
  theme: Theme;
}

const KEY = 'dress';
const weapp = process.env.TARO_ENV === 'weapp';
const listeners = new Set<() => void>();
let systemDark = false;
let current: Dress | undefined;

function stored(): Pick<Dress, 'theme' | 'large'> {
  const found: unknown = Taro.getStorageSync(KEY);
  const { theme, large } = (found || {}) as Partial<Dress>;
  return { theme: theme === 'light' || theme === 'dark' ? theme : 'auto', large: large === true };
}

function followSystem(): void {
  if (weapp) {
    systemDark = Taro.getAppBaseInfo().theme === 'dark';
    Taro.onThemeChange?.(({ theme }) => systemChanged(theme === 'dark'));
    return;
  }
  if (typeof matchMedia !== 'function') return;
  const query = matchMedia('(prefers-color-scheme: dark)');
  systemDark = query.matches;
  query.addEventListener('change', (event) => systemChanged(event.matches));
}

function systemChanged(dark: boolean): void {
  systemDark = dark;
  const { theme, large } = read();
  wear({ theme, large });
}

function wear({ theme, large }: Pick<Dress, 'theme' | 'large'>): void {
  current = { theme, large, dark: theme === 'auto' ? systemDark : theme === 'dark' };
  paint(current);
  for (const tell of listeners) tell();
}

/** What lies outside the page's own root: the document on the web, the status bar's words in WeChat. */
function paint({ dark, large }: Dress): void {
  if (weapp) {
    const frontColor = dark ? '#ffffff' : '#000000';
    void Taro.setNavigationBarColor({ frontColor, backgroundColor: dark ? '#151311' : '#f7f3ec' }).catch(() => {});
    return;
  }
  const root = document.documentElement.classList;
  root.add('paper');
  root.toggle('dark', dark);
  root.toggle('large', large);
}

function read(): Dress {
  if (!current) {
    followSystem();
    wear(stored());
  }
  return current!;
}

function keep(change: Partial<Pick<Dress, 'theme' | 'large'>>): void {
  const { theme, large } = { ...read(), ...change };
  Taro.setStorageSync(KEY, { theme, large });
  wear({ theme, large });
}

const setTheme = (theme: Theme): void => keep({ theme });
const setLarge = (large: boolean): void => keep({ large });

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The dress worn now and how to change it; every page that uses it changes at once. */
export function useDress(): Dress & { setTheme: typeof setTheme; setLarge: typeof setLarge } {
  return { ...useSyncExternalStore(subscribe, read, read), setTheme, setLarge };
}

/** Paints the document again for a page just shown: WeChat forgets the status bar's colour between pages. */
export function repaint(): void {
  paint(read());
}
