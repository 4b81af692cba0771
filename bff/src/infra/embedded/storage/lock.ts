/** One process per data directory: a lock file with the holder's process number. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says in one sentence that the directory is in use. */
export class DirectoryInUse extends Error {
  constructor(directory: string, holder: number) {
    super(
      `The data folder ${directory} is already in use by process ${holder}; stop that process or choose another folder.`,
    );
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When the process began, where the system tells (Linux): a number that was given to another process is no holder. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Takes the directory, over a dead holder's lock too; answers how to give it back. Throws `DirectoryInUse`. */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'lock');
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
      const [pid = '0', start = ''] = readFileSync(file, 'utf8').split(' ');
      if (alive(Number(pid)) && startOf(Number(pid)) === start) throw new DirectoryInUse(directory, Number(pid));
      rmSync(file, { force: true });
    }
  }
}
