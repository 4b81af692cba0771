/** Starts an event as a draft. */
import type { EventDraft } from '@jiashu/shared/events/schema';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { requireRole } from '../../http/reach';
import { PREPARING } from '../policy';
import type { EventRecord } from '../store';
import type { EventWorld } from '../world';
import { requireDraft } from './requireDraft';

/** Throws `forbidden`, `notFound` (project), `invalid`. */
export async function writeEvent(
  world: EventWorld,
  projectId: string,
  draft: EventDraft,
  ctx: SignedIn,
): Promise<EventRecord> {
  requireRole(ctx.caller, projectId, PREPARING);
  const { effectId: _id, caller, now } = ctx;
  const event: EventRecord = {
    _id,
    projectId,
    ...(await requireDraft(world, _id, projectId, draft)),
    state: 'draft',
    authorId: caller.personId,
    version: 1,
    savedAt: now,
    publishedAt: null,
    cancelledAt: null,
    cancelReason: null,
    left: {},
    seats: {},
    homeIds: [],
    codes: [],
    homesCame: 0,
  };
  return world.records.create(event, factOf(ctx, 'events.written', { kind: 'event', id: _id }, { projectId }));
}
