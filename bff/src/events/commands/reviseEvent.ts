/** Saves a draft again; two editors never overwrite each other silently. */
import type { EventDraft } from '@jiashu/shared/events/schema';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { conflict, found } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { PREPARING } from '../policy';
import type { EventRecord } from '../store';
import type { EventWorld } from '../world';
import { requireDraft } from './requireDraft';

/** Throws `notFound`, `forbidden`, `invalid`, and `conflict` when somebody saved or published since `version`. */
export async function reviseEvent(
  world: EventWorld,
  id: string,
  version: number,
  draft: EventDraft,
  ctx: SignedIn,
): Promise<EventRecord> {
  const { projectId } = found(await world.store.brief(id));
  requireRole(ctx.caller, projectId, PREPARING);
  const saved = await world.records.change(
    { _id: id, state: 'draft', version },
    { $set: { ...(await requireDraft(world, id, projectId, draft)), savedAt: ctx.now }, $inc: { version: 1 } },
    factOf(ctx, 'events.revised', { kind: 'event', id }, { projectId }),
  );
  if (!saved) throw conflict();
  return saved;
}
