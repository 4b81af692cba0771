/** WeChat's page stack: what navigateTo, redirectTo, switchTab, reLaunch and navigateBack do to it. */
import path from 'node:path';
import type { AppConfig } from './appConfig.js';
import type { Journal } from './journal.js';
import type { OpenPage, OpenPageWith } from './pages.js';
import { ApiFailure } from './wx/callbackApi.js';

const DEEPEST = 10;

export interface PageStack {
  /** Bottom first; the last one is on screen. */
  open: OpenPage[];
  top(): OpenPage;
  /** All five throw ApiFailure with WeChat's reason and leave the stack as it was. `url` is rooted or relative to the page on screen. */
  navigateTo(url: string): void;
  redirectTo(url: string): void;
  switchTab(url: string): void;
  reLaunch(url: string): void;
  navigateBack(delta?: number): void;
  closeAll(): void;
}

export function createPageStack(app: AppConfig, openPage: OpenPageWith, journal: Journal): PageStack {
  const open: OpenPage[] = [];
  // Tab pages stay alive while another tab is on screen.
  const tabs = new Map<string, OpenPage>();
  const isTab = (page: string) => app.tabs.some(({ pagePath }) => pagePath === page);

  function locate(url: string): PageAddress {
    const target = parseUrl(url, open.at(-1)?.path ?? '');
    if (app.pages.includes(target.path)) return target;
    journal.report('navigation', `page "${target.path}" is not found`);
    throw new ApiFailure(`page "${target.path}" is not found`);
  }
  function locateOrdinary(url: string): PageAddress {
    const target = locate(url);
    if (isTab(target.path)) throw new ApiFailure('can not navigateTo a tabbar page');
    return target;
  }
  function push(page: OpenPage) {
    open.push(page);
    page.show();
  }
  function create({ path: file, query }: PageAddress): OpenPage {
    const tab = isTab(file);
    const page = openPage(file, query, tab && app.customTabBar);
    if (tab) tabs.set(file, page);
    return page;
  }
  function closeOrdinary(pages: OpenPage[]) {
    for (const page of pages.reverse()) if (tabs.get(page.path) !== page) page.close();
  }
  function closeAll() {
    closeOrdinary(open.splice(0));
    for (const page of tabs.values()) page.close();
    tabs.clear();
  }
  return {
    open,
    closeAll,
    top: () => open.at(-1)!,
    navigateTo(url) {
      const target = locateOrdinary(url);
      if (open.length >= DEEPEST) throw new ApiFailure('webview count limit exceed');
      open.at(-1)?.hide();
      push(create(target));
    },
    redirectTo(url) {
      const target = locateOrdinary(url);
      closeOrdinary(open.splice(-1));
      push(create(target));
    },
    switchTab(url) {
      const target = locate(url);
      if (!isTab(target.path)) throw new ApiFailure('can not switch to no-tabBar page');
      const known = tabs.get(target.path);
      if (known && open.at(-1) === known) return;
      open.at(-1)?.hide();
      closeOrdinary(open.splice(0));
      push(known ?? create(target));
    },
    reLaunch(url) {
      const target = locate(url);
      closeAll();
      push(create(target));
    },
    navigateBack(delta = 1) {
      if (open.length < 2) throw new ApiFailure('cannot navigate back at first page');
      closeOrdinary(open.splice(Math.max(1, open.length - delta)));
      open.at(-1)!.show();
    },
  };
}

export interface PageAddress {
  path: string;
  query: Record<string, string>;
}

/** Query values stay as written: WeChat does not decode them either. */
export function parseUrl(url: string, from: string): PageAddress {
  const [file = '', search = ''] = url.split('?', 2);
  const pairs = search.split('&').filter(Boolean);
  const query = Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key, value.join('=')];
    }),
  );
  const rooted = file.startsWith('/') ? file.slice(1) : path.posix.join(path.posix.dirname(from), file);
  return { path: rooted.replace(/\.html$/, ''), query };
}
