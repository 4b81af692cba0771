/** `npm run pictures`: takes the README's pictures from the running app and its demo company. */
import './ground/node-version.mjs';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './ground/install.mjs';
import { inRoot } from './ground/place.mjs';
import { say } from './ground/say.mjs';

process.chdir(inRoot());
await ensureInstalled();
const { buildApp, buildBff } = await import('./ground/build.mjs');
await buildBff();
await buildApp('h5');

const dataDir = mkdtempSync(path.join(tmpdir(), 'jiashu-pictures-'));
const port = 8790;
const base = `http://127.0.0.1:${port}`;
Object.assign(process.env, { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'fatal' });
await import(inRoot('bff/dist/main.js'));
while (!(await fetch(`${base}/readyz`).catch(() => null))?.ok) await new Promise((resolve) => setTimeout(resolve, 200));

const { launchBrowser } = await import('./launch-browser.mjs');
const { shots } = await import('./pictures/shots.mjs');
const { take } = await import('./pictures/take.mjs');
const browser = await launchBrowser();
mkdirSync(inRoot('docs/pictures'), { recursive: true });
for (const shot of shots) {
  await take(browser, base, shot, inRoot('docs/pictures', `${shot.name}.png`));
  say(`docs/pictures/${shot.name}.png`);
}
await browser.close();
process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
process.kill(process.pid, 'SIGTERM');
