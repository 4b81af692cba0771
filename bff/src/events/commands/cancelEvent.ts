/** Calls an event off, with the reason everybody who booked is told. */
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { AppError, conflict, found } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { PREPARING } from '../policy';
import type { EventRecord } from '../store';
import type { EventWorld } from '../world';

/** Its seats stay on record. Throws `notFound`, `forbidden`, `closed` once it is over, `conflict` unless it is published. */
export async function cancelEvent(world: EventWorld, id: string, reason: string, ctx: SignedIn): Promise<EventRecord> {
  const { projectId, endsAt } = found(await world.store.brief(id));
  requireRole(ctx.caller, projectId, PREPARING);
  if (endsAt <= ctx.now) throw new AppError('closed', { data: [{ path: 'reason', message: '活动已经结束了' }] });
  const cancelled = await world.records.change(
    { _id: id, state: 'published' },
    { $set: { state: 'cancelled', cancelledAt: ctx.now, cancelReason: reason, savedAt: ctx.now } },
    factOf(ctx, 'events.cancelled', { kind: 'event', id }, { projectId }, { reason }),
  );
  if (!cancelled) throw conflict();
  return cancelled;
}
