/** Fills one data folder with the demo company before the journeys; each then starts on a copy of it. */
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { ended, freePort, newDataDir, startMain } from './product';

declare module 'vitest' {
  interface ProvidedContext {
    filledDir: string;
  }
}

export default async function setup(project: TestProject) {
  const dataDir = newDataDir();
  const port = await freePort();
  const main = await startMain(`http://127.0.0.1:${port}`, { PORT: `${port}`, DATA_DIR: dataDir });
  await ended(main, 'SIGTERM');
  project.provide('filledDir', dataDir);
  return () => rmSync(dataDir, { recursive: true, force: true });
}
