/** YARDSTICKS: nobody in flight loses his answer when we stop, and nobody who dawdles keeps others waiting. */
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import Koa from 'koa';
import { expect, test, vi } from 'vitest';
import { type Listening, listen } from './server';

const open = (answersAfterMs: number, onRequest = () => {}): Promise<Listening> => {
  const koa = new Koa();
  koa.use(async (ctx) => {
    onRequest();
    await sleep(answersAfterMs);
    ctx.body = { done: true };
  });
  return listen(koa as never, 0, '127.0.0.1');
};

const urlOf = ({ port }: Listening) => `http://127.0.0.1:${port}/`;

test('stopping under load fails no request in flight and takes no new one', async () => {
  let arrived = 0;
  const server = await open(1_000, () => void arrived++);
  const inFlight = Array.from({ length: 60 }, () =>
    fetch(urlOf(server)).then(
      ({ status }) => status,
      () => 'reset',
    ),
  );
  await vi.waitFor(() => expect(arrived).toBe(60), { timeout: 10_000, interval: 5 });
  const began = performance.now();
  await server.close();
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(new Set(await Promise.all(inFlight))).toEqual(new Set([200]));
  await expect(fetch(urlOf(server))).rejects.toThrow();
}, 60_000);

test('five hundred that send a header a letter at a time are closed within thirty seconds, and others are served', async () => {
  const server = await open(0);
  const dawdling = new Set<Socket>();
  const began = performance.now();
  for (let at = 0; at < 500; at++) {
    const socket = connect(server.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nX-Slow: '));
    socket
      .resume()
      .on('error', () => {})
      .on('close', () => dawdling.delete(socket));
    dawdling.add(socket);
  }
  const drip = setInterval(() => {
    for (const socket of dawdling) socket.write('a');
  }, 1_000);
  await sleep(2_000);
  expect(dawdling.size).toBe(500);
  expect((await fetch(urlOf(server))).status).toBe(200);
  while (dawdling.size > 0 && performance.now() - began < 30_000) await sleep(200);
  clearInterval(drip);
  expect(dawdling.size).toBe(0);
  await server.close();
}, 60_000);
