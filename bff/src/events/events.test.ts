import { events } from '@jiashu/shared/events/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { addDays, instantOf } from '@jiashu/shared/kernel/time';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  BUILDING_3,
  HOME,
  HOME_IN_5,
  NEIGHBOUR_HOME,
  OTHER_BUILDING,
  OTHER_PROJECT,
  PROJECT,
  personId,
} from '../testing/company';
import { type House, NOW, openHouse } from '../testing/house';

const SUNDAY = '2026-12-06';
const at = (day: string, time: string) => instantOf(day, time).toISOString();
const draft = {
  projectId: PROJECT,
  buildingIds: [BUILDING_3],
  kind: 'siteShell' as const,
  title: '上十二层，看看您家刚砌好的墙',
  place: '云栖里工地东门',
  programme: [{ floor: 12, title: '墙刚砌好', note: '可量尺寸、拍照、提问' }],
  rules: [{ title: '全程戴安全帽', note: '接待处备有各种尺码' }],
  perHome: 3,
  bookingClosesAt: at('2026-12-05', '20:00'),
  sessions: [
    { startsAt: at(SUNDAY, '13:30'), endsAt: at(SUNDAY, '15:00'), capacity: 4, note: '下午场' },
    { startsAt: at(SUNDAY, '09:30'), endsAt: at(SUNDAY, '11:00'), capacity: 4, note: '上午场' },
  ],
};

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(() => house.at(NOW));

async function written(changes: Partial<typeof draft> = {}) {
  return (await (await house.as('editor', events)).write({ ...draft, ...changes })).body;
}

async function published(changes: Partial<typeof draft> = {}) {
  const { id, version } = await written(changes);
  const { body } = await (await house.as('editor', events)).publish({ eventId: id, version });
  const [morning, afternoon] = body.sessions;
  return { eventId: id, morning: morning!.id, afternoon: afternoon?.id ?? '' };
}

const stored = (id: string) => house.db.collection('events').findOne({ _id: id as never });
const facts = (type: string, eventId: string) =>
  house.db.collection('history').find({ type, 'subject.id': eventId }).toArray();

describe('preparing', () => {
  test('an editor writes a draft, saves it again and publishes it; sessions stand in the order they are held', async () => {
    const desk = await house.as('editor', events);
    const first = await desk.write(draft);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      state: 'draft',
      version: 1,
      authorName: '唐棣',
      homes: 2,
      projectName: '云栖里',
    });
    expect(first.body.sessions.map(({ note }) => note)).toEqual(['上午场', '下午场']);

    const { projectId: _, ...rest } = draft;
    const { body } = await desk.revise({ eventId: first.body.id, version: 1, ...rest, place: '西门' });
    expect(body).toMatchObject({ version: 2, place: '西门' });
    const done = await desk.publish({ eventId: first.body.id, version: 2 });
    expect(done.body).toMatchObject({ state: 'published', publishedAt: NOW.toISOString() });
    expect(done.body.sessions.map(({ left, homes }) => [left, homes])).toEqual([
      [4, 0],
      [4, 0],
    ]);
  });

  test('a save or publication of an older version is a conflict, and so is changing what is published', async () => {
    const desk = await house.as('editor', events);
    const { projectId: _, ...rest } = draft;
    const { id: eventId } = await written();
    await desk.revise({ eventId, version: 1, ...rest });
    expect((await desk.revise({ eventId, version: 1, ...rest })).status).toBe(409);
    expect((await desk.publish({ eventId, version: 1 })).status).toBe(409);
    await desk.publish({ eventId, version: 2 });
    expect((await desk.revise({ eventId, version: 2, ...rest })).body.error?.code).toBe('conflict');
  });

  test.each([
    ['an empty title', { title: ' ' }, 'title'],
    ['no session', { sessions: [] }, 'sessions'],
    [
      'a session that ends before it starts',
      { sessions: [{ ...draft.sessions[0]!, endsAt: at(SUNDAY, '13:00') }] },
      'sessions.0.endsAt',
    ],
    ['a deadline after the first session', { bookingClosesAt: at(SUNDAY, '10:00') }, 'bookingClosesAt'],
    ['a building of another project', { buildingIds: [OTHER_BUILDING] }, 'buildingIds'],
    ['no places', { sessions: [{ ...draft.sessions[0]!, capacity: 0 }] }, 'sessions.0.capacity'],
  ])('refuses %s and says where', async (_, changes, path) => {
    const before = await house.db.collection('events').countDocuments();
    const answer = await (await house.as('editor', events)).write({ ...draft, ...changes });
    expect(answer.status).toBe(400);
    expect(answer.body.error?.data).toEqual([expect.objectContaining({ path })]);
    expect(await house.db.collection('events').countDocuments()).toBe(before);
  });

  test('an event whose booking would already be over is not published', async () => {
    const { id, version } = await written();
    house.at(new Date(draft.bookingClosesAt));
    const answer = await (await house.as('editor', events)).publish({ eventId: id, version });
    expect([answer.status, answer.body.error?.data]).toEqual([
      400,
      [expect.objectContaining({ path: 'bookingClosesAt' })],
    ]);
  });

  test('an editor of another project can neither write here nor look', async () => {
    const stranger = await house.as('otherEditor', events);
    const { eventId } = await published();
    expect((await stranger.write(draft)).status).toBe(403);
    expect((await stranger.write({ ...draft, projectId: OTHER_PROJECT, buildingIds: [] })).status).toBe(201);
    expect((await stranger.deskShow({ eventId })).status).toBe(403);
    expect((await stranger.cancel({ eventId, reason: '不归我管' })).status).toBe(403);
    const list = (await stranger.deskList({ limit: 50 })).body.items;
    expect(list.map(({ id }) => id)).not.toContain(eventId);
  });
});

