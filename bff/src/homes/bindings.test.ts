/** Asking to be confirmed as somebody's home, and the desk's decision. */
import { homes } from '@jiashu/shared/homes/contract';
import { describe, expect, test } from 'vitest';
import { HOME, id, OTHER_HOME, OTHER_PROJECT, PROJECT } from '../testing/company';
import { callsOf, type House, NOW } from '../testing/house';
import { forTests } from '../testing/opened';
import { newcomer } from './testing/newcomer';
import { photoBy, takePhoto } from './testing/photo';

/** In the ledger, and nobody's yet. */
const FREE_HOME = id('home', 'ledger');
const request = { projectId: PROJECT, home: '5栋一单元302', name: '梁思齐', note: '换过号码，原来是 138 开头的' };

let house: House;
forTests((opened) => {
  house = opened;
});

/** Somebody who asks, with a photo of his own. */
async function asker() {
  const person = await newcomer(house);
  return { ...person, request: async () => ({ ...request, photoIds: [await photoBy(house, person.id)] }) };
}

async function requested() {
  const person = await asker();
  const { body } = await person.homes.requestBinding(await person.request());
  return { person, bindingId: body.id };
}

describe('asking to be confirmed', () => {
  test('shows the request as waiting to him and to the staff of the project', async () => {
    const { person, bindingId } = await requested();
    const waiting = expect.objectContaining({
      ...{ id: bindingId, projectName: '云栖里', home: request.home, name: request.name, note: request.note },
      ...{ state: 'pending', reason: null },
    });
    expect((await person.homes.myBindings({})).body.bindings).toEqual([waiting]);
    expect((await (await house.as('steward', homes)).deskBindings({ limit: 50 })).body.items).toContainEqual(waiting);
    expect((await (await house.as('otherSteward', homes)).deskBindings({ limit: 50 })).body.items).toEqual([]);
  });

  test('keeps the name sealed at rest', async () => {
    const { bindingId } = await requested();
    const kept = await house.db.collection('bindings').findOne({ _id: bindingId as never });
    expect(JSON.stringify(kept)).not.toContain(request.name);
  });

  test('is one request however often it is sent with one key', async () => {
    const person = await asker();
    const headers = { 'Idempotency-Key': 'one-request-to-confirm' };
    const asked = await person.request();
    const [one, two] = await Promise.all([
      person.homes.requestBinding(asked, headers),
      person.homes.requestBinding(asked, headers),
    ]);
    expect([one.status, two.body]).toEqual([201, one.body]);
    expect((await person.homes.myBindings({})).body.bindings).toHaveLength(1);
  });

  test.each([
    ['no home', { home: '  ' }, 'home'],
    ['no name', { name: '' }, 'name'],
    ['too long a note', { note: '长'.repeat(301) }, 'note'],
    ['no project', { projectId: '' }, 'projectId'],
    ['no photo', { photoIds: [] }, 'photoIds'],
    ['somebody else’s photo', { photoIds: [id('not his')] }, 'photoIds'],
    ['ten photos', { photoIds: Array.from({ length: 10 }, (_, n) => id('photo', String(n))) }, 'photoIds'],
  ])('refuses %s and says where', async (_, changes, path) => {
    const person = await asker();
    const answer = await person.homes.requestBinding({ ...(await person.request()), ...changes });
    expect(answer.status).toBe(400);
    expect(answer.body.error?.data).toEqual([expect.objectContaining({ path })]);
    expect((await person.homes.myBindings({})).body.bindings).toEqual([]);
  });

  test('for a project that does not exist is not found, and nobody asks without signing in', async () => {
    const person = await asker();
    expect((await person.homes.requestBinding({ ...(await person.request()), projectId: id('no such') })).status).toBe(
      404,
    );
    expect((await callsOf(house.url, homes, null).requestBinding(await person.request())).status).toBe(401);
  });

  test('shows him his own requests and nobody else’s', async () => {
    await requested();
    expect((await (await asker()).homes.myBindings({})).body.bindings).toEqual([]);
  });
});

