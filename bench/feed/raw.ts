/**
 * The same feed on bare node:http, by hand: request id, JWT HS256, who is asking, his letters with signed pictures,
 * security headers, one log line. Records, presenter and vault are the app's own; routing, schemas, limits, figures and
 * the layers between are what it does without. With `remembers` it keeps signed addresses for the hour as the app does.
 */
import { createHmac, createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { photoIdsOf } from '@jiashu/shared/letters/body';
import jwt from 'jsonwebtoken';
import { destination, pino } from 'pino';
import { createSigner } from '../../bff/src/files/signing';
import { newId } from '../../bff/src/infra/ids';
import { createVault } from '../../bff/src/infra/vault';
import { presentRow } from '../../bff/src/letters/present';
import { BUILDING_3, HOME, PEOPLE, PROJECT, personId } from '../../bff/src/testing/company';
import { type Ready, report } from '../server';
import { manyLetters } from './letters';

const { headers, remembers } = JSON.parse(process.argv[2]!) as Ready & { remembers: boolean };
const security = Object.entries(headers).filter(([name]) =>
  /^(content-security|cross-origin|origin-agent|referrer|strict-transport|x-(?!request-id))/.test(name),
);
const log = pino({ level: 'info' }, destination({ dest: '/dev/null', sync: false }));
const vault = createVault({ current: 'k1', ring: { k1: randomBytes(32) }, index: randomBytes(32) });
const secret = randomBytes(32);
const sign = remembers ? createSigner(secret).sign : signAnew;
const key = createSecretKey(randomBytes(32));
const sid = newId();
const token = jwt.sign({ sub: personId('owner'), sid, aud: 'bench' }, key, { algorithm: 'HS256', expiresIn: '1h' });

/** What a database would answer, at once. */
const { letters, photos } = manyLetters(new Date());
const project = { _id: PROJECT, name: '云栖里', buildings: [] };
const sealed = { owner: vault.seal(PEOPLE.owner), editor: vault.seal(PEOPLE.editor) };
const memberships = [{ homeId: HOME, projectId: PROJECT, buildingId: BUILDING_3, kind: 'owner' }];
const stub = {
  session: async () => ({ _id: sid, personId: personId('owner') }),
  person: async () => ({ name: sealed.owner, posts: [] }),
  memberships: async () => memberships,
  letters: async () => letters,
  project: async () => project,
  authors: async () => [{ _id: personId('editor'), name: sealed.editor }],
  photos: async () => photos,
  reads: async () => [] as { letterId: string; at: Date }[],
};

function signAnew(name: string, now: Date): string {
  const exp = (Math.floor(now.getTime() / 3_600_000) + 2) * 3_600_000;
  const sig = createHmac('sha256', secret).update(`${name} ${exp}`).digest('base64url').slice(0, 32);
  return `/files/${name}?exp=${exp}&sig=${sig}`;
}

async function callerOf(request: IncomingMessage) {
  const [scheme, presented = ''] = (request.headers.authorization ?? '').split(' ');
  const claims = jwt.verify(presented, key, { algorithms: ['HS256'], audience: 'bench' }) as jwt.JwtPayload;
  const [session, person, homes] = await Promise.all([stub.session(), stub.person(), stub.memberships()]);
  if (scheme !== 'Bearer' || session.personId !== claims.sub) throw new Error('401');
  return { personId: session.personId, name: vault.open(person.name), homes };
}

async function feedOf(request: IncomingMessage, now: Date) {
  const caller = await callerOf(request);
  const { pathname, searchParams } = new URL(request.url!, 'http://bench');
  const [, homeId] = /^\/api\/homes\/([0-9a-f]{24})\/letters$/.exec(pathname) ?? [];
  if (!caller.homes.some((home) => home.homeId === homeId)) throw new Error('404');
  const limit = Number(searchParams.get('limit'));
  const found = await stub.letters();
  const page = found.slice(0, limit);
  const wanted = new Set(page.flatMap(({ blocks }) => photoIdsOf(blocks).slice(0, 1)));
  const [its, authors, files, reads] = await Promise.all([stub.project(), stub.authors(), stub.photos(), stub.reads()]);
  const names = new Map(authors.map(({ _id, name }) => [_id, vault.open(name)]));
  const readTimes = new Map(reads.map(({ letterId, at }) => [letterId, at]));
  const views = new Map(
    files
      .filter(({ _id }) => wanted.has(_id))
      .map(({ _id: id, width, height }) => {
        const [small, large] = [sign(`${id}-small.jpg`, now), sign(`${id}-large.jpg`, now)];
        return [id, { id, small, large, width, height }];
      }),
  );
  const around = { project: its, photos: views, videos: new Map<string, never>(), homes: 0, homesRead: 0 };
  const items = page.map((letter) => {
    const readAt = readTimes.get(letter._id) ?? null;
    const authorName = names.get(letter.authorId) ?? '';
    return presentRow(letter, { ...around, authorName, readAt });
  });
  const last = page.at(-1)!;
  return { items, next: found.length > limit ? `${last.publishedAt!.getTime()}_${last._id}` : null };
}

const server = createServer(async (request, response) => {
  const began = performance.now();
  const requestId = randomUUID();
  const text = JSON.stringify(await feedOf(request, new Date()));
  response.setHeader('X-Request-Id', requestId);
  for (const [name, value] of security) response.setHeader(name, value);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.setHeader('Cache-Control', 'no-store');
  response.end(text);
  log.info({ requestId, route: 'raw', status: 200, ms: Math.round(performance.now() - began) }, 'request');
}).listen(0, '127.0.0.1');
server.once('listening', async () => {
  const { port } = server.address() as AddressInfo;
  const address = `/api/homes/${HOME}/letters?limit=20`;
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, { headers: { Authorization: `Bearer ${token}` } });
  const request = `GET ${address} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n\r\n`;
  report({ port, request, answer: await answer.text(), headers });
});
