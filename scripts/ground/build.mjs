/** Builds what is stale: the BFF's bundle, the web app, the WeChat app. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { inRoot } from './place.mjs';
import { run } from './run.mjs';
import { giveUp, say } from './say.mjs';
import { fingerprint, isFresh, markFresh } from './stale.mjs';

/** Native, or reading files of their own beside them; and what the MongoDB driver takes if it is there. */
const NOT_BUNDLED = [
  ...['@fontsource/*', 'heic-decode', 'lmdb', 'mongodb-memory-server-core', 'pdfkit', 'pino', 'sharp'],
  ...['swagger-ui-dist', 'wawoff2'],
  ...[
    '@aws-sdk/*',
    '@mongodb-js/zstd',
    'aws4',
    'gcp-metadata',
    'kerberos',
    'mongodb-client-encryption',
    'snappy',
    'socks',
  ],
];

/** What the esbuild bundle is made with; `dev` and the bench do the same. Packages found in one file boot a fifth faster. */
export const bffBundle = /** @type {const} */ ({
  entryPoints: { main: inRoot('bff/src/main.ts'), embedded: inRoot('bff/src/infra/embedded/process.ts') },
  outdir: inRoot('bff/dist'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  splitting: true,
  external: NOT_BUNDLED,
  // Packages that are CommonJS ask for Node's own modules this way.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  alias: { '@jiashu/shared': inRoot('shared/src') },
  sourcemap: true,
  logLevel: 'warning',
});

export async function buildBff() {
  const print = fingerprint(['bff/src', 'shared/src', 'package-lock.json', 'scripts/ground/build.mjs']);
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
