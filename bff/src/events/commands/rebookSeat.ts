/** Changes a home's session or number of people. */
import { factOf } from '../../history';
import type { Membership, SignedIn } from '../../http/context';
import { AppError, found } from '../../http/errors';
import { move, type Wish } from '../seats';
import type { Seat } from '../store';
import type { EventWorld } from '../world';
import { requireBookable } from './requireBookable';
import { shownTo } from './shownTo';
import { untilSettled } from './untilSettled';

/**
 * Keeps the code; what is already as wished stays as it is. A refusal leaves the old seat untouched.
 * Throws `notFound` without a seat, `already` once let in, and what `requireBookable` throws.
 */
export async function rebookSeat(
  world: EventWorld,
  home: Membership,
  eventId: string,
  wish: Wish,
  ctx: SignedIn,
): Promise<Seat> {
  return untilSettled(async () => {
    const event = await shownTo(world, eventId, home);
    const seat = found(event.seats?.[home.homeId]);
    if (seat.sessionId === wish.sessionId && seat.people === wish.people) return seat;
    if (seat.checkIn) throw new AppError('already');
    requireBookable(event, wish, ctx.now, seat);
    const { where, update } = move(eventId, seat, wish, ctx.now);
    const scope = { projectId: event.projectId, homeId: home.homeId };
    const fact = factOf(ctx, 'events.rebooked', { kind: 'event', id: eventId }, scope, { ...wish });
    return (await world.records.change(where, update, fact)) && { ...seat, ...wish };
  });
}
