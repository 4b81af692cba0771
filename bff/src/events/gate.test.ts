import { events } from '@jiashu/shared/events/contract';
import { instantOf } from '@jiashu/shared/kernel/time';
import { describe, expect, test } from 'vitest';
import { HOME, NEIGHBOUR_HOME, PROJECT, personId } from '../testing/company';
import type { House } from '../testing/house';
import { forTests } from '../testing/opened';
import { at, draft, openDays, SUNDAY } from './testing/openDay';

let house: House;
let days: ReturnType<typeof openDays>;
forTests((opened) => {
  house = opened;
  days = openDays(house);
});

describe('at the gate', () => {
  async function booked() {
    const { eventId, morning, afternoon } = await days.published();
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
    expect(await days.facts('events.attended', eventId)).toEqual([
      expect.objectContaining({
        homeId: HOME,
        projectId: PROJECT,
        data: { personId: personId('owner'), homeId: HOME, title: draft.title, kind: draft.kind },
      }),
    ]);
    expect(await days.stored(eventId)).toMatchObject({ homesCame: 1 });
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
    expect(await days.facts('events.attended', eventId)).toEqual([]);
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
    expect(await why(afternoon, ticket)).toEqual(refusal('这张券约的是另一场：今天 09:30'));
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
    const { eventId, morning, afternoon } = await days.published({ bookingClosesAt: at(SUNDAY, '09:30') });
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
