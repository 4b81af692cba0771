import { complaints } from '@jiashu/shared/complaints/contract';
import { ratings } from '@jiashu/shared/ratings/contract';
import type { Score } from '@jiashu/shared/ratings/vocabulary';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { id, OTHER_HOME, OTHER_PROJECT, PROJECT, personId, type Who } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
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
const told = (who: Who, ratingId: string) =>
  house.db
    .collection('inbox')
    .find({ personId: personId(who), 'link.id': ratingId })
    .toArray();

async function rated(score: Score, changes: Parameters<typeof happens>[1] = {}, words = '') {
  const ratingId = await happens(house, changes);
  const { body } = await (await as(changes.who ?? 'owner')).rate({ ratingId, score, words });
  return body;
}

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

describe('rating', () => {
  test('one tap counts, and the reasons can follow once', async () => {
    const ratingId = await happens(house);
    const owner = await as('owner');
    const { body } = await owner.rate({ ratingId, score: 4 });
    expect(body).toMatchObject({ state: 'rated', score: 4, reasons: [], mayExplain: true });
    const why = { ratingId, reasons: ['来得准时'], words: '谢谢何师傅' };
    expect((await owner.explain(why)).body).toMatchObject({ reasons: ['来得准时'], mayExplain: false });
    expect((await owner.explain(why)).body.error?.code).toBe('already');
    expect((await told('owner', ratingId))[0]?.readAt).not.toBeNull();
  });

  test('score, reasons and words go together too, and then nothing is left to add', async () => {
    const ratingId = await happens(house);
    const { body } = await (await as('owner')).rate({ ratingId, score: 2, reasons: ['没修好'], words: '还在滴' });
    expect(body).toMatchObject({ score: 2, reasons: ['没修好'], words: '还在滴', mayExplain: false });
  });

  test('of ten taps at the same moment one counts', async () => {
    const ratingId = await happens(house);
    const owner = await as('owner');
    const taps = await Promise.all(
      Array.from({ length: 10 }, (_, index) => owner.rate({ ratingId, score: ((index % 5) + 1) as Score })),
    );
    expect(taps.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(taps.filter(({ body }) => body.error?.code === 'already')).toHaveLength(9);
    const won = taps.find(({ status }) => status === 200)!.body;
    expect((await owner.show({ ratingId })).body.score).toBe(won.score);
  });

  test('not after fourteen days, whether or not the job has run', async () => {
    const ratingId = await happens(house);
    house.at(later(14));
    const owner = await as('owner');
    expect((await owner.rate({ ratingId, score: 5 })).body.error?.code).toBe('closed');
    expect((await owner.show({ ratingId })).body.state).toBe('expired');
    await house.jobs.run('ratings.expire');
    const kept = await house.db.collection('ratings').findOne({ _id: ratingId as never });
    expect(kept?.state).toBe('expired');
  });

  test.each([
    ['no score', {}, 'score'],
    ['six', { score: 6 }, 'score'],
    ['a half', { score: 4.5 }, 'score'],
    ['a reason of the other side', { score: 5, reasons: ['没修好'] }, 'reasons'],
    ['a reason of another kind', { score: 5, reasons: ['讲解明白'] }, 'reasons'],
    ['the same reason twice', { score: 5, reasons: ['来得准时', '来得准时'] }, 'reasons'],
    ['an unknown field', { score: 5, state: 'open' }, ''],
  ])('refuses %s and says where', async (_, changes, path) => {
    const ratingId = await happens(house);
    const { status, body } = await (await as('owner')).rate({ ratingId, ...changes } as never);
    expect([status, body.error?.data]).toEqual([400, [expect.objectContaining({ path })]]);
    expect((await (await as('owner')).show({ ratingId })).body.score).toBeNull();
  });

  test('explaining before rating, or with nothing to say, is refused', async () => {
    const ratingId = await happens(house);
    const owner = await as('owner');
    expect((await owner.explain({ ratingId, reasons: [], words: '先说' })).body.error?.code).toBe('closed');
    await owner.rate({ ratingId, score: 3 });
    expect((await owner.explain({ ratingId, reasons: [], words: ' ' })).status).toBe(400);
  });

  test('is nobody else’s business', async () => {
    const ratingId = await happens(house);
    for (const who of ['tenant', 'neighbour', 'customerRelations'] as const) {
      expect((await (await as(who)).show({ ratingId })).status).toBe(404);
      expect((await (await as(who)).rate({ ratingId, score: 1 })).status).toBe(404);
    }
    expect((await (await as(null)).rate({ ratingId, score: 1 })).status).toBe(401);
  });
});

describe('a low score', () => {
  test.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 0],
    [5, 0],
  ] as const)('%i is told to customer relations %i times', async (score, times) => {
    const { id: ratingId } = await rated(score);
    expect(await told('customerRelations', ratingId)).toHaveLength(times);
    expect(await told('projectManager', ratingId)).toHaveLength(0);
  });

  test('is told with what he said', async () => {
    const { id: ratingId } = await rated(1, {}, '胶打得很漂亮，水照样进来');
    expect((await told('customerRelations', ratingId))[0]).toMatchObject({
      title: '报修评了 1 分，非常不满意',
      text: expect.stringContaining('水照样进来'),
    });
  });
});

