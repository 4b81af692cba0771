import { complaints } from '@jiashu/shared/complaints/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { describe, expect, test } from 'vitest';
import { HOME, NEIGHBOUR_HOME, type Who } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { forTests } from '../testing/opened';
import { accepted, filed, filing, ownerFacts } from './complaints.matrix';

let house: House;
forTests((opened) => {
  house = opened;
});

const as = (who: Who | null) => house.as(who, complaints);
const later = (days: number, minutes = 0) => new Date(NOW.getTime() + days * 86_400_000 + minutes * 60_000);

describe('filing', () => {
  test('gives a number, a level with its reasons, clocks, and the first entry of the thread', async () => {
    const { status, body } = await (await as('owner')).file(filing);
    expect(status).toBe(201);
    expect(body.number).toMatch(/^TS20261122-\d{4}$/);
    expect(body).toMatchObject({
      state: 'submitted',
      level: 2,
      levelName: '二级',
      reasons: [{ level: 2, levelName: '二级', text: '能住，但受影响' }],
      homeLabel: '3 栋 2 单元 1201',
      inCharge: null,
      proposal: null,
    });
    expect(body.clocks.map(({ kind, dueAt, late }) => [kind, dueAt, late])).toEqual([
      ['response', later(0, 60).toISOString(), false],
      ['investigation', later(0, 120).toISOString(), false],
      ['firstAnswer', later(1).toISOString(), false],
      ['closing', later(10).toISOString(), false],
    ]);
    expect(body.thread).toEqual([
      expect.objectContaining({ kind: 'filed', by: '周知远', byOwner: true, text: filing.text, levelName: '二级' }),
    ]);
  });

  test('thirty filed at the same moment get thirty numbers', async () => {
    const owner = await as('owner');
    const all = await Promise.all(Array.from({ length: 30 }, () => owner.file(filing)));
    expect(all.map(({ status }) => status)).toEqual(Array(30).fill(201));
    expect(new Set(all.map(({ body }) => body.number)).size).toBe(30);
  });

  test('the same filing sent twice with one key is one complaint', async () => {
    const owner = await as('owner');
    const headers = { 'Idempotency-Key': 'one-key-for-one-complaint' };
    const [one, two] = await Promise.all([owner.file(filing, headers), owner.file(filing, headers)]);
    expect(two.body).toEqual(one.body);
    expect(await house.db.collection('complaints').countDocuments({ _id: one.body.id as never })).toBe(1);
  });

  test.each([
    ['no title', { title: ' ' }, 'title'],
    ['no words', { text: '' }, 'text'],
    ['a kind that is none', { kind: 'weather' }, 'kind'],
    ['no household', { facts: { ...ownerFacts, households: 0 } }, 'facts.households'],
    ['half a fen', { facts: { ...ownerFacts, compensationFen: 0.5 } }, 'facts.compensationFen'],
    ['a fact only staff can state', { facts: { ...ownerFacts, delayIsOurs: false } }, 'facts'],
    ['a photo nobody sent', { photoIds: [HOME] }, 'photoIds'],
  ])('refuses %s and says where', async (_, changes, path) => {
    const before = await house.db.collection('complaints').countDocuments();
    const { status, body } = await (await as('owner')).file({ ...filing, ...changes } as typeof filing);
    expect(status).toBe(400);
    expect(body.error?.data).toEqual([expect.objectContaining({ path })]);
    expect(await house.db.collection('complaints').countDocuments()).toBe(before);
  });

  test('for another home is not possible, and nobody else of the company may', async () => {
    expect((await (await as('owner')).file({ ...filing, homeId: NEIGHBOUR_HOME })).status).toBe(404);
    expect((await (await as('handler')).file(filing)).status).toBe(404);
    expect((await (await as(null)).file(filing)).status).toBe(401);
  });
});

describe('who sees it', () => {
  test('the one who filed it, nobody else at home, and the staff of the project', async () => {
    const one = await filed(house);
    expect((await (await as('owner')).show(one)).status).toBe(200);
    for (const who of ['tenant', 'neighbour', 'otherOwner', 'handler'] as const)
      expect((await (await as(who)).show(one)).status).toBe(404);
    expect((await (await as('otherSteward')).deskShow(one)).status).toBe(403);
    expect((await (await as('engineer')).deskShow(one)).status).toBe(403);
    const list = (await (await as('tenant')).mine({})).body.items;
    expect(list.map(({ id }) => id)).not.toContain(one.complaintId);
  });

  test('an internal note never reaches the owner: not in the page, the list or the inbox', async () => {
    const one = await accepted(house);
    const secret = '淋水四十分钟，先别承诺换窗';
    await (await as('handler')).note({ ...one, text: secret, photoIds: [] });
    const owner = await as('owner');
    const seen = [await owner.show(one), await owner.mine({}), await (await house.as('owner', inbox)).list({})];
    expect(JSON.stringify(seen)).not.toContain(secret);
    expect(JSON.stringify((await (await as('steward')).deskShow(one)).body.thread)).toContain(secret);
  });

  test('what staff know of the facts stays on the desk', async () => {
    const one = await filed(house);
    const { body } = await (await as('owner')).show(one);
    expect(body.facts).toEqual(ownerFacts);
  });
});
