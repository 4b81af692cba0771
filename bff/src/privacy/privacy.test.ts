/** What is kept about a person: all of it can be seen and taken away, and none of it is left when he goes. */
import { accounts } from '@jiashu/shared/accounts/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { privacy } from '@jiashu/shared/privacy/contract';
import { COOLING_DAYS, REVEALS_A_DAY } from '@jiashu/shared/privacy/rules';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { holdings, impersonal } from '../personal';
import { idNumberOf, PEOPLE, personId, phoneOf, type Who } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
import { inTheClear } from './testing/dump';
import { everything, ID_NUMBER, live, NAME, PHONE } from './testing/life';

const DAY_MS = 86_400_000;
let house: House;
beforeAll(async () => {
  house = await openHouse();
  await live(house);
});
afterAll(() => house.close());
beforeEach(() => house.at(NOW));

const as = (who: Who) => house.as(who, privacy);
const later = (days: number) => house.at(new Date(NOW.getTime() + days * DAY_MS));
const steppedUp = async (who: Who) => {
  await house.stepUp(who);
  return as(who);
};

async function exported(who: Who) {
  const own = await steppedUp(who);
  const { body } = await own.askExport({});
  const link = await own.exportLink({ exportId: body.id });
  const answer = await fetch(house.url + link.body.url);
  return { id: body.id, url: link.body.url, answer, files: unzipSync(Buffer.from(await answer.arrayBuffer())) };
}

describe('the database', () => {
  test('is declared whole: every collection says what it holds about people, or why nothing', async () => {
    const names = Object.values(house.db.models).map(({ collection }) => collection.name);
    const declared = new Set([...holdings.map(({ collection }) => collection), ...Object.keys(impersonal)]);
    // What tests themselves bring.
    expect(names.filter((name) => !declared.has(name) && !/^(things|test)/i.test(name))).toEqual([]);
  });

  test('holds no name and no phone in the clear, whatever people do', async () => {
    const found = await inTheClear(house.db, house.capabilities.vault);
    // Words that somebody wrote into a complaint are his own; they are cleaned when he goes.
    expect(found).toEqual([`complaints.text: ${PHONE}`, `history.data.text: ${PHONE}`]);
  });
});

describe('what is kept about me', () => {
  test('is shown by kind, with its number, purpose and end', async () => {
    const { body } = await (await as('owner')).mine({});
    expect(body).toMatchObject({ name: NAME, phone: '138****0000', idNumber: '330***********0003', reveals: 1 });
    const titles = body.kept.map(({ title }) => title);
    for (const title of ['报修', '投诉', '评价', '约过的活动', '给您的消息', '您和房子的关系'])
      expect(titles).toContain(title);
    expect(body.kept.every(({ count, why, until }) => count > 0 && why !== '' && until !== '')).toBe(true);
  });

  test('comes whole as one .zip: nothing in the database with my id is missing from it', async () => {
    const before = await everything(house);
    const { answer, files } = await exported('owner');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Disposition')).toBe('attachment');
    const taken = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    const json = new Map(taken.filter(([name]) => name.endsWith('.json')));
    for (const [collection, documents] of before) {
      if (collection in impersonal) continue;
      const mine = documents.filter((document) => JSON.stringify(document).includes(personId('owner')));
      const kept = json.get(`data/${collection}.json`) ?? '';
      const missing = mine.filter(({ _id }) => !kept.includes(String(_id)));
      expect([collection, missing.map(({ _id }) => _id)]).toEqual([collection, []]);
    }
    const page = strFromU8(files['index.html']!);
    expect(page).toContain(NAME);
    expect(page).toContain('主卧衣柜后面的墙脚起皮');
    expect(page).toContain(ID_NUMBER);
    expect(page).toContain('报修：提交');
    expect(page).not.toMatch(/<d[td]>[a-z]+\.[a-zA-Z.]+<|<td>[a-z]+\.[a-zA-Z.]+</);
    expect(Object.keys(files).filter((name) => name.startsWith('files/')).length).toBeGreaterThan(0);
  });

  test('comes without secrets and without other people', async () => {
    const text = Object.values((await exported('owner')).files)
      .map((bytes) => strFromU8(bytes))
      .join('');
    expect(text).not.toMatch(/secretHash|phoneIndex|v1\.\w+\./);
    for (const who of ['neighbour', 'tenant', 'ownerIn5'] as const) {
      expect(text).not.toContain(phoneOf(who));
      expect(text).not.toContain(idNumberOf(who));
      expect(text).not.toContain(personId(who));
    }
  });

  test('is mine alone, asks for a fresh code, and its address dies after ten minutes, the file after a week', async () => {
    const { id, url } = await exported('owner');
    expect((await (await steppedUp('neighbour')).exportLink({ exportId: id })).status).toBe(404);
    house.forget();
    expect((await (await as('owner')).askExport({})).body.error?.code).toBe('stepUp');
    expect((await (await as('owner')).exportLink({ exportId: id })).body.error?.code).toBe('stepUp');
    const forged = url.replace(/sig=./, (sig) => (sig === 'sig=A' ? 'sig=B' : 'sig=A'));
    expect((await fetch(house.url + forged)).status).toBe(404);
    house.at(new Date(NOW.getTime() + 10 * 60_000));
    expect((await fetch(house.url + url)).status).toBe(404);
    later(8);
    await house.jobs.run('privacy.dropExports');
    expect((await (await as('owner')).exports({})).body.exports).toEqual([]);
  });

  test('is at rest sealed, and he is told when it is ready', async () => {
    await exported('owner');
    const { body } = await (await house.as('owner', inbox)).list({});
    expect(body.items.some(({ title, link }) => title === '您要的信息副本做好了' && link.kind === 'privacy')).toBe(
      true,
    );
  });
});

