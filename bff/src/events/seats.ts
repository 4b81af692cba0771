/**
 * The moves of a seat. Each is one conditional update of one event document, so the database decides between any number of
 * people at once: a place is given only while it is left, a home holds at most one seat, and a change takes the new place
 * and frees the old one in the same write — there is no moment in which both or neither are held.
 */
import type { QueryFilter, UpdateQuery } from 'mongoose';
import type { EventRecord, Seat } from './store';

export interface Move {
  readonly where: QueryFilter<EventRecord>;
  readonly update: UpdateQuery<EventRecord>;
}

const bookable = (eventId: string, now: Date) => ({
  _id: eventId,
  state: 'published' as const,
  bookingClosesAt: { $gt: now },
});

/** The seat is as it was read, and nobody has come on it. */
const unchanged = ({ id, homeId, sessionId, people }: Seat) => ({
  [`seats.${homeId}.id`]: id,
  [`seats.${homeId}.sessionId`]: sessionId,
  [`seats.${homeId}.people`]: people,
  [`seats.${homeId}.checkIn`]: null,
});

export const take = (eventId: string, seat: Seat): Move => ({
  where: {
    ...bookable(eventId, seat.at),
    homeIds: { $ne: seat.homeId },
    codes: { $ne: seat.code },
    [`left.${seat.sessionId}`]: { $gte: seat.people },
  },
  update: {
    $inc: { [`left.${seat.sessionId}`]: -seat.people },
    $set: { [`seats.${seat.homeId}`]: seat },
    $push: { homeIds: seat.homeId, codes: seat.code },
  },
});

/** What the home would rather have. */
export interface Wish {
  readonly sessionId: string;
  readonly people: number;
}

export const move = (eventId: string, seat: Seat, { sessionId, people }: Wish, now: Date): Move => {
  const same = sessionId === seat.sessionId;
  const more = same ? people - seat.people : people;
  return {
    where: { ...bookable(eventId, now), ...unchanged(seat), [`left.${sessionId}`]: { $gte: more } },
    update: {
      $inc: { [`left.${sessionId}`]: -more, ...(same ? {} : { [`left.${seat.sessionId}`]: seat.people }) },
      $set: { [`seats.${seat.homeId}.sessionId`]: sessionId, [`seats.${seat.homeId}.people`]: people },
    },
  };
};

const emptied = (seat: Seat): Move['update'] => ({
  $inc: { [`left.${seat.sessionId}`]: seat.people },
  $unset: { [`seats.${seat.homeId}`]: 1 },
  $pull: { homeIds: seat.homeId },
});

export const free = (eventId: string, seat: Seat, now: Date): Move => ({
  where: { ...bookable(eventId, now), ...unchanged(seat) },
  update: emptied(seat),
});

/** As `free`, also when booking is over: whose seat it was won't come. */
export const vacate = (eventId: string, seat: Seat): Move => ({
  where: { _id: eventId, state: 'published', ...unchanged(seat) },
  update: emptied(seat),
});

export const admit = (eventId: string, seat: Seat, checkIn: NonNullable<Seat['checkIn']>): Move => ({
  where: { _id: eventId, state: 'published', ...unchanged(seat) },
  update: { $set: { [`seats.${seat.homeId}.checkIn`]: checkIn }, $inc: { homesCame: 1 } },
});
