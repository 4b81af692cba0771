/** Gives a home's seat back. */
import { factOf } from '../../history';
import type { Membership, SignedIn } from '../../http/context';
import { AppError } from '../../http/errors';
import { free } from '../seats';
import type { EventWorld } from '../world';
import { requireOpen } from './requireBookable';
import { shownTo } from './shownTo';
import { untilSettled } from './untilSettled';

/** A home without a seat has nothing to give up, and that is fine. Throws `notFound`, `closed`, `already` once let in. */
export async function giveUpSeat(world: EventWorld, home: Membership, eventId: string, ctx: SignedIn): Promise<void> {
  await untilSettled(async () => {
    const event = await shownTo(world, eventId, home);
    const seat = event.seats?.[home.homeId];
    if (!seat) return event;
    if (seat.checkIn) throw new AppError('already');
    requireOpen(event, ctx.now);
    const { where, update } = free(eventId, seat, ctx.now);
    const scope = { projectId: event.projectId, homeId: home.homeId };
    const { sessionId, people } = seat;
    const fact = factOf(ctx, 'events.givenUp', { kind: 'event', id: eventId }, scope, { sessionId, people });
    return world.records.change(where, update, fact);
  });
}
