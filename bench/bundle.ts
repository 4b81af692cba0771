/** Bundles a contestant as the shipped server is bundled: from source, `tsx` would slow every closure that is made. */
import path from 'node:path';
import { build } from 'esbuild';
import { bffBundle } from '../scripts/ground/build.mjs';

const root = path.join(import.meta.dirname, '..');
/** Beneath the BFF, whose packages it finds. */
const outdir = path.join(root, 'bff/.cache/bench');

/** Gives the bundle of `file` (relative to this folder); the embedded store stands beside it. */
export async function bundle(file: string): Promise<string> {
  const name = file.replaceAll('/', '-').replace(/\.ts$/, '');
  const entryPoints = { embedded: bffBundle.entryPoints.embedded, [name]: path.join(import.meta.dirname, file) };
  await build({ ...bffBundle, outdir, entryPoints });
  return path.join(outdir, `${name}.js`);
}
