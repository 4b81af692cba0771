/** What becomes of the seats of a home that is sold. */
import { events } from '@jiashu/shared/events/contract';
import { homes } from '@jiashu/shared/homes/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { describe, expect, test } from 'vitest';
import { HOME, NEIGHBOUR_HOME, phoneOf } from '../testing/company';
import type { House } from '../testing/house';
import { forTests } from '../testing/opened';
import { openDays } from './testing/openDay';

let house: House;
let days: ReturnType<typeof openDays>;
forTests((opened) => {
  house = opened;
  days = openDays(house);
});

const book = async (who: 'owner' | 'neighbour', homeId: string, eventId: string, sessionId: string) =>
  (await house.as(who, events)).book({ homeId, eventId, sessionId, people: 2, agreed: true });

describe('the seats of a home that is sold', () => {
  test('are given back, and whoever booked is told; the neighbour’s stay, and the new owner may book', async () => {
    const [one, other] = [await days.published(), await days.published()];
    for (const { eventId, morning } of [one, other]) await book('owner', HOME, eventId, morning);
    await book('neighbour', NEIGHBOUR_HOME, one.eventId, one.morning);
    // Nobody can book or give up any more; the place is free all the same.
    await house.db
      .collection('events')
      .updateOne({ _id: other.eventId as never }, { $set: { bookingClosesAt: new Date(0) } });

    await house.stepUp('customerRelations');
    const owners = [{ name: '孟晚晴', phone: phoneOf('neighbour') }];
    const sale = { homeId: HOME, owners, on: '2026-11-20', reason: '二手房过户，产权证已换' };
    expect((await (await house.as('customerRelations', homes)).transfer(sale)).status).toBe(201);

    expect(await days.stored(one.eventId)).toMatchObject({ homeIds: [NEIGHBOUR_HOME], left: { [one.morning]: 2 } });
    expect(await days.stored(other.eventId)).toMatchObject({ homeIds: [], left: { [other.morning]: 4 }, seats: {} });
    expect(await days.facts('events.givenUp', one.eventId)).toHaveLength(1);
    const news = (await (await house.as('owner', inbox)).list({ limit: 20 })).body.items.map(({ title }) => title);
    expect(news.filter((title) => title === '12 月 6 日 周日的工地开放日 · 毛坯退掉了')).toHaveLength(2);
    expect((await book('neighbour', HOME, one.eventId, one.morning)).status).toBe(201);
  });
});
