import { accounts } from '@jiashu/shared/accounts/contract';
import { homes } from '@jiashu/shared/homes/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUILDING_5, HOME, id, OTHER_HOME, OTHER_PROJECT, PROJECT, personId } from '../testing/company';
import { callsOf, type House, NOW, openHouse } from '../testing/house';
import { photoBy, takePhoto } from './testing/photo';

/** In the ledger, and nobody's yet. */
const FREE_HOME = id('home', 'ledger');
const request = { projectId: PROJECT, home: '5栋一单元302', name: '梁思齐', note: '换过号码，原来是 138 开头的' };

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Somebody who signs in by WeChat for the first time; each is another person. */
let arrivals = 0;
async function newcomer() {
  const { body } = await callsOf(house.url, accounts, null).signInByWechat({ code: `newcomer-${++arrivals}` });
  const calls = callsOf(house.url, accounts, body.accessToken);
  const { id: me } = (await calls.me({})).body;
  return {
    accounts: calls,
    homes: callsOf(house.url, homes, body.accessToken),
    inbox: callsOf(house.url, inbox, body.accessToken),
    /** What he asks, with a photo of his own. */
    request: async () => ({ ...request, photoIds: [await photoBy(house, me)] }),
  };
}

/** Puts a phone into the ledger as an owner of the free home; gives the member's id. */
async function inLedger(phone: string, changes: object = {}) {
  const memberId = id('member', phone, JSON.stringify(changes));
  await house.capabilities.homes.insertMembers([
    {
      _id: memberId,
      ...{ homeId: FREE_HOME, projectId: PROJECT, buildingId: BUILDING_5, kind: 'owner', personId: null },
      name: house.capabilities.vault.seal('梁思齐'),
      phoneIndex: house.capabilities.vault.blindIndex(phone),
      since: NOW,
      endedAt: null,
      ...changes,
    },
  ]);
  return memberId;
}

async function codeFor(phone: string) {
  await callsOf(house.url, accounts, null).sendCode({ phone });
  return { phone, code: house.sms.get(phone)! };
}

async function requested() {
  const person = await newcomer();
  const { body } = await person.homes.requestBinding(await person.request());
  return { person, bindingId: body.id };
}

describe('a phone the ledger knows', () => {
  test('brings its home as soon as it is proved, without anybody confirming', async () => {
    await inLedger('13700000001');
    const person = await newcomer();
    expect((await person.homes.mine({})).body.homes).toEqual([]);
    await person.accounts.bindPhone(await codeFor('13700000001'));
    expect((await person.homes.mine({})).body.homes).toEqual([
      expect.objectContaining({ id: FREE_HOME, label: '5 栋 1 单元 302', kind: 'owner', projectName: '云栖里' }),
    ]);
  });

  test('brings it also when one signs in by it, or by WeChat’s own number', async () => {
    await inLedger('13700000002');
    await inLedger('13700000003', { kind: 'family' });
    const signedIn = await callsOf(house.url, accounts, null).signInByPhone(await codeFor('13700000002'));
    const mine = await callsOf(house.url, homes, signedIn.body.accessToken).mine({});
    expect(mine.body.homes.map(({ id: homeId }) => homeId)).toEqual([FREE_HOME]);

    const person = await newcomer();
    await person.accounts.bindWechatPhone({ code: 'phone:13700000003' });
    expect((await person.homes.mine({})).body.homes).toEqual([expect.objectContaining({ kind: 'family' })]);
  });

  test('with a wrong code brings nothing', async () => {
    await inLedger('13700000004');
    const person = await newcomer();
    const { phone, code } = await codeFor('13700000004');
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await person.accounts.bindPhone({ phone, code: wrong })).status).toBe(400);
    expect((await person.homes.mine({})).body.homes).toEqual([]);
  });

  test('does not give what has ended or is already another’s', async () => {
    await inLedger('13700000005', { endedAt: NOW });
    await inLedger('13700000005', { personId: personId('neighbour') });
    const person = await newcomer();
    await person.accounts.bindPhone(await codeFor('13700000005'));
    expect((await person.homes.mine({})).body.homes).toEqual([]);
  });

  test('is bound to one person only', async () => {
    const person = await newcomer();
    await person.accounts.bindPhone(await codeFor('13700000006'));
    const second = await newcomer();
    house.at(new Date(NOW.getTime() + 61_000));
    const refused = await second.accounts.bindPhone(await codeFor('13700000006'));
    house.at(NOW);
    expect(refused.status).toBe(400);
    expect(refused.body.error?.data).toEqual([expect.objectContaining({ path: 'phone' })]);
    expect((await second.accounts.me({})).body.phone).toBeNull();
  });
});

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
    const person = await newcomer();
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
    const person = await newcomer();
    const answer = await person.homes.requestBinding({ ...(await person.request()), ...changes });
    expect(answer.status).toBe(400);
    expect(answer.body.error?.data).toEqual([expect.objectContaining({ path })]);
    expect((await person.homes.myBindings({})).body.bindings).toEqual([]);
  });

  test('for a project that does not exist is not found, and nobody asks without signing in', async () => {
    const person = await newcomer();
    expect((await person.homes.requestBinding({ ...(await person.request()), projectId: id('no such') })).status).toBe(
      404,
    );
    expect((await callsOf(house.url, homes, null).requestBinding(await person.request())).status).toBe(401);
  });

  test('shows him his own requests and nobody else’s', async () => {
    await requested();
    expect((await (await newcomer()).homes.myBindings({})).body.bindings).toEqual([]);
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

test('looking homes up stays within the project and takes the text as it is', async () => {
  const person = await newcomer();
  const { body } = await person.homes.requestBinding({ ...(await person.request()), projectId: OTHER_PROJECT });
  const desk = await house.as('otherSteward', homes);
  const find = async (text: string) => (await desk.findHomes({ bindingId: body.id, text })).body.homes;
  expect(await find('1 栋')).toEqual([{ id: OTHER_HOME, label: '1 栋 1 单元 902', members: 1 }]);
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
