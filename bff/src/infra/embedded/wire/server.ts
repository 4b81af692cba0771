/** Listens on the loopback interface and looks after what expires. */

import { createServer, type Server as NetServer, type Socket } from 'node:net';
import type { Server } from '../commands/request';
import { Cursors } from '../cursors/cursors';
import { removeExpired } from '../indexes/ttl';
import { Store } from '../storage/store';
import { abortTransaction, TRANSACTION_LIFETIME } from '../transactions/lifecycle';
import { Connection } from './connection';

export interface Running {
  readonly port: number;
  close(): Promise<void>;
}

const SWEEP_EVERY = 1000;

/** Loads the data directory and serves it. Rejects when the port is taken. */
export async function serve(directory: string, port: number, host = '127.0.0.1'): Promise<Running> {
  const store = new Store(directory);
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let connections = 0;
  const listener = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    new Connection(server as Server, socket, ++connections);
  });
  const actual = await listen(listener, port, host);
  server = { store, cursors: new Cursors(), address: `${host}:${actual}`, startedAt: Date.now() };
  const sweeper = setInterval(() => sweep(server as Server), SWEEP_EVERY);
  return {
    port: actual,
    close: async () => {
      clearInterval(sweeper);
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => listener.close(resolve));
      await store.close();
    },
  };
}

function listen(listener: NetServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(port, host, () => {
      const address = listener.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function sweep({ store, cursors }: Server): void {
  const now = Date.now();
  cursors.sweep(now);
  store.sessions.sweep(now);
  for (const transaction of store.openTransactions) {
    if (now - transaction.startedAt > TRANSACTION_LIFETIME) abortTransaction(store, store.sessions.owning(transaction));
  }
  removeExpired(store, now);
  void store.journal.commit();
}
