/** Starts one database for all tests: `MONGODB_URI` where it is given, else the embedded store in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    mongodbUri: string;
  }
}

export default async function setup(project: TestProject) {
  if (process.env.MONGODB_URI) {
    project.provide('mongodbUri', process.env.MONGODB_URI);
    return;
  }
  const { startEmbedded } = await import('../infra/embedded');
  const dataDir = mkdtempSync(path.join(process.env.TEST_DATA ?? tmpdir(), 'jiashu-db-'));
  const embedded = await startEmbedded({ dataDir });
  project.provide('mongodbUri', embedded.uri);
  return async () => {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
