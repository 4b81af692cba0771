/** `wx` storage, sync and async, with WeChat's limits: 1 MB a key, 10 MB in all. */
import { ApiFailure, type Options } from './callbackApi.js';

const KEY_LIMIT_BYTES = 1024 * 1024;
const TOTAL_LIMIT_BYTES = 10 * KEY_LIMIT_BYTES;

/** What lies on the phone: JSON text by key. Hand it to the next launch to act a restart. */
export type Storage = Map<string, string>;

export function storageApis(storage: Storage, adopt: <T>(value: T) => T) {
  const total = () => [...storage.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  function write(key: string, data: unknown) {
    const text = JSON.stringify(data) ?? '""';
    const bytes = Buffer.byteLength(text);
    if (bytes > KEY_LIMIT_BYTES) throw new ApiFailure('entry size limit reached');
    const before = Buffer.byteLength(storage.get(key) ?? '');
    if (total() - before + bytes > TOTAL_LIMIT_BYTES) throw new ApiFailure('exceed storage max size');
    storage.set(key, text);
  }
  const read = (key: string) => adopt(JSON.parse(storage.get(key)!)) as unknown;
  const info = () =>
    adopt({ keys: [...storage.keys()], currentSize: Math.ceil(total() / 1024), limitSize: TOTAL_LIMIT_BYTES / 1024 });
  const callback = {
    setStorage: ({ key, data }: Options) => write(String(key), data),
    getStorage: ({ key }: Options) => {
      if (!storage.has(String(key))) throw new ApiFailure('data not found');
      return { data: read(String(key)) };
    },
    removeStorage: ({ key }: Options) => void storage.delete(String(key)),
    clearStorage: () => storage.clear(),
    getStorageInfo: info,
  };
  const direct = {
    setStorageSync: write,
    getStorageSync: (key: string) => (storage.has(key) ? read(key) : ''),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
  };
  return { callback, direct };
}
