/** Compiles every wxml and wxs of a weapp build with WeChat's own template compiler. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { template } from 'glass-easel';
import { TmplGroup } from 'glass-easel-template-compiler';
import type { Realm } from './realm.js';

type Compiled = template.ComponentTemplate;

interface Diagnostic {
  isError: boolean;
  message: string;
  path: string;
  startLine: number;
  startColumn: number;
}

/** Templates by path without ending, as in `pages/home/index`. Throws one error that lists all that the compiler found wrong. */
export function compileTemplates(dir: string, realm: Realm): Map<string, Compiled> {
  const group = new TmplGroup();
  const problems = [...filesEnding(dir, '.wxml')].flatMap((name) => addTemplate(group, dir, name));
  for (const name of filesEnding(dir, '.wxs'))
    group.addScript(name, readFileSync(`${path.join(dir, name)}.wxs`, 'utf8'));
  if (problems.length) throw new Error(`wxml does not compile:\n${problems.join('\n')}`);
  const groupList = realm.compile(
    `return ${group.getTmplGenObjectGroups()}`,
    'templates',
    [],
  )() as Compiled['groupList'] & Record<string, Compiled['content']>;
  group.free();
  return new Map(
    filesEnding(dir, '.wxml').map((name) => [
      name,
      { groupList, content: groupList[name]!, fallbackListenerOnNativeNode: true },
    ]),
  );
}

function addTemplate(group: TmplGroup, dir: string, name: string): string[] {
  const source = readFileSync(`${path.join(dir, name)}.wxml`, 'utf8');
  const found = group.addTmpl(name, source) as Diagnostic[];
  return found
    .filter((diagnostic) => diagnostic.isError)
    .map((d) => `${d.path}.wxml:${d.startLine + 1}:${d.startColumn + 1} ${d.message}`);
}

function filesEnding(dir: string, ending: string): string[] {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
  return files.map((file) => file.split(path.sep).join('/').slice(0, -ending.length));
}
