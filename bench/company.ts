/** The whole app on the test company, its database answering from memory once it was asked. */
import { mkdtempSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { destination, pino } from 'pino';
import { buildApp } from '../bff/src/app';
import type { World } from '../bff/src/capabilities';
import { clockAhead } from '../bff/src/infra/clock';
import { newKeys, readConfig } from '../bff/src/infra/config';
import { startEmbedded } from '../bff/src/infra/embedded';
import { inlineJobs } from '../bff/src/infra/jobs';
import { indexMigration, migrate } from '../bff/src/infra/migrations';
import { connect } from '../bff/src/infra/mongo';
import { silentSms } from '../bff/src/infra/sms';
import { standInWechat } from '../bff/src/infra/wechat';
import { fillCompany, personId, type Who } from '../bff/src/testing/company';
import { keptConnection } from './kept';

export const silentLog = () => pino({ level: 'info' }, destination({ dest: '/dev/null', sync: false }));

/** `keeping.now` says from when on the database's answers are kept. */
export async function openCompany() {
  const keeping = { now: false };
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiashu-bench-'));
  const limits = { REQUESTS_PER_MINUTE: '100000000', SIGN_INS_PER_MINUTE: '100000000' };
  const config = readConfig({ DATA_DIR: dataDir, JIASHU_KEYS: newKeys(), ...limits });
  const embedded = await startEmbedded({ dataDir: path.join(dataDir, 'embedded') });
  const world: World = {
    ...{ config, db: keptConnection(await connect(embedded.uri), keeping), log: silentLog() },
    ...{ clock: clockAhead(0), jobs: inlineJobs(), sms: silentSms(pino({ level: 'silent' })), wechat: standInWechat() },
  };
  const app = buildApp(world, { health: { ready: async () => true }, beat: async () => {}, webDir: dataDir });
  await migrate(world.db, [indexMigration(world.db)]);
  await fillCompany(app.capabilities, new Date());
  return { world, app, keeping };
}

/** Listens on any free port; gives it. */
export async function listening(handle: RequestListener): Promise<number> {
  const server = createServer(handle).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
}

/** An access token of this person, from an app that listens there. */
export async function signIn(port: number, who: Who): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/sessions/demo`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ personId: personId(who) }),
  });
  return ((await answer.json()) as { accessToken: string }).accessToken;
}
