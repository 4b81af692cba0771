/** Folders that are made once and then kept. */

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Fills `folder` with `fill` unless it is there. It appears whole or not at all, also when two processes begin at once.
 * @param {string} folder @param {(folder: string) => Promise<void>} fill @returns {Promise<string>} the folder
 */
export async function madeOnce(folder, fill) {
  if (existsSync(folder)) return folder;
  mkdirSync(path.dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  await fill(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
