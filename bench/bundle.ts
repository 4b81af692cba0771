/** Bundles a contestant as the shipped server is bundled: from source, `tsx` would slow every closure that is made. */
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..');
/** Beneath the BFF, whose packages it finds. */
const outdir = path.join(root, 'bff/.cache/bench');

/** Gives the bundle of `file` (relative to this folder); the embedded store stands beside it. */
export async function bundle(file: string): Promise<string> {
  const name = file.replaceAll('/', '-').replace(/\.ts$/, '');
  await build({
    entryPoints: {
      [name]: path.join(import.meta.dirname, file),
      embedded: path.join(root, 'bff/src/infra/embedded/process.ts'),
    },
    ...{ outdir, bundle: true, platform: 'node', target: 'node20', format: 'esm', packages: 'external' },
    ...{ alias: { '@jiashu/shared': path.join(root, 'shared/src') }, sourcemap: true, logLevel: 'warning' },
  });
  return path.join(outdir, `${name}.js`);
}
