/** Knows whether something was made from what is there now: a hash of the inputs is kept beside the output. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './place.mjs';

const IGNORED = new Set(['node_modules', 'dist', '.swc', '.data', 'harness', 'journeys']);

/** @param {string} place @returns {string[]} */
function filesIn(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .filter((name) => !IGNORED.has(name) && !/\.test\.\w+$/.test(name))
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
}

/** @param {readonly string[]} places relative to the root, files or folders @param {string} [more] */
export function fingerprint(places, more = '') {
  const hash = createHash('sha256').update(more);
  for (const file of places.flatMap((place) => filesIn(inRoot(place)))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** @param {string} stamp a file's path relative to the root @param {string} print */
export const isFresh = (stamp, print) => existsSync(inRoot(stamp)) && readFileSync(inRoot(stamp), 'utf8') === print;

/** @param {string} stamp @param {string} print */
export function markFresh(stamp, print) {
  mkdirSync(path.dirname(inRoot(stamp)), { recursive: true });
  writeFileSync(inRoot(stamp), print);
}
