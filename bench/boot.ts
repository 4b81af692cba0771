/** From the start of the process to the first 200 of `/readyz`: the shipped bundle against the source, on a folder that was started once. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundle } from './bundle';

const ROUNDS = 7;
const SOURCE = path.join(import.meta.dirname, '../bff/src/main.ts');

export async function boot(): Promise<void> {
  const built = await bundle('../bff/src/main.ts');
  const ways: Record<string, readonly string[]> = { 'from source, tsx': ['--import', 'tsx', SOURCE], built: [built] };
  const times = Object.keys(ways).map((): number[] => []);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiashu-boot-'));
  await secondsToReady([built], dataDir);
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, command] of Object.values(ways).entries()) times[at]!.push(await secondsToReady(command, dataDir));
  rmSync(dataDir, { recursive: true });
  console.log('\nboot to the first 200');
  const [source, shipped] = Object.keys(ways).map((name, at) => {
    const median = times[at]!.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
    console.log(`  ${name.padEnd(24)} ${median.toFixed(2)} s`);
    return median;
  }) as [number, number];
  console.log(`  built ÷ source: ${(shipped / source).toFixed(2)}\n  goal: ≤ 0.4`);
}

async function secondsToReady(command: readonly string[], dataDir: string): Promise<number> {
  const port = await freePort();
  const settings = { PORT: String(port), DATA_DIR: dataDir, DEMO: 'false', NODE_ENV: '' };
  const began = performance.now();
  const server = spawn(process.execPath, command, { env: { ...process.env, ...settings }, stdio: 'ignore' });
  while (!(await isReady(port))) await sleep(10);
  const seconds = (performance.now() - began) / 1_000;
  server.kill();
  await once(server, 'exit');
  return seconds;
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
