/** What somebody still has in hand goes to a colleague with the same task, with a reason in the thread. */
import type { Role } from '@jiashu/shared/kernel/roles';
import type { SignedIn } from '../../http/context';
import { AppError, conflict } from '../../http/errors';
import { CONTACTS, HANDLERS } from '../policy';
import type { Complaint } from '../schema';
import type { ComplaintWorld } from '../world';
import { changeComplaint } from './changeComplaint';

interface HandOver {
  readonly fromId: string;
  readonly toId: string;
  readonly projectIds: readonly string[];
  readonly reason: string;
}

/** Who may hand over is for the caller to decide; says how many went. */
export async function handOverComplaints(world: ComplaintWorld, order: HandOver, ctx: SignedIn): Promise<number> {
  let moved = 0;
  for (const { _id, projectId } of await world.store.openOf(order.fromId, order.projectIds)) {
    const { regionId } = await world.projects.get(projectId);
    const works = async (roles: readonly Role[]) =>
      (await world.persons.staffOf({ id: projectId, regionId }, roles)).some(({ personId }) => personId === order.toId);
    const [contact, handler] = await Promise.all([works(CONTACTS), works(HANDLERS)]);
    const setOf = (complaint: Complaint) => ({
      ...(contact && complaint.inChargeId === order.fromId ? { inChargeId: order.toId } : {}),
      ...(handler && complaint.handlerId === order.fromId ? { handlerId: order.toId } : {}),
    });
    const changed = await changeComplaint(world, _id, ctx, (complaint) => {
      const set = setOf(complaint);
      if (Object.keys(set).length === 0) throw conflict();
      return { done: 'assigned', set, data: { personId: order.toId, text: order.reason } };
    }).catch(refused);
    if (changed) moved++;
  }
  return moved;
}

/** What can't be handed to him, or went elsewhere meanwhile, stays where it is. */
function refused(error: unknown): null {
  if (error instanceof AppError && error.code === 'conflict') return null;
  throw error;
}