describe('telling', () => {
  test('those it is addressed to find it in list and inbox, once; nobody else does', async () => {
    const { eventId } = await published();
    for (const [who, homeId, expected] of [
      ['owner', HOME, 1],
      ['neighbour', NEIGHBOUR_HOME, 1],
      ['ownerIn5', HOME_IN_5, 0],
    ] as const) {
      const list = (await (await house.as(who, events)).list({ homeId, limit: 50 })).body.items;
      expect(list.filter(({ id }) => id === eventId)).toHaveLength(expected);
      const entries = (await (await house.as(who, inbox)).list({ limit: 50 })).body.items;
      expect(entries.filter(({ link }) => link.id === eventId)).toHaveLength(expected);
    }
    expect((await (await house.as('ownerIn5', events)).read({ eventId })).status).toBe(404);
    const entries = (await (await house.as('owner', inbox)).list({ limit: 50 })).body.items;
    expect(entries.find(({ link }) => link.id === eventId)).toMatchObject({
      title: draft.title,
      text: expect.stringContaining('12 月 6 日 周日，云栖里工地东门'),
    });
  });

  test('a draft is not even said to exist', async () => {
    const { id: eventId } = await written();
    const owner = await house.as('owner', events);
    expect((await owner.read({ eventId })).status).toBe(404);
    expect((await owner.list({ homeId: HOME, limit: 50 })).body.items.map(({ id }) => id)).not.toContain(eventId);
  });

  test('the page says for whom it is and what there is to see', async () => {
    const { eventId } = await published();
    const { body } = await (await house.as('owner', events)).read({ eventId });
    expect(body).toMatchObject({
      homeId: HOME,
      addressee: '3 栋的业主',
      projectName: '云栖里',
      programme: draft.programme,
      rules: draft.rules,
      mine: null,
    });
    expect(body.sessions).toEqual([
      expect.objectContaining({ note: '上午场', capacity: 4, left: 4 }),
      expect.objectContaining({ note: '下午场', capacity: 4, left: 4 }),
    ]);
  });

  test('everybody who booked is told of a cancellation and its reason; it can be booked no more', async () => {
    const { eventId, morning } = await published();
    const wish = { homeId: HOME, eventId, sessionId: morning, people: 2, agreed: true as const };
    await (await house.as('owner', events)).book(wish);
    house.at(new Date(NOW.getTime() + 3_600_000));
    const desk = await house.as('projectManager', events);
    expect((await desk.cancel({ eventId, reason: '六级以上大风，塔吊停用' })).body).toMatchObject({
      state: 'cancelled',
    });
    expect((await desk.cancel({ eventId, reason: '再取消一次' })).status).toBe(409);

    const told = async (who: 'owner' | 'neighbour') =>
      (await (await house.as(who, inbox)).list({ limit: 50 })).body.items.filter(({ link }) => link.id === eventId);
    expect(await told('owner')).toEqual([
      expect.objectContaining({
        title: '12 月 6 日 周日的工地开放日 · 毛坯取消了',
        text: expect.stringContaining('六级以上大风'),
      }),
      expect.anything(),
    ]);
    expect(await told('neighbour')).toHaveLength(1);
    const refused = await (await house.as('neighbour', events)).book({ ...wish, homeId: NEIGHBOUR_HOME });
    expect(refused.body.error).toMatchObject({
      code: 'closed',
      data: [{ path: 'sessionId', message: '这次活动取消了' }],
    });
    expect(
      (await (await house.as('owner', events)).list({ homeId: HOME, when: 'mine', limit: 50 })).body.items,
    ).toContainEqual(
      expect.objectContaining({ id: eventId, state: 'cancelled', cancelReason: '六级以上大风，塔吊停用' }),
    );
  });
});

