/** `npm run dev`: watches everything; the BFF starts anew on every change, the web app builds anew. */
import './ground/node-version.mjs';
import { spawn } from 'node:child_process';
import { ensureInstalled } from './ground/install.mjs';
import { inRoot } from './ground/place.mjs';

process.chdir(inRoot());
await ensureInstalled();
const { bffBundle } = await import('./ground/build.mjs');
const { context } = await import('esbuild');
await (await context({ ...bffBundle })).watch();
const face = process.env.FACE === 'weapp' ? 'weapp' : 'h5';
const commands = [
  spawn('npx', ['taro', 'build', '--type', face, '--watch'], {
    cwd: inRoot('miniprogram'),
    env: { ...process.env, TARO_ENV: face, NODE_ENV: 'development' },
    stdio: 'inherit',
  }),
  spawn(process.execPath, ['--watch', '--watch-preserve-output', inRoot('bff/dist/main.js')], { stdio: 'inherit' }),
];
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const child of commands) child.kill(signal);
    process.exit(0);
  });
}
