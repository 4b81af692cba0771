/** Loads WeChat's component framework (glass-easel and its mini-program adapter) into a jsdom window of its own. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as GlassEasel from 'glass-easel';
import type * as Adapter from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter.js';
import { JSDOM } from 'jsdom';
import type { Journal } from './journal.js';
import type { Realm } from './realm.js';

const nodeRequire = createRequire(import.meta.url);

/** One framework per mini-program: nothing is shared, so several can run in one process. */
export interface Framework {
  document: Document;
  glassEasel: typeof GlassEasel;
  adapter: typeof Adapter;
  space: Adapter.CodeSpace;
  backend: Adapter.AssociatedBackend;
  close(): void;
}

export function loadFramework(realm: Realm, journal: Journal): Framework {
  // pretendToBeVisual gives requestAnimationFrame, which ends a setData round.
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
  const load = loader(realm, window);
  const glassEasel = load<typeof GlassEasel>('glass-easel', {});
  const adapter = load<typeof Adapter>('glass-easel-miniprogram-adapter', { 'glass-easel': glassEasel });
  glassEasel.addGlobalErrorListener((error, where) => {
    journal.report(String(where ?? 'framework'), error);
    return false;
  });
  glassEasel.addGlobalWarningListener((message) => {
    journal.warnings.push(String(message));
    return false;
  });
  const env = new adapter.MiniProgramEnv();
  return {
    document: window.document,
    glassEasel,
    adapter,
    space: env.createCodeSpace('', true),
    backend: env.associateBackend(),
    close: () => window.close(),
  };
}

/**
 * Evaluates CommonJS packages inside the sandbox, with `window` as their browser: nothing leaks into this process, and
 * the framework and the app mean the same `Object` and `Array` (the framework compares property types by identity).
 */
function loader(realm: Realm, window: JSDOM['window']) {
  const parameters = ['module', 'exports', 'require', 'window', 'document', 'Event'];
  return <T>(name: string, packages: Record<string, unknown>): T => {
    const filename = nodeRequire.resolve(name);
    const module = { exports: {} };
    const run = realm.compile(readFileSync(filename, 'utf8'), filename, parameters);
    run(module, module.exports, (id: string) => packages[id], window, window.document, window.Event);
    return module.exports as T;
  };
}