describe('booking', () => {
  test('an owner books, changes session and number, and gives up; the places follow', async () => {
    const owner = await house.as('owner', events);
    const { eventId, morning, afternoon } = await published();
    const mine = { homeId: HOME, eventId };
    const lefts = async () => (await owner.read({ eventId })).body.sessions.map(({ left }) => left);

    const booked = await owner.book({ ...mine, sessionId: morning, people: 2, agreed: true });
    expect(booked.status).toBe(201);
    expect(booked.body).toMatchObject({
      sessionId: morning,
      people: 2,
      checkedInAt: null,
      code: expect.stringMatching(/^\d{8}$/),
    });
    expect(booked.body.qr).toBe(`jiashu:ticket:${eventId}:${booked.body.code}`);
    expect(await lefts()).toEqual([2, 4]);

    const moved = await owner.rebook({ ...mine, sessionId: afternoon, people: 3 });
    expect(moved.body).toMatchObject({ id: booked.body.id, code: booked.body.code, sessionId: afternoon, people: 3 });
    expect(await lefts()).toEqual([4, 1]);
    expect((await owner.rebook({ ...mine, sessionId: afternoon, people: 3 })).body).toEqual(moved.body);
    await owner.rebook({ ...mine, sessionId: afternoon, people: 1 });
    expect(await lefts()).toEqual([4, 3]);

    expect((await owner.giveUp(mine)).body).toEqual({ done: true });
    expect((await owner.giveUp(mine)).status).toBe(200);
    expect(await lefts()).toEqual([4, 4]);
    expect((await owner.rebook({ ...mine, sessionId: morning, people: 1 })).status).toBe(404);
    expect((await owner.book({ ...mine, sessionId: morning, people: 1, agreed: true })).status).toBe(201);
  });

  test('a home has one seat per event, whoever of its people books and whichever session', async () => {
    const { eventId, morning, afternoon } = await published();
    const wish = { homeId: HOME, eventId, people: 1, agreed: true as const };
    const [owner, tenant] = [await house.as('owner', events), await house.as('tenant', events)];
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        (index % 2 ? owner : tenant).book({ ...wish, sessionId: index % 4 < 2 ? morning : afternoon }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.error?.code === 'already')).toHaveLength(7);
    expect(await stored(eventId)).toMatchObject({ homeIds: [HOME] });
  });

  test('the same key gives the same answer, at once and later, and one seat', async () => {
    const owner = await house.as('owner', events);
    const { eventId, morning } = await published();
    const wish = { homeId: HOME, eventId, sessionId: morning, people: 2, agreed: true as const };
    const headers = { 'Idempotency-Key': `booking-${eventId}` };
    const [one, two] = await Promise.all([owner.book(wish, headers), owner.book(wish, headers)]);
    expect([one.status, two.body]).toEqual([201, one.body]);
    expect(await owner.book(wish, headers)).toEqual(one);
    expect((await owner.book({ ...wish, people: 1 }, headers)).status).toBe(422);
    expect(await stored(eventId)).toMatchObject({ left: { [morning]: 2 } });
  });

  test('a request whose answer was lost in a crash finds its seat when it is sent again', async () => {
    const owner = await house.as('owner', events);
    const { eventId, morning } = await published();
    const wish = { homeId: HOME, eventId, sessionId: morning, people: 2, agreed: true as const };
    const headers = { 'Idempotency-Key': `crash-${eventId}` };
    const first = await owner.book(wish, headers);
    await house.db.collection('idempotency').deleteMany({});
    expect(await owner.book(wish, headers)).toEqual(first);
    expect(await stored(eventId)).toMatchObject({ left: { [morning]: 2 } });
  });

  test.each([
    ['a session that is not there', { sessionId: HOME }, 400, 'sessionId'],
    ['more people than a home may bring', { people: 4 }, 400, 'people'],
    ['nobody', { people: 0 }, 400, 'people'],
    ['somebody who has not agreed to the rules', { agreed: false }, 400, 'agreed'],
  ])('refuses %s', async (_, changes, status, path) => {
    const { eventId, morning } = await published();
    const wish = { homeId: HOME, eventId, sessionId: morning, people: 2, agreed: true as const };
    const answer = await (await house.as('owner', events)).book({ ...wish, ...changes } as typeof wish);
    expect([answer.status, answer.body.error?.data]).toEqual([status, [expect.objectContaining({ path })]]);
    expect(await stored(eventId)).toMatchObject({ seats: {}, left: { [morning]: 4 } });
  });

  test('a party too large is told what is left and can come smaller; a refused change keeps the old seat', async () => {
    const { eventId, morning, afternoon } = await published();
    const owner = await house.as('owner', events);
    const neighbour = await house.as('neighbour', events);
    await owner.book({ homeId: HOME, eventId, sessionId: morning, people: 3, agreed: true });
    const wish = { homeId: NEIGHBOUR_HOME, eventId, sessionId: morning, agreed: true as const };
    const full = await neighbour.book({ ...wish, people: 2 });
    expect([full.status, full.body.error]).toEqual([
      409,
      expect.objectContaining({ code: 'full', data: [{ path: 'people', message: '这一场只剩 1 席' }] }),
    ]);
    await neighbour.book({ ...wish, sessionId: afternoon, people: 2 });
    const moved = await neighbour.rebook({ homeId: NEIGHBOUR_HOME, eventId, sessionId: morning, people: 2 });
    expect(moved.body.error?.code).toBe('full');
    expect((await neighbour.read({ eventId })).body.mine).toMatchObject({ sessionId: afternoon, people: 2 });
    expect((await neighbour.rebook({ homeId: NEIGHBOUR_HOME, eventId, sessionId: morning, people: 1 })).status).toBe(
      200,
    );
  });

  test('until the last moment of the Shanghai day, and not a moment longer', async () => {
    const midnight = instantOf(addDays('2026-12-05', 1));
    const { eventId, morning, afternoon } = await published({ bookingClosesAt: midnight.toISOString() });
    const wish = { homeId: HOME, eventId, sessionId: morning, people: 1, agreed: true as const };
    house.at(new Date(midnight.getTime() - 1));
    const owner = await house.as('owner', events);
    expect((await owner.book(wish)).status).toBe(201);

    house.at(midnight);
    const late = await house.as('owner', events);
    const neighbour = await house.as('neighbour', events);
    const answers = [
      await neighbour.book({ ...wish, homeId: NEIGHBOUR_HOME }),
      await late.rebook({ homeId: HOME, eventId, sessionId: afternoon, people: 1 }),
      await late.giveUp({ homeId: HOME, eventId }),
    ];
    expect(answers.map(({ status, body }) => [status, body.error?.data])).toEqual(
      answers.map(() => [409, [{ path: 'sessionId', message: '报名已截止' }]]),
    );
    expect(await stored(eventId)).toMatchObject({ homeIds: [HOME], left: { [morning]: 3 } });
  });

  test("another's home is not even said to exist, and a home outside the audience can't book", async () => {
    const { eventId, morning } = await published();
    const wish = { eventId, sessionId: morning, people: 1, agreed: true as const };
    expect((await (await house.as('owner', events)).book({ ...wish, homeId: NEIGHBOUR_HOME })).status).toBe(404);
    expect((await (await house.as('ownerIn5', events)).book({ ...wish, homeId: HOME_IN_5 })).status).toBe(404);
    expect((await (await house.as(null, events)).book({ ...wish, homeId: HOME })).status).toBe(401);
  });

  test("nothing of another home's seat reaches an owner", async () => {
    const { eventId, morning } = await published();
    const wish = { homeId: HOME, eventId, sessionId: morning, people: 1, agreed: true as const };
    const { body } = await (await house.as('owner', events)).book(wish);
    const neighbour = await house.as('neighbour', events);
    const seen = [
      await neighbour.read({ eventId }),
      await neighbour.list({ homeId: NEIGHBOUR_HOME, limit: 50 }),
      await neighbour.list({ homeId: NEIGHBOUR_HOME, when: 'mine' }),
    ];
    expect(JSON.stringify(seen)).not.toContain(body.code);
    expect(JSON.stringify(seen)).not.toContain(HOME);
  });
});

