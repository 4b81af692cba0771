/** Registers pages and components with the framework, each when it is first needed (as lazyCodeLoading does). */
import type { types } from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter.js';
import { type AppConfig, readJson } from './appConfig.js';
import type { Framework } from './framework.js';
import { type Load, resolve } from './modules.js';
import type { Realm } from './realm.js';
import { compileTemplates } from './templates.js';

interface Parts {
  dir: string;
  app: AppConfig;
  framework: Framework;
  realm: Realm;
  load: Load;
}

/** Makes `path` and all it uses ready to be created; a second call does nothing. Throws when its code throws. */
export type Register = (path: string) => void;

export function createRegister({ dir, app, framework, realm, load }: Parts): Register {
  const templates = compileTemplates(dir, realm);
  const done = new Set<string>();
  const register: Register = (path) => {
    if (done.has(path)) return;
    done.add(path);
    const template = templates.get(path);
    if (!template) throw new Error(`${path}.wxml is not in the build`);
    const config = readJson<types.ComponentStaticConfig>(dir, path);
    const usingComponents = rooted({ ...app.usingComponents, ...config.usingComponents }, path);
    // Shared, since no wxss is applied here and an isolated component's classes would be renamed.
    const styleIsolation = 'shared' as types.StyleIsolation;
    framework.space.addComponentStaticConfig(path, { ...config, usingComponents, styleIsolation });
    framework.space.addCompiledTemplate(path, template);
    for (const used of Object.values(usingComponents)) register(used.slice(1));
    framework.space.globalComponentEnv(realm.global, path, () => {
      realm.global.Component = lenient(realm.global.Component as DefineComponent);
      load(path);
    });
  };
  return register;
}

function rooted(components: Record<string, string>, from: string): Record<string, string> {
  return Object.fromEntries(Object.entries(components).map(([tag, file]) => [tag, `/${resolve(file, from)}`]));
}

type DefineComponent = (definition: Record<string, unknown>) => void;

/** Taro hands over `{}` where a list belongs; WeChat takes that for an empty list, the bare framework does not. */
function lenient(define: DefineComponent): DefineComponent {
  return (definition) => {
    const { behaviors, externalClasses, ...rest } = definition;
    const lists = Object.entries({ behaviors, externalClasses }).filter(([, value]) => Array.isArray(value));
    define({ ...rest, ...Object.fromEntries(lists) });
  };
}
