/** The same work on bare node:http: request id, log line, security headers, JWT HS256, the same JSON. */
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import jwt from 'jsonwebtoken';
import { destination, pino } from 'pino';
import { type Ready, report } from '../server';

const { answer, headers } = JSON.parse(process.argv[2]!) as Ready;
const body: unknown = JSON.parse(answer);
const security = Object.entries(headers).filter(
  ([name]) =>
    !/^(x-request-id|content-|date|connection|keep-alive|vary)/.test(name) || name.startsWith('content-security'),
);
const log = pino({ level: 'info' }, destination({ dest: '/dev/null', sync: false }));
const key = createSecretKey(randomBytes(32));
const claims = { sub: 'a'.repeat(24), sid: 'b'.repeat(24), aud: 'bench' };
const token = jwt.sign(claims, key, { algorithm: 'HS256', keyid: 'k1', expiresIn: '1h' });

const server = createServer((request, response) => {
  const began = performance.now();
  const requestId = randomUUID();
  response.setHeader('X-Request-Id', requestId);
  for (const [name, value] of security) response.setHeader(name, value);
  const [scheme, presented = ''] = (request.headers.authorization ?? '').split(' ');
  jwt.verify(presented, key, { algorithms: ['HS256'], audience: 'bench' });
  const text = JSON.stringify(body);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.statusCode = scheme === 'Bearer' ? 200 : 401;
  response.end(text);
  log.info({ requestId, route: 'raw', status: 200, ms: Math.round(performance.now() - began) }, 'request');
}).listen(0, '127.0.0.1');
server.once('listening', () => {
  const { port } = server.address() as AddressInfo;
  const request = `GET /feed HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n\r\n`;
  report({ port, request, answer, headers });
});
