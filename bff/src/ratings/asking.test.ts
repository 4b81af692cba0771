import { complaints } from '@jiashu/shared/complaints/contract';
import { ratings } from '@jiashu/shared/ratings/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { id, personId, type Who } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
import { toldOf } from '../testing/inbox';
import { happens, quiet } from './ratings.matrix';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.at(NOW));
afterAll(() => house.close());

const as = (who: Who | null) => house.as(who, ratings);
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const openOf = async (who: Who) => (await (await as(who)).open({ limit: 50 })).body.items;
const told = (who: Who, ratingId: string) => toldOf(house, who, ratingId);

describe('being asked', () => {
  test.each([
    ['repairs.closed', 'repair'],
    ['complaints.closed', 'complaint'],
    ['events.attended', 'event'],
  ] as const)('after %s the person finds the invitation in list and inbox', async (type, kind) => {
    const ratingId = await happens(house, { type });
    const mine = (await openOf('owner')).find((one) => one.id === ratingId);
    expect(mine).toMatchObject({
      kind,
      title: '厨房水槽下水管渗水',
      homeLabel: '3 栋 2 单元 1201',
      state: 'open',
      expiresAt: later(14).toISOString(),
      score: null,
      mayExplain: false,
    });
    expect(await told('owner', ratingId)).toEqual([
      expect.objectContaining({ link: expect.objectContaining({ kind: 'rating', id: ratingId }), readAt: null }),
    ]);
    expect((await openOf('neighbour')).map((one) => one.id)).not.toContain(ratingId);
  });

  test('a fact told again after a crash asks once', async () => {
    await happens(house);
    const { deeds, history } = quiet(house);
    const { _id, ...told } = (await house.db.collection('history').findOne({ type: 'repairs.closed' }))!;
    const count = () => house.db.collection('ratings').countDocuments({});
    const before = await count();
    // The record still carries its fact: the sweep finds it.
    await deeds.updateOne({}, { $set: { outbox: [{ id: _id, ...told }] } } as never);
    expect(await history.facts.sweep(later(1))).toBe(1);
    expect(await history.facts.sweep(later(1))).toBe(0);
    expect(await count()).toBe(before);
  });

  test('about the same thing a person is asked once at a time, and again when the first was answered or has expired', async () => {
    const subjectId = id('repair', 'thrice');
    const first = await happens(house, { subjectId });
    const second = await happens(house, { subjectId, at: later(1) });
    const neighbours = await happens(house, { subjectId, who: 'neighbour' });
    const waiting = async (who: Who) => (await openOf(who)).map((one) => one.id);
    expect(await waiting('owner')).toContain(first);
    expect(await waiting('owner')).not.toContain(second);
    expect(await waiting('neighbour')).toContain(neighbours);

    await (await as('owner')).rate({ ratingId: first, score: 5 });
    const third = await happens(house, { subjectId, at: later(2) });
    expect(await waiting('owner')).toContain(third);
    house.at(later(17));
    const fourth = await happens(house, { subjectId, at: later(17) });
    expect(await waiting('owner')).toContain(fourth);
    expect(await waiting('owner')).not.toContain(third);
  });

  test('who reopens his complaint is no longer asked about its closing', async () => {
    const subjectId = id('complaint', 'reopened');
    const ratingId = await happens(house, { type: 'complaints.closed', subjectId });
    await happens(house, { type: 'complaints.reopened', subjectId, at: later(1) });
    expect((await openOf('owner')).map((one) => one.id)).not.toContain(ratingId);
  });

  test('a complaint closed over HTTP asks its owner', async () => {
    const owner = await house.as('neighbour', complaints);
    const relations = await house.as('customerRelations', complaints);
    const facts = {
      ...{ impact: 'none' as const, households: 1, compensationFen: 0, publicConflict: false },
      ...{ lawsuit: false, again: false, urgent: false },
    };
    const filing = { homeId: id('home', '3-1202'), kind: 'conduct' as const, title: '电话没人接', text: '打了三次' };
    const { body } = await owner.file({ ...filing, photoIds: [], facts });
    const one = { complaintId: body.id };
    await relations.accept({ ...one, personId: personId('customerRelations') });
    await relations.propose({ ...one, text: '以后三声内接', photoIds: [] });
    await owner.agree(one);
    expect(await openOf('neighbour')).toContainEqual(
      expect.objectContaining({ kind: 'complaint', title: '电话没人接' }),
    );
  });
});

test('the inbox says what to do and until when', async () => {
  const ratingId = await happens(house);
  expect((await told('owner', ratingId))[0]).toMatchObject({
    title: '「厨房水槽下水管渗水」，您满意吗',
    text: '点一下就算数，14 天内有效。',
  });
});
