import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { accounts } from '@jiashu/shared/accounts/contract';
import { complaintKinds, complaintStates, levels } from '@jiashu/shared/complaints/vocabulary';
import { events } from '@jiashu/shared/events/contract';
import { eventKinds, eventStates } from '@jiashu/shared/events/vocabulary';
import { homes } from '@jiashu/shared/homes/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import type { Contract } from '@jiashu/shared/kernel/endpoint';
import { roleNames } from '@jiashu/shared/kernel/roles';
import { letters } from '@jiashu/shared/letters/contract';
import { letterStates } from '@jiashu/shared/letters/vocabulary';
import { projects } from '@jiashu/shared/projects/contract';
import { certificateKinds } from '@jiashu/shared/projects/vocabulary';
import { ratingStates } from '@jiashu/shared/ratings/vocabulary';
import { repairs } from '@jiashu/shared/repairs/contract';
import { repairStates } from '@jiashu/shared/repairs/vocabulary';
import type { Connection } from 'mongoose';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type App, buildApp } from '../app';
import type { World } from '../capabilities';
import { type Config, newKeys, readConfig } from '../infra/config';
import { inlineJobs } from '../infra/jobs';
import { indexMigration, migrate } from '../infra/migrations';
import { connect } from '../infra/mongo';
import { createVault } from '../infra/vault';
import { standInWechat } from '../infra/wechat';
import { inTheClear } from '../privacy/testing/dump';
import { keepExpired } from '../testing/expiry';
import { callsOf } from '../testing/house';
import type { Draw } from './album';
import { fillDemo } from './index';

/** The first of a month, just after midnight in Shanghai. */
const NOW = new Date('2027-02-28T16:10:00Z');

let config: Config;
let dot: Buffer;
const opened: Connection[] = [];
const draw: Draw = async () => dot;

beforeAll(async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiashu-demo-'));
  const limits = { REQUESTS_PER_MINUTE: '1000000', SIGN_INS_PER_MINUTE: '1000000' };
  config = readConfig({ DATA_DIR: dataDir, JIASHU_KEYS: newKeys(), ...limits });
  dot = await sharp({ create: { width: 8, height: 5, channels: 3, background: '#cccccc' } })
    .jpeg()
    .toBuffer();
});
afterAll(async () => {
  for (const db of opened) {
    await db.dropDatabase();
    await db.close();
  }
  rmSync(config.dataDir, { recursive: true, force: true });
});

/** An app on an empty database of this name. */
async function openApp(name: string): Promise<App & { db: Connection; world: World }> {
  const uri = new URL(inject('mongodbUri'));
  uri.pathname = `/${name}-${process.pid}`;
  const db = await connect(uri.href, 60_000);
  opened.push(db);
  const world: World = {
    ...{ config, db, jobs: inlineJobs(), clock: { now: () => NOW }, wechat: standInWechat() },
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    sms: { sendCode: async () => {}, sendNotice: async () => {} },
  };
  const app = buildApp(world, { health: { ready: async () => true }, beat: async () => {}, webDir: config.dataDir });
  await migrate(db, [indexMigration(db)]);
  await keepExpired(db);
  return { ...app, db, world };
}

const SEALED = /"v1\.[\w.-]+"/g;

/** Everything in the database but what is sealed, random or says when the machine did it. */
async function contentOf(db: Connection): Promise<Record<string, unknown[]>> {
  const content: Record<string, unknown[]> = {};
  for (const model of Object.values(db.models).sort((a, b) => a.collection.name.localeCompare(b.collection.name))) {
    const { name } = model.collection;
    if (['migrations', 'locks', 'demo'].includes(name)) continue;
    const rows = await model.find({}).sort({ _id: 1 }).lean<Record<string, unknown>[]>();
    const known = rows.map(({ name: _n, phone: _p, phoneIndex: _i, codes: _c, seats: _s, turn: _t, ...rest }) => rest);
    content[name] = JSON.parse(JSON.stringify(known).replace(SEALED, '"sealed"')) as unknown[];
  }
  return content;
}

