/** Listens, and stops without losing a request in flight. */
import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type Koa from 'koa';
import { ConfigError } from './infra/config';

export interface Listening {
  readonly port: number;
  /** Takes no new connection, lets the running requests end (at most eight seconds), then closes. */
  close(): Promise<void>;
}

const PATIENCE_MS = 8_000;

/** Asked before anything long begins. Throws `ConfigError` when the port is taken. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await listening(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

/** Throws `ConfigError` when the port is taken. */
export async function listen(koa: Koa<never>, port: number, host: string): Promise<Listening> {
  const server = createServer(
    { connectionsCheckingInterval: 5_000, headersTimeout: 15_000, requestTimeout: 60_000 },
    koa.callback(),
  );
  await listening(server, port, host);
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : port, close: () => close(server) };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port)));
    server.listen(port, host, resolve);
  });
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new ConfigError(
      `Port ${port} is taken. Stop what uses it, or start with another: PORT=${port + 1} npm start`,
    );
  if (error.code === 'EACCES')
    return new ConfigError(
      `Port ${port} needs more rights than this user has. Start with a higher one: PORT=8787 npm start`,
    );
  return error;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  await Promise.race([closed, sleep(PATIENCE_MS, undefined, { ref: false })]);
  clearInterval(idle);
  server.closeAllConnections();
  await closed;
}
