/** Environment → database → migrations → demo company → listen; and back down again. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DemoPerson } from '@jiashu/shared/accounts/schema';
import { pino } from 'pino';
import { buildApp } from './app';
import { fillDemo } from './demo';
import { answersInTime } from './http/health';
import { clockAhead } from './infra/clock';
import { type Config, ConfigError, newKeys, readConfig } from './infra/config';
import { type Database, openDatabase } from './infra/database';
import { agendaJobs } from './infra/jobs';
import { indexMigration, migrate } from './infra/migrations';
import { connect, openPulse } from './infra/mongo';
import { noSms, silentSms } from './infra/sms';
import { noWechat, standInWechat } from './infra/wechat';
import { listen, requireFreePort } from './server';

const WEB_DIR = fileURLToPath(new URL('../../miniprogram/dist/h5', import.meta.url));

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  await requireFreePort(config.port, config.host);
  const database = await openDatabase(config);
  const [db, pulse] = await Promise.all([connect(database.uri), openPulse(database.uri)]);
  const jobs = agendaJobs(db, log);
  const clock = clockAhead(config.minutesAhead);
  let open = false;
  const ready = async () => open && (await answersInTime(pulse.beat));
  const sms = config.demo ? silentSms(log) : noSms();
  const wechat = config.demo ? standInWechat() : noWechat();
  const world = { config, db, clock, jobs, log, sms, wechat };
  const app = buildApp(world, { health: { ready }, beat: pulse.beat, webDir: path.resolve(WEB_DIR) });
  await migrate(db, [indexMigration(db)]);
  if (config.demo) await fillDemo(world, clock.now());
  const { firstManagerPhone } = config;
  if (firstManagerPhone && (await app.capabilities.accounts.appointFirstManager(firstManagerPhone, clock.now())))
    log.info('the phone in FIRST_MANAGER_PHONE is the group manager now');
  await jobs.start();
  const server = await listen(app.koa as never, config.port, config.host);
  open = true;
  greet(config, database, server.port, config.demo ? await app.capabilities.accounts.demoPeople() : []);

  const stop = async () => {
    open = false;
    await server.close();
    await jobs.stop();
    await Promise.all([db.close(), pulse.close()]);
    await database.stop();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
}

function greet(config: Config, database: Database, port: number, people: readonly DemoPerson[]): void {
  const lines = [`\n  家书 Jiashu   http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${port}`];
  lines.push(`  database      ${database.kind}, data in ${config.dataDir}`, `  API           /docs`);
  if (people.length > 0)
    lines.push(
      '  demo people   登录 → pick one:',
      ...people.map(({ name, story }) => `                ${name}　${story}`),
    );
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

/** `main.js keys` prints fresh keys for JIASHU_KEYS; anything else serves. */
const run = process.argv[2] === 'keys' ? async () => void process.stdout.write(`${newKeys()}\n`) : main;

run().catch((error: unknown) => {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${(error as Error).stack}\n`);
  process.exit(1);
});
