/** The JavaScript world a mini-program runs in: what WeChat gives, and nothing of Node or of a browser. */
import vm from 'node:vm';
import { describe, type Journal } from './journal.js';

/** What V8 offers but a phone's mini-program runtime does not, or not everywhere. */
const ABSENT_ON_PHONES = ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics'];

export interface Realm {
  /** The sandbox's global object: assign to it to define a global. */
  global: Record<string, unknown>;
  /** Copies a JSON-like value so that its arrays and objects are the sandbox's own kind. */
  adopt<T>(value: T): T;
  adoptBytes(bytes: Uint8Array): ArrayBuffer;
  promise<T>(executor: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void): Promise<T>;
  compile(code: string, filename: string, parameters: string[]): (...args: unknown[]) => unknown;
  /** Clears timers and listeners; nothing of the app runs afterwards. */
  close(): void;
}

export function createRealm(journal: Journal): Realm {
  // The app must not build code from strings: WeChat forbids it.
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const global = vm.runInContext('globalThis', context) as Record<string, unknown>;
  for (const name of ABSENT_ON_PHONES) delete global[name];
  const timers = createTimers(journal);
  Object.assign(global, timers.functions, { console: createConsole(journal), global });
  const stopListening = reportUnhandledRejections(global, journal);
  const { JSON: json, Promise: RealmPromise, ArrayBuffer: Bytes } = global as unknown as typeof globalThis;
  return {
    global,
    adopt: (value) => (value === undefined ? value : json.parse(JSON.stringify(value))),
    adoptBytes: (bytes) => {
      const buffer = new Bytes(bytes.byteLength);
      new Uint8Array(buffer).set(bytes);
      return buffer;
    },
    promise: (executor) => new RealmPromise(executor),
    compile: (code, filename, parameters) =>
      vm.compileFunction(code, parameters, { filename, parsingContext: context }) as () => unknown,
    close: () => {
      timers.clear();
      stopListening();
    },
  };
}

function createTimers(journal: Journal) {
  const running = new Map<number, NodeJS.Timeout>();
  let last = 0;
  const start = (timer: (run: () => void, ms?: number) => NodeJS.Timeout, once: boolean) =>
    function schedule(callback: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) {
      const id = ++last;
      const run = () => {
        if (once) running.delete(id);
        journal.guard('timer', () => callback(...args));
      };
      running.set(id, timer(run, ms));
      return id;
    };
  const stop = (id: number) => {
    clearTimeout(running.get(id));
    running.delete(id);
  };
  return {
    functions: {
      setTimeout: start(setTimeout, true),
      setInterval: start(setInterval, false),
      clearTimeout: stop,
      clearInterval: stop,
    },
    clear: () => [...running.keys()].forEach(stop),
  };
}

function createConsole(journal: Journal) {
  const words = (args: unknown[]) => args.map(describe).join(' ');
  const silent = () => undefined;
  return {
    error: (...args: unknown[]) => void journal.errors.push(`console.error: ${words(args)}`),
    warn: (...args: unknown[]) => void journal.warnings.push(words(args)),
    log: silent,
    info: silent,
    debug: silent,
    group: silent,
    groupEnd: silent,
    time: silent,
    timeEnd: silent,
  };
}

function reportUnhandledRejections(global: Record<string, unknown>, journal: Journal): () => void {
  const RealmPromise = global.Promise as PromiseConstructor;
  const listen = (reason: unknown, promise: unknown) => {
    if (promise instanceof RealmPromise) journal.report('unhandled rejection', reason);
  };
  process.on('unhandledRejection', listen);
  return () => void process.off('unhandledRejection', listen);
}
