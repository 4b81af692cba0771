/** The embedded store's public face: starts it in a process of its own and answers its `mongodb://` address. */

import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StartAnswer, StartMessage } from './process';

export interface EmbeddedOptions {
  /** Made when missing; one process at a time may use it. */
  readonly dataDir: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
}

export interface Embedded {
  /** For any MongoDB driver; transactions work with it. */
  readonly uri: string;
  /** Resolves when everything is on disk and the process has gone. */
  stop(): Promise<void>;
}

/**
 * Never for production; refusing there is the caller's business. Rejects with one sentence when the folder is in use
 * or the port is taken.
 */
export async function startEmbedded({ dataDir, port = 0, host = '127.0.0.1' }: EmbeddedOptions): Promise<Embedded> {
  const child = spawn();
  child.send({ dataDir, port, host } satisfies StartMessage);
  const answer = await firstAnswer(child);
  if ('error' in answer) throw new Error(answer.error);
  return {
    uri: `mongodb://${host}:${answer.port}/jiashu?replicaSet=jiashu&directConnection=true`,
    stop: () => stop(child),
  };
}

/** From source (tests, `tsx`) the child runs TypeScript too; a build has it beside this file as `embedded.js`. */
function spawn(): ChildProcess {
  const source = fileURLToPath(new URL('./process.ts', import.meta.url));
  if (existsSync(source))
    return fork(source, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return fork(fileURLToPath(new URL('./embedded.js', import.meta.url)), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

function firstAnswer(child: ChildProcess): Promise<StartAnswer> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as StartAnswer));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The embedded store ended with code ${code} before it was ready.`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.disconnect();
  await gone;
}
