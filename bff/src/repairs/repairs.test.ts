import type { VideoView } from '@jiashu/shared/files/schema';
import { inbox } from '@jiashu/shared/inbox/contract';
import { repairs } from '@jiashu/shared/repairs/contract';
import type { RepairView } from '@jiashu/shared/repairs/schema';
import { URGENT } from '@jiashu/shared/repairs/urgent';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { film } from '../files/testing/samples';
import { sendFile } from '../files/testing/sendFile';
import type { Fact } from '../history';
import { HOME, NEIGHBOUR_HOME, OTHER_HOME, personId, phoneOf, type Who } from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';
import {
  booked,
  filed,
  finished,
  KEPT,
  leak,
  proposed,
  started,
  taken,
  tinyPhoto,
  UNWISHED,
  WISHED,
} from './testing/steps';

let house: House;
const closings: Fact[] = [];
beforeAll(async () => {
  house = await openHouse();
  house.capabilities.history.facts.on('repairs.closed', async (fact) => void closings.push(fact));
});
beforeEach(() => house.at(NOW));
afterAll(() => house.close());

const as = (who: Who | null) => house.as(who, repairs);
const at = ({ id, version }: RepairView) => ({ repairId: id, version });
const minutesLater = (minutes: number) => house.at(new Date(NOW.getTime() + minutes * 60_000));
const newsOf = async (who: Who, repair: RepairView) => {
  const { body } = await (await house.as(who, inbox)).list({ limit: 50 });
  return body.items.filter(({ link }) => link.id === repair.id);
};

describe('filing', () => {
  test('gets a number, the warranty answer of today, its clocks and the first line of its timeline', async () => {
    const photoIds = [await tinyPhoto(house, 'owner')];
    const { status, body } = await (await as('owner')).file({ ...leak, photoIds });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      title: '主卫隔墙返潮起皮',
      homeLabel: '3 栋 2 单元 1201',
      state: 'waiting',
      urgent: null,
      engineer: null,
      warranty: { term: 'leak', cover: 'beforeHandover', until: null, payer: 'company' },
      next: { kind: 'response', at: '2026-11-22T03:00:00.000Z' },
      wishes: leak.wishes,
      moves: ['wish', 'cancel'],
    });
    expect(body.number).toMatch(/^BX20261122-\d{4}$/);
    expect(body.photos.map(({ id }) => id)).toEqual(photoIds);
    expect(body.clocks).toEqual([
      { kind: 'response', dueAt: '2026-11-22T03:00:00.000Z', metAt: null, late: false },
      { kind: 'plan', dueAt: '2026-11-23T02:00:00.000Z', metAt: null, late: false },
    ]);
    expect(body.timeline).toEqual([
      expect.objectContaining({ what: 'file', by: '周知远', mine: true, words: leak.words, photos: body.photos }),
    ]);
  });

  test('a home handed over is told until when and that it is free', async () => {
    const { body } = await (await as('otherOwner')).file({ ...leak, homeId: OTHER_HOME });
    expect(body.warranty).toEqual({ term: 'leak', cover: 'inside', until: '2031-01-10', payer: 'company' });
  });

  test('in the public area of his project it costs him nothing', async () => {
    const lift = { homeId: HOME, space: 'public' as const, part: 'lift' as const, symptom: 'stopped' };
    expect((await (await as('tenant')).file(lift)).body).toMatchObject({
      title: '公共区域电梯停运',
      warranty: { cover: 'common', payer: 'company' },
      filedBy: '许真',
    });
  });

  test('urgent ones are due on site in two hours, and every engineer and the steward know at once', async () => {
    const repair = await filed(house, { ...URGENT.burst.place, words: '' });
    expect(repair).toMatchObject({ urgent: 'burst', title: '水管爆裂' });
    expect(repair.clocks.map(({ kind }) => kind)).toEqual(['response', 'onSite']);
    for (const who of ['engineer', 'secondEngineer', 'steward'] as const)
      expect(await newsOf(who, repair)).toEqual([
        expect.objectContaining({ title: '急：爆管，3 栋 2 单元 1201', text: '11:00 前要回应，12:00 前要到场。' }),
      ]);
    expect(await newsOf('otherEngineer', repair)).toEqual([]);
  });

  test('twenty filed at the same moment get twenty numbers', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => filed(house)));
    expect(new Set(all.map(({ number }) => number)).size).toBe(20);
  });

  test('sent twice with one key it is one repair, told once', async () => {
    const headers = { 'Idempotency-Key': 'a-key-for-one-repair' };
    const mine = await as('owner');
    const [one, two] = await Promise.all([mine.file(leak, headers), mine.file(leak, headers)]);
    expect(two.body).toEqual(one.body);
    expect(await house.db.collection('repairs').countDocuments({ _id: one.body.id as never })).toBe(1);
    expect(await newsOf('engineer', one.body)).toHaveLength(1);
  });

  test.each([
    ['a part the room has not', { part: 'lift', symptom: 'stopped' }, 'symptom'],
    ['a symptom the part has not', { symptom: 'burst' }, 'symptom'],
    ['a time that is over', { wishes: [{ day: '2026-11-22', slot: 'morning' }] }, 'wishes.0'],
    ['a time too far ahead', { wishes: [{ day: '2027-01-01', slot: 'morning' }] }, 'wishes.0'],
    ['one time twice', { wishes: [leak.wishes[0], leak.wishes[0]] }, 'wishes'],
    ['a photo nobody sent', { photoIds: [HOME] }, 'photoIds'],
    ['ten photos', { photoIds: Array.from({ length: 10 }, (_, n) => `${n}`.repeat(24)) }, 'photoIds'],
    ['a phone that is none', { phone: '12345' }, 'phone'],
  ])('refuses %s, says where, and keeps nothing', async (_, changes, path) => {
    const before = await house.db.collection('repairs').countDocuments();
    const answer = await (await as('owner')).file({ ...leak, ...changes } as typeof leak);
    expect(answer.status).toBe(400);
    expect(answer.body.error?.data).toEqual([expect.objectContaining({ path })]);
    expect(await house.db.collection('repairs').countDocuments()).toBe(before);
  });

  test("somebody else's photo can't be filed with", async () => {
    const photoIds = [await tinyPhoto(house, 'neighbour')];
    expect((await (await as('owner')).file({ ...leak, photoIds })).status).toBe(400);
  });
});

