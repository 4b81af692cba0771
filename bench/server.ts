/** A server in a process of its own, on a core of its own where the system can pin it, whose CPU time can be asked. */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { bundle } from './bundle';
import { type Asked, load } from './load';
import type { Contestant } from './rounds';

export interface Serving {
  readonly child: ChildProcess;
  /** What the server said when it was ready. */
  readonly ready: Ready;
  stop(): void;
}

export interface Ready extends Asked {
  /** The answer it gives, as JSON. */
  readonly answer: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Starts `file` of this folder; `argument` is handed to it as JSON. */
export async function serve(file: string, argument: unknown = null): Promise<Serving> {
  const child = fork(await bundle(file), [JSON.stringify(argument)], {
    execArgv: ['--enable-source-maps'],
    env: { ...process.env, NODE_ENV: '' },
    // Requests may be bytes.
    serialization: 'advanced',
  });
  pin(child.pid!, 0);
  const [ready] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended`))),
  ])) as [Ready];
  return { child, ready, stop: () => void child.kill() };
}

/** The server under load, measured by its own CPU clock. */
export const underLoad = (name: string, { child, ready }: Serving): Contestant => ({
  name,
  async round(ms) {
    const before = await cpuOf(child);
    const began = performance.now();
    const tasks = await load(ready, ms);
    const seconds = (performance.now() - began) / 1000;
    return { cpuMicrosPerTask: ((await cpuOf(child)) - before) / tasks, tasksPerSecond: tasks / seconds };
  },
});

async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu');
  const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
  return user + system;
}

export function pin(pid: number, core: number): void {
  spawnSync('taskset', ['-a', '-p', '-c', String(core), String(pid)], { stdio: 'ignore' });
}

/** In the server: says that it listens, and answers for its CPU time. */
export function report(ready: Ready): void {
  process.on('message', () => process.send?.(process.cpuUsage()));
  process.on('disconnect', () => process.exit(0));
  process.send?.(ready);
}
