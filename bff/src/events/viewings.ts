/** Viewings: events of the kind 看房预约, which somebody books for himself because he has no home yet. */
import { ticketText } from '@jiashu/shared/events/rules';
import type { Membership, SignedIn } from '../http/context';
import { found } from '../http/errors';
import { bookSeat } from './commands/bookSeat';
import { giveUpSeat } from './commands/giveUpSeat';
import { GUEST } from './policy';
import type { Wish } from './seats';
import type { EventRecord } from './store';
import type { EventWorld } from './world';

/** One person's booking of a viewing. */
export interface Viewing {
  readonly eventId: string;
  readonly projectId: string;
  readonly title: string;
  readonly place: string;
  readonly sessionId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly people: number;
  readonly code: string;
  readonly qr: string;
  readonly cancelReason: string | null;
  readonly checkedInAt: Date | null;
  /** Who let him in. */
  readonly receivedById: string | null;
}

/** Seats are held by homes; a guest holds his by his own id, which is as much his own as a home's. */
const guestOf = (personId: string, projectId: string): Membership => ({
  ...{ homeId: personId, projectId, buildingId: GUEST, kind: 'family' },
});

const COMING = 20;

export function openViewings(world: EventWorld) {
  const { store } = world;
  return {
    /** What can still be come to, soonest first. */
    async offered(projectId: string, now: Date) {
      const events = await store.viewingsIn(projectId, now, COMING);
      return events.map(({ _id, title, place, perHome, bookingClosesAt, sessions, left }) => ({
        ...{ eventId: _id, title, place, perHome },
        bookingClosesAt: bookingClosesAt.toISOString(),
        sessions: sessions.map((session) => ({
          ...{ id: session.id, note: session.note, left: left[session.id] ?? session.capacity },
          ...{ startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString() },
        })),
      }));
    },
    /** All that this person booked, the last over first. */
    async of(personId: string): Promise<Viewing[]> {
      const events = await store.heldByGuest(personId, COMING);
      return events.flatMap((event) => viewingOf(event, personId) ?? []);
    },
    /** Throws what `bookSeat` throws; `notFound` also for an event that is no viewing of this project. */
    async book(projectId: string, eventId: string, wish: Wish, ctx: SignedIn): Promise<Viewing> {
      const { personId } = ctx.caller;
      await bookSeat(world, guestOf(personId, projectId), eventId, wish, ctx);
      return found(viewingOf(found(await store.eventFor(eventId, personId)), personId));
    },
    giveUp: (projectId: string, eventId: string, ctx: SignedIn): Promise<void> =>
      giveUpSeat(world, guestOf(ctx.caller.personId, projectId), eventId, ctx),
  };
}

function viewingOf(event: EventRecord, personId: string): Viewing | null {
  const seat = event.seats?.[personId];
  const session = event.sessions.find(({ id }) => id === seat?.sessionId);
  if (!seat || !session) return null;
  const { projectId, title, place, cancelReason } = event;
  return {
    ...{ eventId: event._id, projectId, title, place, cancelReason },
    ...{ sessionId: session.id, startsAt: session.startsAt, endsAt: session.endsAt },
    ...{ people: seat.people, code: seat.code, qr: ticketText(event._id, seat.code) },
    ...{ checkedInAt: seat.checkIn?.at ?? null, receivedById: seat.checkIn?.by ?? null },
  };
}