describe('the way of a repair', () => {
  test('taken, booked, begun, finished, accepted: every step is told and stands in the timeline with its name', async () => {
    const { id: repairId } = await filed(house);

    minutesLater(1);
    const taken = (await (await as('engineer')).take({ repairId })).body;
    expect(taken).toMatchObject({ state: 'taken', engineer: '沈立', moves: ['propose', 'start'] });
    expect(taken.next).toEqual({ kind: 'plan', at: '2026-11-23T02:00:00.000Z' });

    minutesLater(2);
    const booked = (await (await as('engineer')).propose({ ...at(taken), ...WISHED })).body;
    expect(booked).toMatchObject({ state: 'booked', visit: WISHED, proposal: null });
    expect(booked.next).toEqual({ kind: 'visit', at: '2026-11-24T08:00:00.000Z' });

    minutesLater(3);
    const working = (await (await as('engineer')).start(at(booked))).body;
    expect(working).toMatchObject({ state: 'working', next: null, moves: ['finish'] });

    const photoIds = [await tinyPhoto(house, 'engineer')];
    minutesLater(4);
    const checking = (await (await as('engineer')).finish({ ...at(working), words: '好了', photoIds, promises: KEPT }))
      .body;
    expect(checking).toMatchObject({ state: 'checking', finished: { words: '好了' }, moves: [] });
    minutesLater(5);
    const mine = await as('owner');
    expect((await mine.show({ repairId })).body.moves).toEqual(['accept', 'reject']);

    const closed = (await mine.accept(at(checking))).body;
    expect(closed).toMatchObject({ state: 'closed', moves: [], engineer: '沈立' });
    expect(closed.timeline.map(({ what, by }) => [what, by])).toEqual([
      ['file', '周知远'],
      ['take', '沈立'],
      ['agree', '沈立'],
      ['start', '沈立'],
      ['finish', '沈立'],
      ['accept', '周知远'],
    ]);
    const told = (await newsOf('owner', closed)).map(({ title }) => title).reverse();
    expect(told).toHaveLength(4);
    expect(told).toEqual(
      expect.arrayContaining(['沈立接单了', '约好了，11 月 24 日 周二 14–16 点上门', '沈立到了，开始修']),
    );
    expect((await newsOf('engineer', closed)).map(({ title }) => title)).toContain('3 栋 2 单元 1201验收了');
  });

  test('an accepted one says so to whoever asks for ratings, once', async () => {
    const repair = await finished(house);
    await (await as('owner')).accept(at(repair));
    expect(closings.filter(({ subject }) => subject.id === repair.id)).toEqual([
      expect.objectContaining({
        data: {
          personId: personId('owner'),
          homeId: HOME,
          title: '主卫隔墙返潮起皮',
          engineerId: personId('engineer'),
        },
      }),
    ]);
  });

  test('may bring a short film, which the home and the engineer see and nobody else', async () => {
    const poster = await tinyPhoto(house, 'owner');
    const sent = await sendFile<VideoView>(house, `/videos?posterId=${poster}`, await film(2), 'owner');
    const repair = await filed(house, { videoId: sent.body.id });
    expect(repair.video).toMatchObject({ id: sent.body.id, seconds: 2, poster: { id: poster } });
    const seen = (await (await as('engineer')).deskShow({ repairId: repair.id })).body;
    expect((await fetch(house.url + seen.video!.url)).headers.get('Content-Type')).toBe('video/mp4');
    expect((await (await as('neighbour')).show({ repairId: repair.id })).status).toBe(404);
    expect((await (await as('owner')).file({ ...leak, videoId: sent.body.id })).status).toBe(400);
  });

  test('a time the owner did not wish for waits for his word', async () => {
    const repair = await proposed(house);
    expect(repair).toMatchObject({ state: 'taken', visit: null, proposal: UNWISHED });
    const mine = await as('owner');
    const seen = (await mine.show({ repairId: repair.id })).body;
    expect(seen.moves).toEqual(['agree', 'wish', 'cancel']);
    expect((await mine.agree(at(seen))).body).toMatchObject({ state: 'booked', visit: UNWISHED, proposal: null });
  });

  test('the owner takes his word back: the time no longer holds and a plan is due anew', async () => {
    const repair = await booked(house);
    minutesLater(60);
    const { body } = await (await as('owner')).wish({ ...at(repair), wishes: [UNWISHED] });
    expect(body).toMatchObject({ state: 'taken', visit: null, wishes: [UNWISHED] });
    expect(body.next).toEqual({ kind: 'plan', at: '2026-11-23T03:00:00.000Z' });
  });

  test('sent back it is counted, goes to the same engineer, and a new plan is due within a day', async () => {
    const repair = await finished(house);
    minutesLater(30);
    const photoIds = [await tinyPhoto(house, 'owner')];
    const { body } = await (await as('owner')).reject({ ...at(repair), reason: '洗完澡还是潮', photoIds });
    expect(body).toMatchObject({ state: 'rework', reworks: 1, engineer: '沈立', visit: null, finished: null });
    expect(body.next).toEqual({ kind: 'plan', at: '2026-11-23T02:30:00.000Z' });
    expect(body.timeline.at(-1)).toMatchObject({ what: 'reject', words: '洗完澡还是潮', by: '周知远' });
    const again = await (await as('engineer')).start(at(body));
    expect(again.body.state).toBe('working');
    expect((await (await as('secondEngineer')).start(at(again.body))).status).toBe(403);
  });

  test('a steward gives it to an engineer, the least busy named first', async () => {
    const { id: repairId } = await filed(house);
    const steward = await as('steward');
    const { engineers } = (await steward.engineers({ repairId })).body;
    expect(engineers.map(({ open }) => open)).toEqual(engineers.map(({ open }) => open).sort((a, b) => a - b));
    const assigned = await steward.assign({ repairId, engineerId: personId('secondEngineer') });
    expect(assigned.body).toMatchObject({ state: 'taken', engineer: '何伟' });
    expect((await (await as('secondEngineer')).start(at(assigned.body))).body.state).toBe('working');
  });

  test('nobody but an engineer of the project can be given one', async () => {
    const { id: repairId } = await filed(house);
    for (const who of ['otherEngineer', 'owner', 'steward'] as const)
      expect((await (await as('steward')).assign({ repairId, engineerId: personId(who) })).status).toBe(400);
  });

  test('the owner cancels before work begins, not after', async () => {
    const mine = await as('owner');
    const cancelled = await mine.cancel({ ...at(await booked(house)), reason: '自己修好了' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', visit: null, next: null });
    expect((await mine.cancel(at(await started(house)))).status).toBe(409);

    const back = (await mine.reject({ ...at(await finished(house)), reason: '没修好' })).body;
    const again = (await (await as('engineer')).propose({ ...at(back), ...UNWISHED })).body;
    const agreed = (await mine.agree(at(again))).body;
    expect(agreed.moves).toEqual(['wish']);
    expect((await mine.cancel(at(agreed))).status).toBe(409);
  });

  test('staff void one with a reason its owner reads', async () => {
    const repair = await filed(house);
    const desk = await as('steward');
    expect((await desk.void({ ...at(repair), reason: ' ' })).status).toBe(400);
    expect((await desk.void({ ...at(repair), reason: '和 0003 是同一件' })).body.state).toBe('voided');
    expect(await newsOf('owner', repair)).toEqual([
      expect.objectContaining({ title: '您的报修作废了', text: '主卫隔墙返潮起皮。原因：和 0003 是同一件' }),
    ]);
  });

  test.each([
    ['without a photo', { photoIds: [] }, 'photoIds'],
    ['without the three promises', { promises: { ...KEPT, cleaned: false } }, 'promises.cleaned'],
    ['without a word', { words: '' }, 'words'],
  ])('%s it is not finished', async (_, changes, path) => {
    const repair = await started(house);
    const completion = { words: '好了', photoIds: [await tinyPhoto(house, 'engineer')], promises: KEPT };
    const answer = await (await as('engineer')).finish({ ...at(repair), ...completion, ...changes } as never);
    expect(answer.status).toBe(400);
    expect(answer.body.error?.data).toEqual([expect.objectContaining({ path })]);
  });
});

describe('at the same moment', () => {
  test('two engineers take one order: exactly one has it', async () => {
    for (let round = 0; round < 5; round++) {
      const { id: repairId } = await filed(house);
      const both = await Promise.all(
        (['engineer', 'secondEngineer'] as const).map(async (who) => (await as(who)).take({ repairId })),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = both.find(({ status }) => status === 200)!.body;
      expect((await (await as('steward')).deskShow({ repairId })).body).toMatchObject({
        engineer: winner.engineer,
        version: 2,
      });
    }
  });

  test('ten takes and an assignment: one engineer, one fact', async () => {
    const repair = await filed(house);
    const { id: repairId } = repair;
    const engineer = await as('engineer');
    const steward = await as('steward');
    const all = await Promise.all([
      ...Array.from({ length: 10 }, () => engineer.take({ repairId })),
      steward.assign({ repairId, engineerId: personId('secondEngineer') }),
    ]);
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await steward.deskShow({ repairId })).body.timeline).toHaveLength(2);
  });

  test('the owner accepts and sends back at once: one of them counts', async () => {
    const repair = await finished(house);
    const mine = await as('owner');
    const both = await Promise.all([mine.accept(at(repair)), mine.reject({ ...at(repair), reason: '不行' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { state, reworks } = (await mine.show({ repairId: repair.id })).body;
    expect([state, reworks]).toEqual(both[0]!.status === 200 ? ['closed', 0] : ['rework', 1]);
  });

  test('the owner cancels while the engineer begins: one of them counts', async () => {
    const repair = await booked(house);
    const both = await Promise.all([(await as('owner')).cancel(at(repair)), (await as('engineer')).start(at(repair))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('whoever decides on an older version is told to look again', async () => {
    const repair = await proposed(house);
    const newer = await (await as('engineer')).propose({ ...at(repair), day: '2026-11-26', slot: 'evening' });
    const mine = await as('owner');
    const late = await mine.agree(at(repair));
    expect(late.status).toBe(409);
    expect(late.body.error?.code).toBe('conflict');
    expect((await mine.agree(at(newer.body))).body.visit).toEqual({ day: '2026-11-26', slot: 'evening' });
  });

  test('what is over stays over', async () => {
    const repair = await finished(house);
    const mine = await as('owner');
    const closed = (await mine.accept(at(repair))).body;
    expect((await mine.accept(at(closed))).status).toBe(409);
    expect((await mine.reject({ ...at(closed), reason: '又漏了' })).status).toBe(409);
    expect((await (await as('steward')).void({ ...at(closed), reason: '误报' })).status).toBe(409);
  });
});

describe('who sees what', () => {
  test('the household watches, its owner and who filed decide', async () => {
    const repair = await finished(house);
    const tenant = await as('tenant');
    expect((await tenant.show({ repairId: repair.id })).body.moves).toEqual([]);
    expect((await tenant.accept(at(repair))).status).toBe(403);
  });

  test("another's repair is not even said to exist, staff of another project are refused", async () => {
    const { id: repairId, version } = await filed(house);
    const neighbour = await as('neighbour');
    for (const answer of [
      neighbour.show({ repairId }),
      neighbour.cancel({ repairId, version }),
      neighbour.list({ homeId: HOME }),
    ])
      expect((await answer).status).toBe(404);
    const stranger = await as('otherEngineer');
    expect((await stranger.deskShow({ repairId })).status).toBe(403);
    expect((await stranger.take({ repairId })).status).toBe(403);
    expect((await stranger.deskList({})).body.items.map(({ id }) => id)).not.toContain(repairId);
    expect((await (await as(null)).show({ repairId })).status).toBe(401);
  });

  test('the phone is sealed at rest, whole for the assigned engineer only', async () => {
    const phone = phoneOf('owner');
    const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`;
    const repair = await taken(house, { phone });
    const { id: repairId } = repair;
    expect(repair.phone).toBe(phone);
    for (const [who, expected] of [
      ['secondEngineer', masked],
      ['steward', masked],
      ['engineer', phone],
    ] as const)
      expect((await (await as(who)).deskShow({ repairId })).body.phone).toBe(expected);
    expect((await (await as('owner')).show({ repairId })).body.phone).toBe(masked);
    const kept = JSON.stringify(await house.db.collection('repairs').findOne({ _id: repairId as never }));
    expect(kept).not.toContain(phone);
    expect(JSON.stringify(await house.db.collection('history').find().toArray())).not.toContain(phone);
  });
});

describe('lists', () => {
  test("a home's own, newest first, page by page; open ones apart", async () => {
    const mine = await as('neighbour');
    const ids: string[] = [];
    for (let minute = 0; minute < 5; minute++) {
      minutesLater(minute);
      ids.unshift((await (await as('neighbour')).file({ ...leak, homeId: NEIGHBOUR_HOME })).body.id);
    }
    const first = (await mine.show({ repairId: ids[0]! })).body;
    await mine.cancel(at(first));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await mine.list({ homeId: NEIGHBOUR_HOME, limit: 2, ...(after ? { after } : {}) });
      seen.push(...body.items.map(({ id }) => id));
      after = body.next ?? undefined;
    } while (after);
    expect(seen).toEqual(ids);
    const open = (await mine.list({ homeId: NEIGHBOUR_HOME, which: 'open' })).body.items;
    expect(open.map(({ id }) => id)).toEqual(ids.slice(1));
  });

  test('the desk: what is due first stands first, page by page, each once', async () => {
    for (const minutes of [9, 3, 6, 0]) {
      minutesLater(minutes);
      await filed(house);
    }
    const engineer = await as('engineer');
    const seen: string[] = [];
    const dues: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await engineer.deskList({ view: 'pool', limit: 3, ...(after ? { after } : {}) });
      seen.push(...body.items.map(({ id }) => id));
      dues.push(...body.items.map(({ next }) => next!.at));
      after = body.next ?? undefined;
    } while (after);
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen).size).toBe(seen.length);
    expect(dues).toEqual([...dues].sort());
  });

  test('the views hold what their names say', async () => {
    const mine = await taken(house);
    const waiting = await filed(house);
    const checking = await finished(house);
    const [engineer, second] = [await as('engineer'), await as('secondEngineer')];
    const ids = async (calls: typeof engineer, view: 'pool' | 'mine' | 'open' | 'checking' | 'over') =>
      (await calls.deskList({ view, limit: 50 })).body.items.map(({ id }) => id);
    expect(await ids(engineer, 'mine')).toContain(mine.id);
    expect(await ids(second, 'mine')).not.toContain(mine.id);
    expect(await ids(second, 'pool')).toContain(waiting.id);
    expect(await ids(second, 'pool')).not.toContain(mine.id);
    expect(await ids(second, 'checking')).toContain(checking.id);
    expect(await ids(second, 'open')).not.toContain(checking.id);
    minutesLater(120);
    await (await as('owner')).accept(at(checking));
    expect((await ids(await as('secondEngineer'), 'over'))[0]).toBe(checking.id);
  });

  test('counts what is overdue as the clock goes on', async () => {
    const before = (await (await as('steward')).deskCounts({})).body;
    await filed(house);
    const now = (await (await as('steward')).deskCounts({})).body;
    expect(now.pool).toBe(before.pool + 1);
    expect(now.dueToday).toBe(before.dueToday + 1);
    minutesLater(24 * 60 * 30);
    const later = (await (await as('steward')).deskCounts({})).body;
    expect(later.overdue).toBeGreaterThanOrEqual(later.pool);
    expect(later.dueToday).toBe(0);
  });

  test('a clock that was missed says so to the owner too', async () => {
    const { id: repairId } = await filed(house);
    minutesLater(61);
    expect((await (await as('owner')).show({ repairId })).body.clocks[0]).toMatchObject({
      kind: 'response',
      late: true,
    });
  });

  test('opening it takes it off the unread count', async () => {
    const repair = await taken(house);
    const mine = await house.as('owner', inbox);
    const before = (await mine.unread({})).body.count;
    await (await as('owner')).show({ repairId: repair.id });
    expect((await mine.unread({})).body.count).toBe(before - 1);
  });
});