describe('consent', () => {
  test('is kept with version, channel and what was said before, and is taken back as easily as given', async () => {
    const own = await as('neighbour');
    const before = await own.consents({});
    expect(before.body.consents.map(({ purpose, given, at }) => [purpose, given, at])).toEqual([
      ['policy', false, null],
      ['ratings', true, null],
      ['invitations', true, null],
    ]);
    await own.setConsent({ purpose: 'policy', given: true, channel: 'weapp' });
    house.at(new Date(NOW.getTime() + 1_000));
    const { body } = await (await as('neighbour')).setConsent({ purpose: 'policy', given: false, channel: 'web' });
    expect(body.consents[0]).toMatchObject({
      given: false,
      version: body.policyVersion,
      channel: 'web',
      past: [{ given: true, channel: 'weapp', at: NOW.toISOString() }],
    });
  });

  test('that is not given keeps an invitation away, and nobody else’s', async () => {
    const { consents } = house.capabilities;
    const people = [personId('owner'), personId('tenant')];
    expect(await consents.willing(people, 'invitations')).toEqual([personId('tenant')]);
    expect(await consents.willing(people, 'ratings')).toEqual(people);
  });
});

describe('looking at a number', () => {
  const look = (who: Who, reason = 'visit') => ({
    personId: personId(who),
    field: 'phone' as const,
    reason: reason as 'visit',
  });

  test('takes a post in the project, a reason and a fresh code, and leaves a trace that the person reads', async () => {
    const { status, body } = await (await steppedUp('customerRelations')).reveal({
      ...look('tenant'),
      words: '明天上门',
    });
    expect([status, body.value]).toEqual([201, phoneOf('tenant')]);
    const { body: log } = await (await as('tenant')).reveals({});
    expect(log.items).toEqual([
      expect.objectContaining({
        by: PEOPLE.customerRelations,
        title: '客户关系中心',
        field: 'phone',
        reason: 'visit',
        words: '明天上门',
      }),
    ]);
  });

  test('shows a document too, of the ledgers in whose projects one works, and says so in the log', async () => {
    const look = { personId: personId('neighbour'), field: 'idNumber' as const, reason: 'contract' as const };
    const { status, body } = await (await steppedUp('steward')).reveal(look);
    expect([status, body.value]).toEqual([201, idNumberOf('neighbour')]);
    expect((await (await as('neighbour')).reveals({})).body.items[0]).toMatchObject({ field: 'idNumber' });
    expect((await (await steppedUp('steward')).reveal({ ...look, personId: personId('tenant') })).status).toBe(404);
  });

  test.each<[Who, Who, number]>([
    ['engineer', 'tenant', 403],
    ['editor', 'tenant', 403],
    ['otherSteward', 'tenant', 403],
    ['steward', 'otherOwner', 403],
    ['steward', 'visitor', 403],
    ['owner', 'tenant', 403],
  ])('%s may not look at %s', async (who, whom, status) => {
    expect((await (await steppedUp(who)).reveal(look(whom))).status).toBe(status);
  });

  test('without a reason of ours, or without a fresh code, shows nothing', async () => {
    expect((await (await steppedUp('steward')).reveal(look('tenant', 'curious'))).status).toBe(400);
    house.forget();
    expect((await (await as('steward')).reveal(look('tenant'))).body.error?.code).toBe('stepUp');
  });

  test('ends at thirty a day, also for whoever asks for all at once', async () => {
    const manager = await steppedUp('regionManager');
    const wanted = Array.from({ length: REVEALS_A_DAY + 15 }, () => manager.reveal(look('neighbour')));
    const answers = (await Promise.all(wanted)).map(({ status }) => status);
    expect(answers.filter((status) => status === 201)).toHaveLength(REVEALS_A_DAY);
    expect(new Set(answers)).toEqual(new Set([201, 429]));
  });

  test('ends at thirty a day', async () => {
    const manager = await steppedUp('projectManager');
    const answers: number[] = [];
    for (let n = 0; n <= REVEALS_A_DAY; n++) answers.push((await manager.reveal(look('ownerIn5'))).status);
    expect(answers).toEqual([...Array(REVEALS_A_DAY).fill(201), 429]);
    later(1.01);
    expect((await (await steppedUp('projectManager')).reveal(look('ownerIn5'))).status).toBe(201);
  });
});

