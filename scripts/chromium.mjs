/** Finds a Chromium for pictures and browser tests: an installed one, else the one from npm; Chinese fonts always come from npm. */
import { accessSync, constants, createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { fontsConfig } from './browser/fontsConfig.mjs';
import { madeOnce } from './browser/madeOnce.mjs';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/jiashu/', import.meta.url));
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * What to start a headless browser with. `CHROME_PATH` names one; `JIASHU_BROWSER=npm` takes the npm one even where one is
 * installed. The first call unpacks what is missing into node_modules/.cache/jiashu.
 * @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string> }>}
 * @throws {Error} in one clear sentence when there is no browser for this machine
 */
export async function chromiumFor() {
  const installed = process.env.JIASHU_BROWSER === 'npm' ? undefined : installedBrowser();
  const { executablePath, libraries } = installed ? { executablePath: installed } : await browserFromNpm();
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined));
  if (libraries) env.LD_LIBRARY_PATH = [libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  // Only Linux asks fontconfig; macOS and Windows bring Chinese fonts of their own.
  if (process.platform === 'linux') env.FONTCONFIG_FILE = await fontsConfig(path.join(CACHE, 'fonts'));
  return { executablePath, args: ARGS, env };
}

function installedBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && !isRunnable(named)) throw new Error(`CHROME_PATH is ${named}, and that cannot be run`);
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return named ?? [...candidates, ...ELSEWHERE].find(isRunnable);
}

function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

async function browserFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chrome or Chromium found: install one, or name it in CHROME_PATH (the npm one runs on 64-bit Intel Linux only)',
    );
  }
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const home = path.resolve(entry, '../../..');
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  const folder = path.join(CACHE, `chromium-${version}`);
  await madeOnce(folder, (draft) => unpack(path.join(home, 'bin'), draft));
  return { executablePath: path.join(folder, 'chromium'), libraries: path.join(folder, 'lib') };
}

async function unpack(archives, folder) {
  const open = (name) => [createReadStream(path.join(archives, name)), createBrotliDecompress()];
  await Promise.all([
    pipeline([...open('chromium.br'), createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 })]),
    pipeline([...open('al2023.tar.br'), extract(folder)]),
    pipeline([...open('swiftshader.tar.br'), extract(folder)]),
  ]);
}
