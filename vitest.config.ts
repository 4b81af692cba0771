/** Where tests live: beside the code they test, in all three parts. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@jiashu/shared': path.resolve(import.meta.dirname, 'shared/src') } },
  test: {
    include: ['{shared,bff,miniprogram}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    globalSetup: ['bff/src/testing/database.ts'],
  },
});
