/** Where things are, seen from the scripts. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const inRoot = (/** @type {string[]} */ ...parts) => path.join(root, ...parts);
