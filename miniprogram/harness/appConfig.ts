/** Reads app.json: which pages there are, which are tabs, and what is shared by all of them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  tabBar?: { custom?: boolean; list: { pagePath: string; text: string }[] };
  usingComponents?: Record<string, string>;
  window?: Record<string, unknown>;
}

/** Paths have no leading slash and no ending. The first page is where an ordinary launch lands. */
export interface AppConfig {
  pages: string[];
  tabs: { pagePath: string; text: string }[];
  customTabBar: boolean;
  usingComponents: Record<string, string>;
}

export function readAppConfig(dir: string): AppConfig {
  const app = readJson<AppJson>(dir, 'app');
  const packages = app.subPackages ?? app.subpackages ?? [];
  return {
    pages: [...app.pages, ...packages.flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page)))],
    tabs: app.tabBar?.list ?? [],
    customTabBar: app.tabBar?.custom ?? false,
    usingComponents: app.usingComponents ?? {},
  };
}

/** The JSON beside a page or component. Throws with the file's name when it is missing or broken. */
export function readJson<T>(dir: string, name: string): T {
  const file = path.join(dir, `${name}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (cause) {
    throw new Error(`cannot read ${name}.json of the mini-program in ${dir}`, { cause });
  }
}