describe('confirming', () => {
  test('gives him the home and tells him, once', async () => {
    const { person, bindingId } = await requested();
    const desk = await house.as('steward', homes);
    const found = await desk.findHomes({ bindingId, text: '5 栋 1 单元' });
    expect(found.body.homes.map(({ label }) => label)).toEqual(['5 栋 1 单元 301', '5 栋 1 单元 302']);
    expect((await desk.approveBinding({ bindingId, homeId: FREE_HOME })).status).toBe(200);

    expect((await person.homes.mine({})).body.homes).toEqual([
      expect.objectContaining({ id: FREE_HOME, kind: 'owner' }),
    ]);
    expect((await person.homes.myBindings({})).body.bindings).toEqual([expect.objectContaining({ state: 'approved' })]);
    await house.capabilities.history.facts.sweep(new Date(NOW.getTime() + 60_000));
    const told = (await person.inbox.list({})).body.items;
    expect(told).toEqual([
      expect.objectContaining({ title: '您的房子已确认', link: { kind: 'home', id: FREE_HOME, homeId: null } }),
    ]);
  });

  test('a fact told again after a crash makes no second member and no second message', async () => {
    const { person, bindingId } = await requested();
    await (await house.as('steward', homes)).approveBinding({ bindingId, homeId: FREE_HOME });
    const fact = await house.db
      .collection('history')
      .findOne({ 'subject.id': bindingId, type: 'homes.binding.approved' });
    const { _id, ...rest } = fact!;
    await house.db
      .collection('bindings')
      .updateOne({ _id: bindingId as never }, { $set: { outbox: [{ ...rest, id: _id }] } as never });
    await house.capabilities.history.facts.sweep(new Date(NOW.getTime() + 60_000));
    expect((await person.homes.mine({})).body.homes).toHaveLength(1);
    expect((await person.inbox.list({})).body.items).toHaveLength(1);
  });

  test('is done once: the second decision is told that things have changed', async () => {
    const { person, bindingId } = await requested();
    const [one, two] = [await house.as('steward', homes), await house.as('projectManager', homes)];
    const answers = await Promise.all([
      one.approveBinding({ bindingId, homeId: FREE_HOME }),
      two.refuseBinding({ bindingId, reason: '合同上不是您' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [binding] = (await person.homes.myBindings({})).body.bindings;
    expect(binding?.state).toBe(answers[0].status === 200 ? 'approved' : 'refused');
    expect((await one.approveBinding({ bindingId, homeId: FREE_HOME })).body.error?.code).toBe('conflict');
    expect((await person.inbox.list({})).body.items).toHaveLength(1);
  });

  test('a home that is his already is not given to him a second time', async () => {
    const { person, bindingId } = await requested();
    const desk = await house.as('steward', homes);
    await desk.approveBinding({ bindingId, homeId: FREE_HOME });
    const again = await person.homes.requestBinding(await person.request());
    const { homes: before } = (await desk.findHomes({ bindingId, text: '5 栋 1 单元 302' })).body;
    await desk.approveBinding({ bindingId: again.body.id, homeId: FREE_HOME });
    expect((await person.homes.mine({})).body.homes).toHaveLength(1);
    expect((await desk.findHomes({ bindingId, text: '5 栋 1 单元 302' })).body.homes).toEqual(before);
  });

  test('gives only a home of the request’s own project', async () => {
    const { person, bindingId } = await requested();
    const desk = await house.as('groupManager', homes);
    for (const homeId of [OTHER_HOME, id('no such home')]) {
      const answer = await desk.approveBinding({ bindingId, homeId });
      expect(answer.status).toBe(400);
      expect(answer.body.error?.data).toEqual([expect.objectContaining({ path: 'homeId' })]);
    }
    expect((await person.homes.mine({})).body.homes).toEqual([]);
  });

  test('belongs to the project’s own staff with that task; a request that is none is not found', async () => {
    const { bindingId } = await requested();
    for (const who of ['otherSteward', 'engineer', 'editor', 'owner'] as const) {
      const desk = await house.as(who, homes);
      expect((await desk.findHomes({ bindingId, text: '5' })).status).toBe(403);
      expect((await desk.approveBinding({ bindingId, homeId: FREE_HOME })).status).toBe(403);
      expect((await desk.refuseBinding({ bindingId, reason: '不是' })).status).toBe(403);
    }
    const desk = await house.as('steward', homes);
    expect((await desk.approveBinding({ bindingId: HOME, homeId: FREE_HOME })).status).toBe(404);
  });
});

test('confirmed and refused at the same moment is one of the two, and he is told one thing', async () => {
  const { person, bindingId } = await requested();
  const [steward, relations] = [await house.as('steward', homes), await house.as('customerRelations', homes)];
  const [confirmed, refused] = await Promise.all([
    steward.approveBinding({ bindingId, homeId: FREE_HOME }),
    relations.refuseBinding({ bindingId, reason: '姓名对不上' }),
  ]);
  expect([confirmed.status, refused.status].sort()).toEqual([200, 409]);
  expect((await person.homes.mine({})).body.homes).toHaveLength(confirmed.status === 200 ? 1 : 0);
  expect((await person.inbox.list({})).body.items).toHaveLength(1);
});

describe('refusing', () => {
  test('tells him the reason and gives him nothing', async () => {
    const { person, bindingId } = await requested();
    const desk = await house.as('customerRelations', homes);
    expect((await desk.refuseBinding({ bindingId, reason: '合同上的姓名和您写的不一样' })).status).toBe(200);
    expect((await person.homes.myBindings({})).body.bindings).toEqual([
      expect.objectContaining({ state: 'refused', reason: '合同上的姓名和您写的不一样' }),
    ]);
    expect((await person.homes.mine({})).body.homes).toEqual([]);
    expect((await person.inbox.list({})).body.items).toEqual([
      expect.objectContaining({ title: '这次没能确认您的房子', text: '合同上的姓名和您写的不一样' }),
    ]);
  });

  test('needs a reason', async () => {
    const { bindingId } = await requested();
    const answer = await (await house.as('steward', homes)).refuseBinding({ bindingId, reason: ' ' });
    expect(answer.body.error?.data).toEqual([expect.objectContaining({ path: 'reason' })]);
  });
});

test('looking homes up stays within the project, however the home is written', async () => {
  const person = await asker();
  const { body } = await person.homes.requestBinding({ ...(await person.request()), projectId: OTHER_PROJECT });
  const desk = await house.as('otherSteward', homes);
  const find = async (text: string) => (await desk.findHomes({ bindingId: body.id, text })).body.homes;
  expect(await find('1 栋')).toEqual([{ id: OTHER_HOME, label: '1 栋 1 单元 902', members: 1 }]);
  for (const text of ['1栋1单元902', '１－１－９０２', '一号楼一单元九〇二室', '1 栋 1 单'])
    expect((await find(text)).map(({ id: homeId }) => homeId)).toEqual([OTHER_HOME]);
  expect(await find('5 栋')).toEqual([]);
  expect(await find('.*')).toEqual([]);
});

test('the desk’s list pages by key: every request once, newest first', async () => {
  for (let day = 1; day <= 5; day++) {
    house.at(new Date(Date.UTC(2026, 11, day)));
    const visitor = await house.as('visitor', homes);
    await visitor.requestBinding({
      ...request,
      projectId: OTHER_PROJECT,
      photoIds: [await takePhoto(house, 'visitor')],
    });
  }
  const desk = await house.as('otherSteward', homes);
  const all = (await desk.deskBindings({ limit: 50 })).body.items;
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const { body } = await desk.deskBindings({ limit: 2, ...(after ? { after } : {}) });
    seen.push(...body.items.map(({ id: bindingId }) => bindingId));
    after = body.next ?? undefined;
  } while (after);
  expect(seen).toEqual(all.map(({ id: bindingId }) => bindingId));
  expect(all.map(({ at }) => at)).toEqual([...all.map(({ at }) => at)].sort().reverse());
});
