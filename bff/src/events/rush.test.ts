/** What must hold however many people press the button at the same moment. */
import { events } from '@jiashu/shared/events/contract';
import { instantOf } from '@jiashu/shared/kernel/time';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../testing/company';
import { crowd, type Neighbour } from '../testing/crowd';
import { type House, openHouse } from '../testing/house';
import type { EventRecord } from './store';

type Owner = Neighbour<typeof events>;

const DAY = '2026-12-06';
const at = (time: string) => instantOf(DAY, time).toISOString();
const draft = {
  projectId: PROJECT,
  buildingIds: [],
  kind: 'siteShell' as const,
  title: '上十二层，看看您家刚砌好的墙',
  place: '东门',
  programme: [],
  rules: [],
  perHome: 3,
  bookingClosesAt: at('08:00'),
};

let house: House;
let owners: Owner[];
beforeAll(async () => {
  house = await openHouse();
  owners = await crowd(house, '人群', 300, events);
}, 120_000);
afterAll(() => house.close());

async function openDay(capacities: readonly number[]) {
  const desk = await house.as('editor', events);
  const sessions = capacities.map((capacity, index) => ({
    startsAt: at(`1${index}:00`),
    endsAt: at(`1${index}:50`),
    capacity,
    note: '',
  }));
  const { body } = await desk.write({ ...draft, sessions });
  const published = (await desk.publish({ eventId: body.id, version: 1 })).body;
  return { eventId: body.id, sessionIds: published.sessions.map(({ id }) => id) };
}

/** Every place is either left or held by exactly one seat, and every index agrees. */
async function stateOf(eventId: string) {
  const event = (await house.db.collection('events').findOne({ _id: eventId as never })) as unknown as EventRecord;
  const seats = Object.values(event.seats);
  for (const { id, capacity } of event.sessions) {
    const taken = seats.filter(({ sessionId }) => sessionId === id).reduce((sum, { people }) => sum + people, 0);
    expect(event.left[id]).toBeGreaterThanOrEqual(0);
    expect(event.left[id]).toBe(capacity - taken);
  }
  expect([...event.homeIds].sort()).toEqual(Object.keys(event.seats).sort());
  expect(seats.every(({ code }) => event.codes.includes(code))).toBe(true);
  return event;
}

const wishOf = (owner: Owner, eventId: string, sessionId: string, people: number) => ({
  ...{ homeId: owner.homeId, eventId, sessionId, people },
  agreed: true as const,
});

test('300 homes press for 20 places: exactly 20 win, every loser is told it is full, and asking again changes nothing', async () => {
  const { eventId, sessionIds } = await openDay([20]);
  const press = () =>
    Promise.all(
      owners.map((owner) =>
        owner.calls.book(wishOf(owner, eventId, sessionIds[0]!, 1), { 'Idempotency-Key': `rush-${owner.homeId}` }),
      ),
    );
  const answers = await press();
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
  const losers = answers.filter(({ status }) => status !== 201);
  expect(new Set(losers.map(({ status, body }) => `${status} ${body.error?.code}`))).toEqual(new Set(['409 full']));

  const again = await press();
  for (const [index, { status, body }] of answers.entries()) {
    expect([again[index]?.status, again[index]?.body.code]).toEqual([status, body.code]);
  }
  expect(Object.keys((await stateOf(eventId)).seats)).toHaveLength(20);
  const told = await house.db.collection('history').countDocuments({ type: 'events.booked', 'subject.id': eventId });
  expect(told).toBe(20);
}, 120_000);

test('parties of one to three share the places without a seat too many', async () => {
  const { eventId, sessionIds } = await openDay([20, 11]);
  const answers = await Promise.all(
    owners.map((owner, index) =>
      owner.calls.book(wishOf(owner, eventId, sessionIds[index % 2]!, 1 + (Math.floor(index / 2) % 3))),
    ),
  );
  const event = await stateOf(eventId);
  expect(Object.keys(event.seats)).toHaveLength(answers.filter(({ status }) => status === 201).length);
  // Somebody alone was always waiting, so nothing stays free.
  expect(Object.values(event.left)).toEqual([0, 0]);
}, 120_000);

test('everybody changes session at the same moment: nobody loses a seat, no session overflows', async () => {
  const { eventId, sessionIds } = await openDay([12, 12]);
  const some = owners.slice(0, 20);
  await Promise.all(some.map((owner, index) => owner.calls.book(wishOf(owner, eventId, sessionIds[index % 2]!, 1))));
  await Promise.all(
    some.map(({ calls, homeId }, index) =>
      calls.rebook({ homeId, eventId, sessionId: sessionIds[(index + 1) % 2]!, people: 1 + (index % 2) }),
    ),
  );
  expect(Object.keys((await stateOf(eventId)).seats)).toHaveLength(20);
}, 120_000);

describe('any sequence of booking, changing and giving up', () => {
  const CAPACITIES = [5, 3];
  const HOMES = 5;
  const step = fc.record({
    who: fc.nat(HOMES - 1),
    what: fc.constantFrom('book', 'rebook', 'giveUp' as const),
    session: fc.nat(CAPACITIES.length - 1),
    people: fc.integer({ min: 1, max: 3 }),
  });
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

  const act = ({ who, what, session, people }: Step, eventId: string, sessionIds: readonly string[]) => {
    const owner = owners[who]!;
    const wish = wishOf(owner, eventId, sessionIds[session]!, people);
    if (what === 'book') return owner.calls.book(wish);
    const { agreed: _, ...change } = wish;
    return what === 'rebook' ? owner.calls.rebook(change) : owner.calls.giveUp({ homeId: owner.homeId, eventId });
  };

  /** The seats by owner, as a child would keep them on paper. Gives the status it expects. */
  function expected(seats: Map<number, { session: number; people: number }>, { who, what, session, people }: Step) {
    const mine = seats.get(who);
    if (what === 'giveUp') {
      seats.delete(who);
      return 200;
    }
    if (what === 'book' && mine) return 409;
    if (what === 'rebook' && !mine) return 404;
    const others = [...seats].filter(([home, seat]) => home !== who && seat.session === session);
    const taken = others.reduce((sum, [, seat]) => sum + seat.people, 0);
    if (taken + people > CAPACITIES[session]!) return 409;
    seats.set(who, { session, people });
    return what === 'book' ? 201 : 200;
  }

  test('one after the other, gives what the rules say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const { eventId, sessionIds } = await openDay(CAPACITIES);
        const seats = new Map<number, { session: number; people: number }>();
        for (const one of steps) expect((await act(one, eventId, sessionIds)).status).toBe(expected(seats, one));
        const event = await stateOf(eventId);
        const kept = owners.slice(0, HOMES).map(({ homeId }) => event.seats[homeId]?.people ?? 0);
        expect(kept).toEqual(Array.from({ length: HOMES }, (_, who) => seats.get(who)?.people ?? 0));
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  test('all at once, never oversells and never loses a place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
        const { eventId, sessionIds } = await openDay(CAPACITIES);
        const answers = await Promise.all(steps.map((one) => act(one, eventId, sessionIds)));
        expect(answers.filter(({ status }) => ![200, 201, 404, 409].includes(status))).toEqual([]);
        await stateOf(eventId);
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});
