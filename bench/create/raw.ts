/**
 * The same question on bare node:http: request id, who is asking, body, schema, idempotency, the command with its fact
 * and its listeners, the answer checked, security headers, one log line. All of that is the app's own; Koa, its router,
 * limits, figures and the watch over a silent database are what it does without.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { createIdempotency, effectIdOf } from '../../bff/src/http/idempotency';
import { listening, openCompany, signIn, silentLog } from '../company';
import { report } from '../server';
import { ask, ROUTE, requestOf } from './question';

const { app, world, keeping } = await openCompany();
const log = silentLog();
const { accounts, vault } = app.capabilities;
const idempotency = createIdempotency(world.db, vault);
const route = app.routes.find(({ name }) => name === ROUTE)!;
const PATH = /^\/api\/projects\/([0-9a-f]{24})\/questions$/;

const security: [string, string][] = [];
const real = await listening(app.koa.callback());
const token = await signIn(real, 'visitor');
keeping.now = true;
for (const [name, value] of (await fetch(`http://127.0.0.1:${real}/healthz`)).headers)
  if (/^(content-security|cross-origin|origin-agent|referrer|strict-transport|x-(?!request-id))/.test(name))
    security.push([name, value]);

async function answerTo(request: IncomingMessage, requestId: string) {
  const { headers } = request;
  const caller = await accounts.authenticate(headers.authorization ?? '');
  const [, projectId] = PATH.exec(request.url!) ?? [];
  if (!caller || !projectId) throw new Error('refused');
  const input = { ...(JSON.parse((await buffer(request)).toString('utf8')) as object), projectId };
  const now = new Date();
  const key = `${ROUTE} ${caller.personId} ${String(headers['idempotency-key'])}`;
  const ctx = { caller, now, requestId, ip: '127.0.0.1', agent: '', effectId: effectIdOf(key), upload: null };
  const work = async () => ({ status: 201, body: await route.run(input, ctx) });
  return idempotency.once(key, input, now, work);
}

const port = await listening(async (request, response) => {
  const began = performance.now();
  const requestId = randomUUID();
  const { status, body } = await answerTo(request, requestId);
  const text = JSON.stringify(body);
  response.statusCode = status;
  response.setHeader('X-Request-Id', requestId);
  for (const [name, value] of security) response.setHeader(name, value);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.setHeader('Cache-Control', 'no-store');
  response.end(text);
  log.info({ requestId, route: ROUTE, status, ms: Math.round(performance.now() - began) }, 'request');
});
const answer = await ask(port, token, 'asked-for-the-first-time');
await ask(port, token, 'asked-again-and-again');
report({ port, request: requestOf(token), answer, headers: {} });
