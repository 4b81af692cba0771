/** The `wx.onX` / `wx.offX` pairs: a list of callbacks for one thing that can happen. */
import type { Journal } from '../journal.js';
import type { Realm } from '../realm.js';

type Callback = (event: unknown) => void;

export interface Listeners {
  add(callback: Callback): void;
  /** Without a callback all are removed. */
  remove(callback?: Callback): void;
  emit(event: unknown): void;
}

export function createListeners(name: string, realm: Realm, journal: Journal): Listeners {
  const callbacks = new Set<Callback>();
  return {
    add: (callback) => void callbacks.add(callback),
    remove: (callback) => void (callback ? callbacks.delete(callback) : callbacks.clear()),
    emit(event) {
      for (const callback of callbacks) journal.guard(name, () => callback(realm.adopt(event)));
    },
  };
}
