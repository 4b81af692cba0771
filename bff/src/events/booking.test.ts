import { events } from '@jiashu/shared/events/contract';
import { addDays, instantOf } from '@jiashu/shared/kernel/time';
import { describe, expect, test } from 'vitest';
import { HOME, HOME_IN_5, NEIGHBOUR_HOME } from '../testing/company';
import type { House } from '../testing/house';
import { forTests } from '../testing/opened';
import { openDays } from './testing/openDay';

let house: House;
let days: ReturnType<typeof openDays>;
forTests((opened) => {
  house = opened;
  days = openDays(house);
});

describe('booking', () => {
  test('an owner books, changes session and number, and gives up; the places follow', async () => {
    const owner = await house.as('owner', events);
    const { eventId, morning, afternoon } = await days.published();
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
    const { eventId, morning, afternoon } = await days.published();
    const wish = { homeId: HOME, eventId, people: 1, agreed: true as const };
    const [owner, tenant] = [await house.as('owner', events), await house.as('tenant', events)];
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        (index % 2 ? owner : tenant).book({ ...wish, sessionId: index % 4 < 2 ? morning : afternoon }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.error?.code === 'already')).toHaveLength(7);
    expect(await days.stored(eventId)).toMatchObject({ homeIds: [HOME] });
  });

  test('the same key gives the same answer, at once and later, and one seat', async () => {
    const owner = await house.as('owner', events);
    const { eventId, morning } = await days.published();
    const wish = { homeId: HOME, eventId, sessionId: morning, people: 2, agreed: true as const };
    const headers = { 'Idempotency-Key': `booking-${eventId}` };
    const [one, two] = await Promise.all([owner.book(wish, headers), owner.book(wish, headers)]);
    expect([one.status, two.body]).toEqual([201, one.body]);
    expect(await owner.book(wish, headers)).toEqual(one);
    expect((await owner.book({ ...wish, people: 1 }, headers)).status).toBe(422);
    expect(await days.stored(eventId)).toMatchObject({ left: { [morning]: 2 } });
  });

  test('a request whose answer was lost in a crash finds its seat when it is sent again', async () => {
    const owner = await house.as('owner', events);
    const { eventId, morning } = await days.published();
    const wish = { homeId: HOME, eventId, sessionId: morning, people: 2, agreed: true as const };
    const headers = { 'Idempotency-Key': `crash-${eventId}` };
    const first = await owner.book(wish, headers);
    await house.db.collection('idempotency').deleteMany({});
    expect(await owner.book(wish, headers)).toEqual(first);
    expect(await days.stored(eventId)).toMatchObject({ left: { [morning]: 2 } });
  });

  test.each([
    ['a session that is not there', { sessionId: HOME }, 400, 'sessionId'],
    ['more people than a home may bring', { people: 4 }, 400, 'people'],
    ['nobody', { people: 0 }, 400, 'people'],
    ['somebody who has not agreed to the rules', { agreed: false }, 400, 'agreed'],
  ])('refuses %s', async (_, changes, status, path) => {
    const { eventId, morning } = await days.published();
    const wish = { homeId: HOME, eventId, sessionId: morning, people: 2, agreed: true as const };
    const answer = await (await house.as('owner', events)).book({ ...wish, ...changes } as typeof wish);
    expect([answer.status, answer.body.error?.data]).toEqual([status, [expect.objectContaining({ path })]]);
    expect(await days.stored(eventId)).toMatchObject({ seats: {}, left: { [morning]: 4 } });
  });

  test('a party too large is told what is left and can come smaller; a refused change keeps the old seat', async () => {
    const { eventId, morning, afternoon } = await days.published();
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
    const { eventId, morning, afternoon } = await days.published({ bookingClosesAt: midnight.toISOString() });
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
    expect(await days.stored(eventId)).toMatchObject({ homeIds: [HOME], left: { [morning]: 3 } });
  });

  test("another's home is not even said to exist, and a home outside the audience can't book", async () => {
    const { eventId, morning } = await days.published();
    const wish = { eventId, sessionId: morning, people: 1, agreed: true as const };
    expect((await (await house.as('owner', events)).book({ ...wish, homeId: NEIGHBOUR_HOME })).status).toBe(404);
    expect((await (await house.as('ownerIn5', events)).book({ ...wish, homeId: HOME_IN_5 })).status).toBe(404);
    expect((await (await house.as(null, events)).book({ ...wish, homeId: HOME })).status).toBe(401);
  });

  test("nothing of another home's seat reaches an owner", async () => {
    const { eventId, morning } = await days.published();
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
