/** The calling convention of `wx.*`: options with success, fail and complete, or a promise when none of them is given. */
import type { Journal } from '../journal.js';
import type { Realm } from '../realm.js';

export interface Options {
  success?: (result: unknown) => void;
  fail?: (error: unknown) => void;
  complete?: (result: unknown) => void;
  [key: string]: unknown;
}

/** A failure the app is told of as `<api>:fail <reason>`, with WeChat's number where it has one. */
export class ApiFailure extends Error {
  constructor(
    readonly reason: string,
    readonly errno?: number,
  ) {
    super(reason);
  }
}

export interface CallbackHost {
  realm: Realm;
  journal: Journal;
}

/** What an API does: gets the options, gives the fields of its result, throws ApiFailure to fail. */
export type Work = (options: Options) => unknown;

/** Builds `wx[name]`. The app is answered in a later turn, never inside its own call. */
export function callbackApi(host: CallbackHost, name: string, work: Work): (options?: Options) => unknown {
  return (options = {}) => {
    record(host.journal, name, options);
    return answer(host, name, options, Promise.resolve(options).then(work));
  };
}

/** Tells the app how `outcome` ended, by callbacks or by the promise this returns. */
export function answer(
  { realm, journal }: CallbackHost,
  name: string,
  options: Options,
  outcome: Promise<unknown>,
): unknown {
  const settle = (onDone: (result: unknown) => void, onFailed: (error: unknown) => void) =>
    void outcome.then(
      (result) => onDone(sign(realm, result, `${name}:ok`)),
      (error) => onFailed(realm.adopt(failure(journal, name, error))),
    );
  const { success, fail, complete } = options;
  if (!success && !fail && !complete) return realm.promise(settle);
  const tell = (callback: Options['success']) => (result: unknown) => {
    journal.guard(`${name} callback`, () => callback?.(result));
    journal.guard(`${name} complete`, () => complete?.(result));
  };
  settle(tell(success), tell(fail));
  return undefined;
}

export function record(journal: Journal, name: string, options: Options): void {
  const plain = Object.entries(options).filter(([, value]) => typeof value !== 'function');
  journal.calls.push({ name, options: Object.fromEntries(plain) });
}

/** Bodies already belong to the sandbox, so only the shell of the result is made there. */
function sign(realm: Realm, result: unknown, errMsg: string): unknown {
  return Object.assign(realm.adopt({}), result, { errMsg });
}

function failure(journal: Journal, name: string, error: unknown) {
  if (error instanceof ApiFailure) return { errMsg: `${name}:fail ${error.reason}`, errno: error.errno };
  journal.report(`wx.${name}`, error);
  return { errMsg: `${name}:fail ${String(error)}` };
}
