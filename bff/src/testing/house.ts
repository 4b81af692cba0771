/** A whole BFF for a test: its own database, a clock the test sets, and callers built from the contracts. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accounts } from '@jiashu/shared/accounts/contract';
import type { Contract, InputOf, OutputOf } from '@jiashu/shared/kernel/endpoint';
import type { ErrorBody } from '@jiashu/shared/kernel/errors';
import type { Connection } from 'mongoose';
import { pino } from 'pino';
import { inject } from 'vitest';
import { type App, buildApp } from '../app';
import { answersInTime } from '../http/health';
import { newKeys, readConfig } from '../infra/config';
import { inlineJobs, type Jobs } from '../infra/jobs';
import { indexMigration, migrate } from '../infra/migrations';
import { connect, openPulse, type Pulse } from '../infra/mongo';
import type { Notice } from '../infra/sms';
import { type Push, standInWechat } from '../infra/wechat';
import { fillCompany, personId, type Who } from './company';
import { keepExpired } from './expiry';

/** 22 November 2026, 10:00 in Shanghai: a Sunday. */
export const NOW = new Date('2026-11-22T02:00:00Z');

export interface Answer<T> {
  readonly status: number;
  readonly body: T & Partial<ErrorBody>;
}

export type Calls<C extends Contract> = {
  readonly [K in keyof C]: (input: InputOf<C[K]>, headers?: Record<string, string>) => Promise<Answer<OutputOf<C[K]>>>;
};

export interface House extends App {
  readonly url: string;
  readonly db: Connection;
  readonly jobs: ReturnType<typeof inlineJobs>;
  /** Where pictures are kept. */
  readonly photoDir: string;
  /** Codes "sent" by text message, by phone. */
  readonly sms: Map<string, string>;
  /** Other text messages "sent", oldest first. */
  readonly notices: [phone: string, notice: Notice][];
  /** WeChat messages "sent", oldest first. */
  readonly pushes: Push[];
  /** Sets the clock. */
  at(now: Date): void;
  /** The endpoints of a contract, called by this person or by nobody. */
  as<C extends Contract>(who: Who | null, contract: C): Promise<Calls<C>>;
  token(who: Who): Promise<string>;
  /** Lets this person's session through where a fresh code is asked for. */
  stepUp(who: Who): Promise<void>;
  /** Signs everybody in anew. */
  forget(): void;
  close(): Promise<void>;
}

/**
 * `environment` is what differs from a house in demo mode with keys of its own; `way` leads to its database, where that
 * isn't straight.
 */
export async function openHouse(
  environment: NodeJS.ProcessEnv = {},
  way?: (uri: string) => Promise<string>,
): Promise<House> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiashu-'));
  const limits = {
    REQUESTS_PER_MINUTE: '1000000',
    SIGN_INS_PER_MINUTE: '1000000',
    CODES_PER_HOUR: '1000000',
    UNUSED_FILES: '100000',
  };
  const config = readConfig({ DATA_DIR: dataDir, JIASHU_KEYS: newKeys(), ...limits, ...environment });
  const uri = databaseUri();
  const [db, pulse] = await (way ? asInProduction(await way(uri)) : inNoHurry(uri));
  const jobs = queued(db, inlineJobs());
  const sms = new Map<string, string>();
  const notices: House['notices'] = [];
  const pushes: Push[] = [];
  let now = NOW;
  const world = {
    ...{ config, db, jobs },
    clock: { now: () => now },
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    sms: {
      sendCode: async (phone: string, code: string) => void sms.set(phone, code),
      sendNotice: async (phone: string, notice: Notice) => void notices.push([phone, notice]),
    },
    wechat: standInWechat(pushes),
  };
  const { beat } = pulse;
  const app = buildApp(world, { health: { ready: () => answersInTime(beat) }, beat, webDir: dataDir });
  await migrate(db, [indexMigration(db)]);
  await keepExpired(db);
  await fillCompany(app.capabilities, NOW);
  const server = createServer(app.koa.callback()).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const tokens = new Map<Who, Promise<string>>();
  const signIn = async (who: Who) => {
    const answer = await callsOf(url, accounts, null).signInAsDemo({ personId: personId(who) });
    return answer.body.accessToken;
  };
  const token = (who: Who) => {
    if (!tokens.has(who)) tokens.set(who, signIn(who));
    return tokens.get(who)!;
  };

  return {
    ...app,
    ...{ url, db, jobs, sms, notices, pushes, token, photoDir: config.photoDir },
    at(moment) {
      now = moment;
      tokens.clear();
    },
    async stepUp(who) {
      const [, claims = ''] = (await token(who)).split('.');
      const { sid } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sid: string };
      await db.collection('sessions').updateOne({ _id: sid as never }, { $set: { steppedUpAt: now } });
    },
    forget: () => tokens.clear(),
    as: async (who, contract) => callsOf(url, contract, who && (await token(who))),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await db.dropDatabase();
      await Promise.all([db.close(), pulse.close()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const asInProduction = (uri: string) => Promise.all([connect(uri), openPulse(uri)]);

const NO_HURRY_MS = 60_000;

/** All tests share one database: while another keeps it busy, nobody here may take it for gone. */
const inNoHurry = async (uri: string): Promise<[Connection, Pulse]> => [
  await connect(uri, NO_HURRY_MS),
  { beat: async () => {}, close: async () => {} },
];

/** Jobs that also lie where a queue would hold them, so that whoever looks through the database sees what they say. */
const queued = <J extends Jobs>(db: Connection, jobs: J): J => ({
  ...jobs,
  async soon(name: string, data: Parameters<Jobs['soon']>[1]) {
    await db.collection('jobs').insertOne({ name, data });
    await jobs.soon(name, data);
  },
});

/** A database of its own on the server that all tests share. */
function databaseUri(): string {
  const uri = new URL(inject('mongodbUri'));
  uri.pathname = `/test-${randomUUID()}`;
  return uri.href;
}

export function callsOf<C extends Contract>(url: string, contract: C, token: string | null): Calls<C> {
  const call =
    (key: keyof C) =>
    (input: Record<string, unknown>, headers: Record<string, string> = {}) =>
      send(url, contract[key]!, input, { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...headers });
  return Object.fromEntries(Object.keys(contract).map((key) => [key, call(key)])) as never;
}

async function send(
  url: string,
  endpoint: Contract[string],
  input: Record<string, unknown>,
  headers: Record<string, string>,
) {
  const rest = { ...input };
  const filled = endpoint.path.replace(/:(\w+)/g, (_, key: string) => {
    const value = String(rest[key]);
    delete rest[key];
    return encodeURIComponent(value);
  });
  const query = endpoint.method === 'GET' ? `?${new URLSearchParams(rest as Record<string, string>)}` : '';
  const answer = await fetch(`${url}/api${filled}${query}`, {
    method: endpoint.method,
    headers: {
      'Content-Type': 'application/json',
      ...(endpoint.creates ? { 'Idempotency-Key': randomUUID() } : {}),
      ...headers,
    },
    ...(endpoint.method === 'GET' ? {} : { body: JSON.stringify(rest) }),
  });
  return { status: answer.status, body: await answer.json() };
}