describe('what the ratings say', () => {
  const manager = () => as('groupManager');

  test('per project and kind: average with n and interval, satisfied share, distribution; an order only from thirty', async () => {
    await house.db.collection('ratings').deleteMany({});
    const scoresHere: Score[] = [...Array<Score>(20).fill(5), ...Array<Score>(6).fill(4), 3, 2, 2, 1];
    for (const score of scoresHere) await rated(score);
    const there = { who: 'otherOwner' as const, homeId: OTHER_HOME, projectId: OTHER_PROJECT };
    await rated(5, there);
    await rated(5, there);
    await rated(4, { type: 'events.attended' });

    const { body } = await (await manager()).summary({});
    expect(body.rankFrom).toBe(30);
    expect(body.rows.map(({ projectName, kind, n, place }) => [projectName, kind, n, place])).toEqual([
      ['云栖里', 'repair', 30, null],
      ['望江里', 'repair', 2, null],
      ['云栖里', 'event', 1, null],
    ]);
    // (20·5 + 6·4 + 3 + 2·2 + 1) / 30 = 4.4 ± 0.383; 26 of 30 satisfied is 70.3 to 94.7 percent.
    expect(body.rows[0]).toMatchObject({
      average: 4.4,
      averageInterval: { low: 4, high: 4.8 },
      satisfiedPercent: 87,
      satisfiedInterval: { low: 70, high: 95 },
      counts: [1, 2, 1, 6, 20],
    });
  });

  test('staff see their own projects, and those without a say none', async () => {
    const names = async (who: Who) => (await (await as(who)).summary({})).body.rows.map((row) => row.projectName);
    expect(new Set(await names('customerRelations'))).toEqual(new Set(['云栖里']));
    expect(new Set(await names('otherSteward'))).toEqual(new Set(['望江里']));
    expect(await names('engineer')).toEqual([]);
    expect((await (await as('owner')).summary({})).status).toBe(403);
    expect((await (await as('otherSteward')).deskList({ projectId: PROJECT })).status).toBe(403);
  });

  test('the latest words, newest first, page by page, the low ones by themselves', async () => {
    for (let day = 1; day <= 5; day++) {
      house.at(later(day));
      await rated(day as Score, { at: later(day) }, `第 ${day} 天`);
    }
    const desk = await as('customerRelations');
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await desk.deskList({ limit: 2, ...(after ? { after } : {}) });
      seen.push(...body.items.map((one) => one.id));
      after = body.next ?? undefined;
    } while (after && seen.length < 200);
    expect(new Set(seen).size).toBe(seen.length);
    const all = (await desk.deskList({ limit: 50 })).body.items;
    expect(all[0]).toMatchObject({ words: '第 5 天', by: '周知远', homeLabel: '3 栋 2 单元 1201', score: 5 });
    expect(seen).toEqual(all.map((one) => one.id));
    const low = (await desk.deskList({ low: 'true', limit: 50 })).body.items;
    expect(low.length).toBeGreaterThan(0);
    expect(low.every(({ score }) => score <= 3)).toBe(true);
    const events = (await desk.deskList({ kind: 'event' })).body.items;
    expect(events.map(({ kind }) => kind)).toEqual(['event']);
  });
});

test('the inbox says what to do and until when', async () => {
  const ratingId = await happens(house);
  expect((await told('owner', ratingId))[0]).toMatchObject({
    title: '「厨房水槽下水管渗水」，您满意吗',
    text: '点一下就算数，14 天内有效。',
  });
});
