/** Runs app.js, keeps the object it hands to `App`, and gives pages `getApp` and `getCurrentPages`. */
import type { Journal } from './journal.js';
import type { Load } from './modules.js';
import type { PageStack } from './pageStack.js';
import type { Realm } from './realm.js';

/** How the app was opened, as onLaunch and onShow get it. */
export interface LaunchArguments {
  path: string;
  query: Record<string, string>;
  scene: number;
  referrerInfo: Record<string, never>;
}

export interface AppInstance {
  /** Calls a method of the app if it has it; what it throws is reported. */
  call(method: string, argument: unknown): void;
}

interface Parts {
  realm: Realm;
  journal: Journal;
  stack: PageStack;
  load: Load;
  wx: Record<string, unknown>;
}

/** Throws what app.js throws, and when it does not call `App`. */
export function startApp({ realm, journal, stack, load, wx }: Parts): AppInstance {
  let instance: Record<string, unknown> | undefined;
  const keep = (definition: Record<string, unknown>) => {
    instance = definition;
  };
  Object.assign(realm.global, {
    wx,
    App: keep,
    getApp: () => instance,
    getCurrentPages: () => stack.open.map((page) => page.instance),
  });
  load('app');
  const app = instance;
  if (!app) throw new Error('app.js did not call App()');
  return {
    call(method, argument) {
      const run = app[method] as ((argument: unknown) => void) | undefined;
      journal.guard(`App ${method}`, () => run?.call(app, realm.adopt(argument)));
    },
  };
}
