import { events } from '@jiashu/shared/events/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { addDays, instantOf } from '@jiashu/shared/kernel/time';
import { describe, expect, test } from 'vitest';
import { HOME, HOME_IN_5, NEIGHBOUR_HOME, OTHER_BUILDING, OTHER_PROJECT } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { forTests } from '../testing/opened';
import { at, draft, openDays, SUNDAY } from './testing/openDay';

let house: House;
let days: ReturnType<typeof openDays>;
forTests((opened) => {
  house = opened;
  days = openDays(house);
});

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
    const { id: eventId } = await days.written();
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
    const { id, version } = await days.written();
    house.at(new Date(draft.bookingClosesAt));
    const answer = await (await house.as('editor', events)).publish({ eventId: id, version });
    expect([answer.status, answer.body.error?.data]).toEqual([
      400,
      [expect.objectContaining({ path: 'bookingClosesAt' })],
    ]);
  });

  test('an editor of another project can neither write here nor look', async () => {
    const stranger = await house.as('otherEditor', events);
    const { eventId } = await days.published();
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
    const { eventId } = await days.published();
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
    const { id: eventId } = await days.written();
    const owner = await house.as('owner', events);
    expect((await owner.read({ eventId })).status).toBe(404);
    expect((await owner.list({ homeId: HOME, limit: 50 })).body.items.map(({ id }) => id)).not.toContain(eventId);
  });

  test('the page says for whom it is and what there is to see', async () => {
    const { eventId } = await days.published();
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
    const { eventId, morning } = await days.published();
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

test('coming events are paged soonest first and past ones latest first, each once', async () => {
  for (let day = 1; day <= 5; day++) {
    const on = addDays('2027-01-01', day);
    const session = { startsAt: at(on, '09:30'), endsAt: at(on, '11:00'), capacity: 1, note: '' };
    await days.published({ title: `第 ${day} 场`, bookingClosesAt: at(on, '09:00'), sessions: [session] });
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
