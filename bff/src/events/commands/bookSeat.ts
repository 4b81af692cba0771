/** Books a session for a home. */
import { randomInt } from 'node:crypto';
import { factOf } from '../../history';
import type { Membership, SignedIn } from '../../http/context';
import { AppError } from '../../http/errors';
import { take, type Wish } from '../seats';
import type { Seat } from '../store';
import type { EventWorld } from '../world';
import { requireBookable } from './requireBookable';
import { shownTo } from './shownTo';
import { untilSettled } from './untilSettled';

/** The same request sent again gets the seat it made. Throws `notFound`, `already`, and what `requireBookable` throws. */
export async function bookSeat(
  world: EventWorld,
  home: Membership,
  eventId: string,
  wish: Wish,
  ctx: SignedIn,
): Promise<Seat> {
  return untilSettled(async () => {
    const event = await shownTo(world, eventId, home);
    const held = event.seats?.[home.homeId];
    if (held?.id === ctx.effectId) return held;
    if (held) throw new AppError('already');
    requireBookable(event, wish, ctx.now);
    const seat = newSeat(home.homeId, wish, ctx);
    const { where, update } = take(eventId, seat);
    const scope = { projectId: event.projectId, homeId: home.homeId };
    const fact = factOf(ctx, 'events.booked', { kind: 'event', id: eventId }, scope, { ...wish });
    return (await world.records.change(where, update, fact)) && seat;
  });
}

const newSeat = (homeId: string, { sessionId, people }: Wish, { effectId, caller, now }: SignedIn): Seat => ({
  id: effectId,
  homeId,
  personId: caller.personId,
  sessionId,
  people,
  // One that is taken matches nothing, and the next try draws another.
  code: String(randomInt(100_000_000)).padStart(8, '0'),
  at: now,
  checkIn: null,
});
