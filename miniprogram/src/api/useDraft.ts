/** What somebody is writing, kept in storage with every change until it is sent: a closed page loses nothing. */
import Taro from '@tarojs/taro';
import { useCallback, useState } from 'react';

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

  const change = useCallback(
    (part: Partial<T>) =>
      setKept((was) => {
        const next = { value: { ...empty, ...was?.value, ...part }, at: Date.now() };
        Taro.setStorageSync(key, next);
        return next;
      }),
    [key, empty],
  );
  const clear = useCallback(() => {
    Taro.removeStorageSync(key);
    setKept(null);
  }, [key]);

  return { value: { ...empty, ...kept?.value }, keptAt: kept ? new Date(kept.at) : null, change, clear };
}