describe('at the gate', () => {
  async function booked() {
    const { eventId, morning, afternoon } = await published();
    const wish = { homeId: HOME, eventId, sessionId: morning, people: 2, agreed: true as const };
    const { body } = await (await house.as('owner', events)).book(wish);
    const other = await (await house.as('neighbour', events)).book({ ...wish, homeId: NEIGHBOUR_HOME });
    return { eventId, morning, afternoon, ticket: body.qr, code: body.code, unused: other.body.code };
  }
  const gate = () => house.as('steward', events);
  const tenPast = instantOf(SUNDAY, '09:10');

  test('a ticket lets in once, by QR code or by its digits, and says who comes', async () => {
    const { eventId, morning, ticket, unused } = await booked();
    house.at(tenPast);
    const desk = await gate();
    const entry = await desk.checkIn({ eventId, sessionId: morning, ticket });
    expect(entry.status).toBe(201);
    expect(entry.body).toMatchObject({ home: '3 栋 2 单元 1201', name: '周知远', people: 2, state: 'came' });
    const again = await desk.checkIn({ eventId, sessionId: morning, ticket });
    expect([again.status, again.body.error]).toEqual([
      409,
      expect.objectContaining({
        code: 'already',
        data: [{ path: 'ticket', message: '今天 09:10 已经用这张券入场了' }],
      }),
    ]);
    const typed = `${unused.slice(0, 4)} ${unused.slice(4)}`;
    expect((await desk.checkIn({ eventId, sessionId: morning, ticket: typed })).status).toBe(201);
    expect((await desk.deskShow({ eventId })).body.sessions[0]).toMatchObject({ homes: 2, homesCame: 2, left: 0 });
  });

  test('of ten scans at the same moment one lets in, and attendance is told once', async () => {
    const { eventId, morning, ticket } = await booked();
    house.at(tenPast);
    const desk = await gate();
    const scans = await Promise.all(
      Array.from({ length: 10 }, () => desk.checkIn({ eventId, sessionId: morning, ticket })),
    );
    expect(scans.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
    expect(await facts('events.attended', eventId)).toEqual([
      expect.objectContaining({
        homeId: HOME,
        projectId: PROJECT,
        data: { personId: personId('owner'), homeId: HOME, title: draft.title },
      }),
    ]);
    expect(await stored(eventId)).toMatchObject({ homesCame: 1 });
  });

  test('a scan sent again because the answer was lost is not taken for a second use', async () => {
    const { eventId, morning, ticket } = await booked();
    house.at(tenPast);
    const headers = { 'Idempotency-Key': `scan-${eventId}` };
    const first = await (await gate()).checkIn({ eventId, sessionId: morning, ticket }, headers);
    await house.db.collection('idempotency').deleteMany({});
    expect(await (await gate()).checkIn({ eventId, sessionId: morning, ticket }, headers)).toEqual(first);
  });

  test.each([
    ['the day before', '2026-12-05', '09:30', '还没到时候'],
    ['too early', SUNDAY, '08:29', '还没到时候'],
    ['after the end', SUNDAY, '11:00', '已经结束了'],
  ])('nobody is let in %s', async (_, day, time, why) => {
    const { eventId, morning, ticket } = await booked();
    house.at(instantOf(day, time));
    const { status, body } = await (await gate()).checkIn({ eventId, sessionId: morning, ticket });
    expect([status, body.error?.code]).toEqual([409, 'closed']);
    expect(body.error?.data).toEqual([{ path: 'ticket', message: expect.stringContaining(why) }]);
    expect(await facts('events.attended', eventId)).toEqual([]);
  });

  test('a ticket of another session, of another event, given up or made up is refused by name', async () => {
    const { eventId, afternoon, morning, ticket, unused } = await booked();
    await (await house.as('neighbour', events)).giveUp({ homeId: NEIGHBOUR_HOME, eventId });
    const elsewhere = await booked();
    const why = async (sessionId: string, presented: string) => {
      const { status, body } = await (await gate()).checkIn({ eventId, sessionId, ticket: presented });
      return { status, data: body.error?.data };
    };
    const refusal = (message: string) => ({ status: 400, data: [{ path: 'ticket', message }] });
    house.at(instantOf(SUNDAY, '13:00'));
    expect(await why(afternoon, ticket)).toEqual(refusal('这张券是今天 09:30 那一场的'));
    house.at(tenPast);
    expect(await why(morning, elsewhere.ticket)).toEqual(refusal('这是另一个活动的入场券'));
    expect(await why(morning, unused)).toEqual(refusal('名单上没有这张券，可能已经取消了'));
    expect(await why(morning, '你好')).toEqual(refusal('这不是入场券，请对准二维码，或输入 8 位数字'));
  });

  test('the sheet names the seats, and after the end who did not come', async () => {
    const { eventId, morning, ticket } = await booked();
    house.at(tenPast);
    await (await gate()).checkIn({ eventId, sessionId: morning, ticket });
    const sheet = async () => (await (await gate()).seats({ eventId, sessionId: morning })).body.seats;
    expect((await sheet()).map(({ home, name, state }) => [home, name, state])).toEqual([
      ['3 栋 2 单元 1201', '周知远', 'came'],
      ['3 栋 2 单元 1202', '孟晚晴', 'booked'],
    ]);
    house.at(instantOf(SUNDAY, '11:00'));
    expect((await sheet()).map(({ state }) => state)).toEqual(['came', 'missed']);
    const owner = await house.as('owner', events);
    const past = (await owner.list({ homeId: HOME, when: 'past', limit: 50 })).body.items;
    expect(past.some(({ id }) => id === eventId)).toBe(false);
    house.at(instantOf(SUNDAY, '15:00'));
    const over = (await (await house.as('owner', events)).list({ homeId: HOME, when: 'past', limit: 50 })).body.items;
    expect(over.find(({ id }) => id === eventId)).toMatchObject({
      homesCame: 1,
      mine: { checkedInAt: tenPast.toISOString() },
    });
  });

  test('who came can no longer change or give up', async () => {
    const { eventId, morning, afternoon } = await published({ bookingClosesAt: at(SUNDAY, '09:30') });
    const owner = await house.as('owner', events);
    const { body } = await owner.book({ homeId: HOME, eventId, sessionId: morning, people: 2, agreed: true });
    house.at(tenPast);
    await (await gate()).checkIn({ eventId, sessionId: morning, ticket: body.code });
    const later = await house.as('owner', events);
    expect((await later.giveUp({ homeId: HOME, eventId })).body.error?.code).toBe('already');
    const moved = await later.rebook({ homeId: HOME, eventId, sessionId: afternoon, people: 2 });
    expect(moved.body.error?.code).toBe('already');
  });
});

test('coming events are paged soonest first and past ones latest first, each once', async () => {
  for (let day = 1; day <= 5; day++) {
    const on = addDays('2027-01-01', day);
    const session = { startsAt: at(on, '09:30'), endsAt: at(on, '11:00'), capacity: 1, note: '' };
    await published({ title: `第 ${day} 场`, bookingClosesAt: at(on, '09:00'), sessions: [session] });
  }
  const walk = async (when: 'coming' | 'past') => {
    const owner = await house.as('owner', events);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await owner.list({ homeId: HOME, when, limit: 2, ...(after ? { after } : {}) });
      seen.push(...body.items.filter(({ title }) => title.startsWith('第')).map(({ title }) => title));
      after = body.next ?? undefined;
    } while (after);
    return seen;
  };
  expect(await walk('coming')).toEqual([1, 2, 3, 4, 5].map((day) => `第 ${day} 场`));
  house.at(instantOf('2027-02-01'));
  expect(await walk('past')).toEqual([5, 4, 3, 2, 1].map((day) => `第 ${day} 场`));
});
