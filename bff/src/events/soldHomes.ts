/** A sold home's seats are given back: they were booked by people who are out, and a ticket is not sold with a home. */
import { EVENT_KINDS } from '@jiashu/shared/events/vocabulary';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import { derivedId, type Fact } from '../history';
import { vacate } from './seats';
import type { EventRecord, Seat } from './store';
import type { EventWorld } from './world';

const BATCH = 50;

/** Of a fact told again nothing happens twice; what the new owners booked since stays theirs. */
export async function giveBackSeats(world: EventWorld, sale: Fact): Promise<void> {
  const homeId = sale.subject.id;
  const booked = await world.store.bookedBy(homeId, { now: sale.at, after: undefined, limit: BATCH });
  for (const event of booked) {
    const seat = event.seats[homeId];
    if (seat && seat.at <= sale.at && !seat.checkIn) await giveBack(world, event, seat, sale);
  }
}

async function giveBack({ records, inbox }: EventWorld, event: EventRecord, seat: Seat, sale: Fact): Promise<void> {
  const { where, update } = vacate(event._id, seat);
  const fact: Fact = {
    ...sale,
    id: derivedId('events.givenUp', sale.id, event._id),
    type: 'events.givenUp',
    subject: { kind: 'event', id: event._id },
    data: { sessionId: seat.sessionId, people: seat.people },
  };
  await inbox.tell([seat.personId], fact.id, sale.at, {
    title: `${dayOfSession(event, seat)}的${EVENT_KINDS[event.kind]}退掉了`,
    text: '房子转给了新业主，您约的席位已经退掉，不用再做什么。',
    link: { kind: 'event', id: event._id },
  });
  await records.change(where, update, fact);
}

function dayOfSession({ sessions }: EventRecord, { sessionId }: Seat): string {
  const session = sessions.find(({ id }) => id === sessionId) ?? sessions[0]!;
  return sayDayAndWeekday(dayOf(session.startsAt));
}
