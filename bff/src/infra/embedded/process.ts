/** The embedded store's own process: serves one data directory until its parent ends it or goes away. */

import { join } from 'node:path';
import { lockDirectory } from './storage/lock';
import { serve } from './wire/server';

/** What the parent sends once. */
export interface StartMessage {
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
}

/** What it gets back. */
export type StartAnswer = { readonly port: number } | { readonly error: string };

async function start({ dataDir, port, host }: StartMessage): Promise<void> {
  const unlock = lockDirectory(dataDir);
  const running = await serve(join(dataDir, 'store'), port, host);
  const stop = async (): Promise<never> => {
    await running.close();
    unlock();
    process.exit(0);
  };
  process.once('disconnect', () => void stop());
  process.once('SIGTERM', () => void stop());
  process.send?.({ port: running.port } satisfies StartAnswer);
}

process.on('SIGINT', () => {
  // Ctrl-C reaches the whole group; the parent decides when to stop.
});
process.once('message', (message: StartMessage) => {
  start(message).catch((error: NodeJS.ErrnoException) => {
    const text =
      error.code === 'EADDRINUSE' ? `Port ${message.port} is already in use; choose another one.` : error.message;
    process.send?.({ error: text } satisfies StartAnswer, () => process.exit(1));
  });
});
