/** A page of twenty letters through the store against the driver alone, in a process of their own that runs a bundle. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { bundle } from '../bundle';

export async function list(): Promise<void> {
  await once(fork(await bundle('list/inside.ts'), { execArgv: [] }), 'exit');
}
