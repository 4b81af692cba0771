/** Fetches the npm packages when they are missing or not those of the lock file. */
import { run } from './run.mjs';
import { giveUp, say } from './say.mjs';
import { fingerprint, isFresh, markFresh } from './stale.mjs';

const STAMP = 'node_modules/.jiashu-installed';
const MANIFESTS = [
  'package-lock.json',
  'package.json',
  'shared/package.json',
  'bff/package.json',
  'miniprogram/package.json',
];

export async function ensureInstalled() {
  const print = fingerprint(MANIFESTS);
  if (isFresh(STAMP, print)) return;
  say('Fetching the npm packages; the first time takes a minute or two …');
  // Not `npm ci`: it refuses a lock file that lacks another platform's optional packages; this adds them and keeps the rest.
  const { code } = await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) giveUp('The npm packages could not be fetched. Check the network and run the command again.');
  markFresh(STAMP, print);
}
