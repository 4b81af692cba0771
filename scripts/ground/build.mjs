/** Builds what is stale: the BFF's bundle, the web app, the WeChat app. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { inRoot } from './place.mjs';
import { run } from './run.mjs';
import { giveUp, say } from './say.mjs';
import { fingerprint, isFresh, markFresh } from './stale.mjs';

/** What the esbuild bundle is made with; `dev` watches with the same. */
export const bffBundle = /** @type {const} */ ({
  entryPoints: { main: inRoot('bff/src/main.ts'), embedded: inRoot('bff/src/infra/embedded/process.ts') },
  outdir: inRoot('bff/dist'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  alias: { '@jiashu/shared': inRoot('shared/src') },
  sourcemap: true,
  logLevel: 'warning',
});

export async function buildBff() {
  const print = fingerprint(['bff/src', 'shared/src', 'package-lock.json']);
  if (isFresh('bff/dist/.stamp', print)) return;
  rmSync(inRoot('bff/dist'), { recursive: true, force: true });
  await build({ ...bffBundle });
  markFresh('bff/dist/.stamp', print);
}

/** @param {'h5' | 'weapp'} face */
export async function buildApp(face) {
  const inputs = [
    'miniprogram/src',
    'miniprogram/config',
    'miniprogram/babel.config.js',
    'shared/src',
    'package-lock.json',
  ];
  const print = fingerprint(inputs, process.env.API_ORIGIN);
  const stamp = `miniprogram/dist/.stamp-${face}`;
  if (isFresh(stamp, print)) return;
  say(`Building the app for ${face === 'h5' ? 'the web' : 'WeChat'} …`);
  rmSync(inRoot('miniprogram/dist', face), { recursive: true, force: true });
  const env = { TARO_ENV: face, NODE_ENV: 'production' };
  const { code, output } = await run('npx', ['taro', 'build', '--type', face], {
    cwd: inRoot('miniprogram'),
    env,
    quiet: true,
  });
  if (code !== 0 || /✖ Errors/.test(output)) giveUp(`${output}\nThe ${face} build failed.`);
  markFresh(stamp, print);
}
