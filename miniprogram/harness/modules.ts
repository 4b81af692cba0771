/** `require` as WeChat has it: relative or rooted files of the package, each run once. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Realm } from './realm.js';

/** Runs a module of the build by its path from the root (ending optional) and returns its exports; throws when there is no such file. */
export type Load = (file: string) => unknown;

export function createModules(dir: string, realm: Realm): Load {
  const loaded = new Map<string, { exports: unknown }>();
  const load: Load = (file) => {
    const name = file.endsWith('.js') ? file : `${file}.js`;
    const known = loaded.get(name);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    loaded.set(name, module);
    const run = realm.compile(readFileSync(path.join(dir, name), 'utf8'), name, ['require', 'module', 'exports']);
    const require = (request: string) => load(resolve(request, name));
    run(require, module, module.exports);
    return module.exports;
  };
  return load;
}

/** Path from the root for something named in the file `from`. */
export function resolve(request: string, from: string): string {
  return request.startsWith('/') ? request.slice(1) : path.posix.join(path.posix.dirname(from), request);
}
