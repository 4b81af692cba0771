/** The whole app on the test company, serving one owner's feed of twenty letters with the database answering from memory. */
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { destination, pino } from 'pino';
import { buildApp } from '../../bff/src/app';
import type { World } from '../../bff/src/capabilities';
import { clockAhead } from '../../bff/src/infra/clock';
import { newKeys, readConfig } from '../../bff/src/infra/config';
import { startEmbedded } from '../../bff/src/infra/embedded';
import { inlineJobs } from '../../bff/src/infra/jobs';
import { indexMigration, migrate } from '../../bff/src/infra/migrations';
import { connect } from '../../bff/src/infra/mongo';
import { silentSms } from '../../bff/src/infra/sms';
import { standInWechat } from '../../bff/src/infra/wechat';
import { fillCompany, HOME, personId } from '../../bff/src/testing/company';
import { type Ready, report } from '../server';
import { keptConnection } from './kept';
import { manyLetters } from './letters';

const ROWS = 20;

async function openWorld(keeping: { now: boolean }): Promise<World> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiashu-bench-'));
  const limits = { REQUESTS_PER_MINUTE: '100000000', SIGN_INS_PER_MINUTE: '100000000' };
  const config = readConfig({ DATA_DIR: dataDir, JIASHU_KEYS: newKeys(), ...limits });
  const embedded = await startEmbedded({ dataDir: path.join(dataDir, 'embedded') });
  const db = keptConnection(await connect(embedded.uri), keeping);
  const log = pino({ level: 'info' }, destination({ dest: '/dev/null', sync: false }));
  return {
    ...{ config, db, log, clock: clockAhead(0), jobs: inlineJobs() },
    sms: silentSms(pino({ level: 'silent' })),
    wechat: standInWechat(),
  } as World;
}

const keeping = { now: false };
const world = await openWorld(keeping);
const app = buildApp(world, { health: { ready: async () => true }, webDir: world.config.dataDir });
await migrate(world.db, [indexMigration(world.db)]);
await fillCompany(app.capabilities, new Date());
const { letters, photos } = manyLetters(new Date());
await world.db.models.Letter!.insertMany(letters);
await world.db.models.Photo!.insertMany(photos);
const server = createServer(app.koa.callback()).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const { port } = server.address() as AddressInfo;
const url = `http://127.0.0.1:${port}/api`;

const token = await signIn();
const before = await feed();
keeping.now = true;
await feed();
const answer = await feed();
if (withoutSignatures(answer.text) !== withoutSignatures(before.text)) throw new Error('the stub answers otherwise');
report({ port, request: requestOf(), answer: answer.text, headers: answer.headers } satisfies Ready);

async function signIn(): Promise<string> {
  const answer = await fetch(`${url}/sessions/demo`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ personId: personId('owner') }),
  });
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

async function feed() {
  const answer = await fetch(`${url}${pathOf()}`, { headers: { Authorization: `Bearer ${token}` } });
  const text = await answer.text();
  const items = (JSON.parse(text) as { items?: unknown[] }).items ?? [];
  if (items.length !== ROWS) throw new Error(`${items.length} letters: ${text.slice(0, 200)}`);
  return { text, headers: Object.fromEntries(answer.headers) };
}

function pathOf(): string {
  return `/homes/${HOME}/letters?limit=${ROWS}`;
}

function requestOf(): string {
  return `GET /api${pathOf()} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n\r\n`;
}

/** Pictures are signed for a time that moves. */
function withoutSignatures(text: string): string {
  return text.replace(/\?exp=[^"]*/g, '');
}