describe('deleting an account', () => {
  test('says what goes and what stays, and waits a week in which it can be taken back', async () => {
    const own = await steppedUp('owner');
    const { body } = await own.askDeletion({ understood: true });
    expect(body.dueAt).toBe(new Date(NOW.getTime() + COOLING_DAYS * DAY_MS).toISOString());
    expect(body.stays.map(({ title }) => title)).toEqual(expect.arrayContaining(['报修', '投诉']));
    expect(body.goes.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['给您的消息', '账号：称呼、手机号、微信标识']),
    );
    expect((await own.withdrawDeletion({})).status).toBe(200);
    expect((await own.withdrawDeletion({})).status).toBe(404);
    later(COOLING_DAYS + 1);
    await house.jobs.run('privacy.erase');
    expect((await (await house.as('owner', accounts)).me({})).status).toBe(200);
  });

  test('is refused to those who work here', async () => {
    expect((await (await steppedUp('steward')).askDeletion({ understood: true })).status).toBe(403);
    expect((await (await as('steward')).deletion({})).body.holdsPost).toBe(true);
  });

  test('asked for twice is one request, of which he is told once', async () => {
    const own = await steppedUp('visitor');
    await own.askDeletion({ understood: true });
    await own.askDeletion({ understood: true });
    const waiting = { personId: personId('visitor'), state: 'waiting' };
    expect(await house.db.collection('erasures').countDocuments(waiting)).toBe(1);
    const { items } = (await (await house.as('visitor', inbox)).list({ limit: 50 })).body;
    expect(items.filter(({ title }) => /^您的账号 .*注销$/.test(title))).toHaveLength(1);
  });

  test('leaves nothing of him: no id, no name, no number, no session; what others need stays without him', async () => {
    await (await steppedUp('owner')).askDeletion({ understood: true });
    const before = {
      repairs: await count('repairs'),
      complaints: await count('complaints'),
      history: await count('history'),
    };
    const token = await house.token('owner');
    house.at(new Date(NOW.getTime() + (COOLING_DAYS + 1) * DAY_MS));
    await house.jobs.run('privacy.erase');
    const found: string[] = [];
    const index = house.capabilities.vault.blindIndex(PHONE);
    for (const [collection, documents] of await everything(house)) {
      const text = JSON.stringify(documents);
      for (const trace of [personId('owner'), NAME, PHONE, ID_NUMBER, index])
        if (text.includes(trace) && !(collection in impersonal)) found.push(`${collection}: ${trace}`);
    }
    expect(found).toEqual([]);
    expect({
      repairs: await count('repairs'),
      complaints: await count('complaints'),
      history: await count('history'),
    }).toEqual(before);
    const kept = await house.db.collection('complaints').findOne({ text: /我是/ });
    expect(kept?.text).toBe('我是〔姓名〕，电话 〔电话〕，证件 〔证件号〕，请尽快。');
    const asked = await fetch(`${house.url}/api/me`, { headers: { Authorization: `Bearer ${token}` } });
    expect(asked.status).toBe(401);
  });

  test('run again, or cut off half way, ends the same', async () => {
    const { jobs, db } = house;
    await house.jobs.run('privacy.erase');
    await db.collection('erasures').updateMany({ state: 'done' }, { $set: { state: 'waiting' } });
    await jobs.run('privacy.erase');
    expect(await count('erasures', { state: 'waiting', dueAt: { $lte: NOW } })).toBe(0);
  });

  const count = (collection: string, where = {}) => house.db.collection(collection).countDocuments(where);
});

describe('what was kept long enough', () => {
  test('is gone the night after, and nothing before', async () => {
    const inbox = house.db.collection<{ _id: string; at: Date }>('inbox');
    await inbox.insertOne({ _id: 'kept', at: NOW });
    later(729);
    await house.jobs.run('privacy.retain');
    expect(await inbox.countDocuments({ _id: 'kept' })).toBe(1);
    later(731);
    await house.jobs.run('privacy.retain');
    expect(await inbox.countDocuments({ _id: 'kept' })).toBe(0);
  });
});
