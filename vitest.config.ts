/** Where tests live: units beside the code they test; journeys walk the built product. */
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const resolve = { alias: { '@jiashu/shared': path.resolve(import.meta.dirname, 'shared/src') } };

const MEMORY = '/dev/shm';
const PLENTY = 2 * 1024 ** 3;

/** Memory where there is plenty of it: a disk makes every commit wait, and the databases of tests outlive nothing. */
function placeForData(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > PLENTY ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
process.env.TEST_DATA ??= placeForData();

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'units',
          include: ['{shared,bff,miniprogram}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/journeys/**'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
          globalSetup: ['bff/src/testing/database.ts'],
          setupFiles: ['bff/src/testing/sameCases.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'journeys',
          include: ['miniprogram/journeys/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          globalSetup: ['miniprogram/journeys/filled.ts'],
        },
      },
    ],
  },
});
