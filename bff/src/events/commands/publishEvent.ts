/** Publishes an event: from now on its sessions are fixed and their places can be booked. */
import { publishProblems } from '@jiashu/shared/events/rules';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { conflict, found, invalid } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { PREPARING } from '../policy';
import type { EventRecord } from '../store';
import type { EventWorld } from '../world';

/** Throws `notFound`, `forbidden`, `invalid` when booking would be over, `conflict` when saved or published since `version`. */
export async function publishEvent(
  world: EventWorld,
  id: string,
  version: number,
  ctx: SignedIn,
): Promise<EventRecord> {
  const event = found(await world.store.brief(id));
  requireRole(ctx.caller, event.projectId, PREPARING);
  const problems = publishProblems(event, ctx.now);
  if (problems.length > 0) throw invalid(...problems);
  const left = Object.fromEntries(event.sessions.map((session) => [session.id, session.capacity]));
  const published = await world.records.change(
    { _id: id, state: 'draft', version },
    { $set: { state: 'published', left, publishedAt: ctx.now, savedAt: ctx.now } },
    factOf(ctx, 'events.published', { kind: 'event', id }, { projectId: event.projectId }),
  );
  if (!published) throw conflict();
  return published;
}
