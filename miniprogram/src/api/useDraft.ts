/** What somebody is writing, kept in storage with every change until it is sent: a closed page loses nothing. */
import Taro from '@tarojs/taro';
import { useCallback, useRef, useState } from 'react';

interface Kept<T> {
  readonly value: T;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Draft<T> {
  readonly value: T;
  /** When the kept draft was last changed; null for a fresh form. */
  readonly keptAt: Date | null;
  change(part: Partial<T>): void;
  /** Back to the empty form. */
  clear(): void;
}

export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const key = `draft:${name}`;
  const [kept, setKept] = useState<Kept<T> | null>(() => (Taro.getStorageSync(key) as Kept<T>) || null);
  const latest = useRef(kept);

  // Kept at once, not when it is shown: a page that closes in between must lose nothing.
  const change = useCallback(
    (part: Partial<T>) => {
      latest.current = { value: { ...empty, ...latest.current?.value, ...part }, at: Date.now() };
      Taro.setStorageSync(key, latest.current);
      setKept(latest.current);
    },
    [key, empty],
  );
  const clear = useCallback(() => {
    latest.current = null;
    Taro.removeStorageSync(key);
    setKept(null);
  }, [key]);

  return { value: { ...empty, ...kept?.value }, keptAt: kept ? new Date(kept.at) : null, change, clear };
}
