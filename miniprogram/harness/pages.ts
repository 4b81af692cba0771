/** Opens and closes single pages: creates the component, attaches it to the document, calls its lifecycles in WeChat's order. */
import type { Root } from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter.js';
import type { Register } from './components.js';
import type { Framework } from './framework.js';
import type { Journal } from './journal.js';
import type { Realm } from './realm.js';

/** The page object an app sees: its own methods and data beside what the framework gives. */
export interface PageInstance {
  route: string;
  options: Record<string, string>;
  data: Record<string, unknown>;
  getTabBar?: () => unknown;
  [method: string]: unknown;
}

/** A page that is alive. `element` holds its rendered nodes, and its custom tab bar's. */
export interface OpenPage {
  path: string;
  instance: PageInstance;
  element: Element;
  /** Calls a page method if there is one and returns what it returns; what it throws is reported. */
  call(method: string, ...args: unknown[]): unknown;
  show(): void;
  hide(): void;
  close(): void;
}

interface Parts {
  framework: Framework;
  register: Register;
  realm: Realm;
  journal: Journal;
}

export type OpenPageWith = (path: string, query: Record<string, string>, tabBar: boolean) => OpenPage;

const TAB_BAR = 'custom-tab-bar/index';

export function createPageOpener({ framework, register, realm, journal }: Parts): OpenPageWith {
  const { document, backend, space } = framework;
  function mount(path: string, into: Element, beforeAttach: (root: Root) => void): Root {
    register(path);
    const root = backend.createRoot('page', space, path);
    beforeAttach(root);
    const placeholder = into.appendChild(document.createElement('div'));
    root.attach(into as never, placeholder as never);
    return root;
  }
  return (path, query, tabBar) => {
    const element = document.body.appendChild(document.createElement('div'));
    let instance = {} as PageInstance;
    const call = (method: string, ...args: unknown[]) =>
      journal.guard(`${path} ${method}`, () =>
        (instance[method] as ((...args: unknown[]) => unknown) | undefined)?.apply(instance, args),
      );
    const page = mount(path, element, (root) => {
      instance = root.get() as unknown as PageInstance;
      Object.assign(instance, { route: path, options: realm.adopt(query) });
      if (tabBar) instance.getTabBar = () => bar?.get();
      call('onLoad', instance.options);
    });
    const bar = tabBar ? mount(TAB_BAR, element, () => undefined) : undefined;
    const roots = bar ? [page, bar] : [page];
    const lifetime = (name: string) => {
      for (const root of roots) root.getComponent().triggerPageLifetime(name, []);
    };
    let ready = false;
    return {
      path,
      instance,
      element,
      call,
      show() {
        call('onShow');
        lifetime('show');
        if (!ready) call('onReady');
        ready = true;
      },
      hide() {
        call('onHide');
        lifetime('hide');
      },
      close() {
        call('onUnload');
        for (const root of roots) root.release();
        element.remove();
      },
    };
  };
}