describe('the demo company', () => {
  let house: Awaited<ReturnType<typeof openApp>>;
  let server: Server;
  let url: string;
  let content: Awaited<ReturnType<typeof contentOf>>;

  beforeAll(async () => {
    house = await openApp('demo-a');
    await fillDemo(house.world, NOW, draw);
    content = await contentOf(house.db);
    server = createServer(house.koa.callback()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }, 240_000);
  afterAll(() => server?.close());

  test('names nobody of it in the clear, wherever one looks', async () => {
    expect(await inTheClear(house.db, createVault(config.keys.vault))).toEqual([]);
  });

  const as = async <C extends Contract>(personId: string, contract: C) => {
    const { body } = await callsOf(url, accounts, null).signInAsDemo({ personId });
    return callsOf(url, contract, body.accessToken);
  };
  const people = async () => (await callsOf(url, accounts, null).demoPeople({})).body.people;

  test('is a group of four projects with some twelve hundred homes, most of them sold', () => {
    expect(content.regions).toHaveLength(2);
    expect(content.projects).toHaveLength(4);
    expect(content.homes!.length).toBeGreaterThan(1_150);
    expect(content.homes!.length).toBeLessThan(1_250);
    expect(content.members!.length).toBeGreaterThan(1_000);
    expect(content.letters!.length).toBeGreaterThan(35);
  });

  test('has somebody in every role', () => {
    const held = new Set(
      content.persons!.flatMap((person) => (person as { posts: { role: string }[] }).posts.map(({ role }) => role)),
    );
    expect([...held].sort()).toEqual([...roleNames].sort());
  });

  test('lets everybody it offers sign in, and shows staff and owners what is theirs', async () => {
    const all = await people();
    expect(all.filter(({ staff }) => staff).length).toBeGreaterThan(8);
    expect(all.filter(({ staff }) => !staff).length).toBeGreaterThan(8);
    for (const { id, name } of all) {
      const { status, body } = await (await as(id, accounts)).me({});
      expect([status, body.name]).toEqual([200, name]);
    }
  });

  test('has something on every tab of every owner, and left him a few things unread', async () => {
    for (const { id, name, staff } of await people()) {
      if (staff) continue;
      const { body } = await (await as(id, homes)).mine({});
      for (const home of body.homes) {
        const ofHome = async <C extends Contract>(contract: C, key: keyof C, input = {}) => {
          const calls = await as(id, contract);
          const answer = await calls[key]!({ homeId: home.id, ...input } as never);
          return (answer.body as unknown as { items: unknown[] }).items.length;
        };
        expect(await ofHome(letters, 'list'), `letters of ${name}`).toBeGreaterThan(0);
        expect(await ofHome(events, 'list'), `events of ${name}`).toBeGreaterThan(0);
        const cases =
          (await ofHome(repairs, 'list')) +
          content.complaints!.filter((one) => (one as { personId: string }).personId === id).length;
        expect(cases, `cases of ${name}`).toBeGreaterThan(0);
      }
      if (body.homes.length === 0) continue;
      const unread = await (await as(id, inbox)).unread({});
      expect(unread.body.count, `unread of ${name}`).toBeGreaterThan(0);
      expect(unread.body.count, `unread of ${name}`).toBeLessThan(12);
    }
  });

  test('shows the page of every project, with the five certificates and what is bad about it', async () => {
    const calls = callsOf(url, projects, null);
    for (const { id } of (await calls.list({})).body.projects) {
      const { status, body } = await calls.show({ projectId: id });
      expect(status).toBe(200);
      expect(body.photos.length).toBeGreaterThan(0);
      const declaration = body.declaration!;
      expect(declaration.certificates.map(({ kind }) => kind)).toEqual(certificateKinds);
      expect(declaration.certificates.every(({ photo }) => photo !== null)).toBe(true);
      expect(new Set(declaration.adverseFactors.map(({ side }) => side))).toEqual(new Set(['inside', 'outside']));
    }
  });

  test.each([
    ['letters', 'state', letterStates],
    ['repairs', 'state', repairStates],
    ['complaints', 'state', complaintStates],
    ['complaints', 'kind', complaintKinds],
    ['complaints', 'level', levels],
    ['events', 'state', eventStates],
    ['events', 'kind', eventKinds],
    ['ratings', 'state', ratingStates],
    ['bindings', 'state', ['pending', 'approved', 'refused']],
  ])('has %s of every %s', (name, field, values: readonly unknown[]) => {
    const found = new Set(content[name]!.map((row) => (row as Record<string, unknown>)[field]));
    expect([...values].filter((value) => !found.has(value))).toEqual([]);
  });

  test('gives no two letters the same photo', () => {
    const shown = content.letters!.flatMap((letter) =>
      (letter as { blocks: { photoId?: string }[] }).blocks.flatMap(({ photoId }) => photoId ?? []),
    );
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length).toBeGreaterThan(40);
  });

  test('has an open day that is full in one session and not in another', () => {
    const left = content.events!.map((event) => Object.values((event as { left: Record<string, number> }).left));
    expect(left.some((places) => places.includes(0) && places.some((place) => place > 0))).toBe(true);
  });

  test('leaves nothing untold', () => {
    const untold = Object.values(content)
      .flat()
      .filter((row) => (row as { outbox?: unknown[] }).outbox?.length);
    expect(untold).toEqual([]);
  });

  test('filling again changes nothing', async () => {
    const before = await contentOf(house.db);
    await fillDemo(house.world, new Date(NOW.getTime() + 86_400_000), draw);
    expect(await contentOf(house.db)).toEqual(before);
  });

  test('is the same on another database, also where the first filling was cut off', async () => {
    const other = await openApp('demo-b');
    const dying: Draw = async () => {
      throw new Error('killed');
    };
    await expect(fillDemo(other.world, new Date(NOW.getTime() - 3_600_000), dying)).rejects.toThrow('killed');
    await other.db.collection<{ _id: string }>('letters').insertOne({ _id: 'half a letter' });
    expect((await contentOf(other.db)).persons!.length).toBeGreaterThan(0);
    await fillDemo(other.world, NOW, draw);
    expect(await contentOf(other.db)).toEqual(content);
  }, 240_000);
});

test('a database that people already live in stays as it is', async () => {
  const { db, world, capabilities } = await openApp('demo-c');
  const stranger = { _id: 'a'.repeat(24), name: null, phone: null, posts: [], createdAt: NOW };
  await capabilities.accounts.add([stranger]);
  await fillDemo(world, NOW, draw);
  expect(Object.entries(await contentOf(db)).filter(([, rows]) => rows.length > 0)).toEqual([
    ['persons', [expect.objectContaining({ _id: stranger._id })]],
  ]);
});
