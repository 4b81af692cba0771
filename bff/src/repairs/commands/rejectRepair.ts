/** 返工: the owner has looked and says why it won't do. The same engineer comes again, and it is counted. */
import { planDue } from '@jiashu/shared/repairs/rules';
import type { SignedIn } from '../../http/context';
import type { Repair } from '../store';
import type { RepairWorld } from '../world';
import { move, repairAtHome } from './move';

interface Rejection {
  readonly version: number;
  readonly reason: string;
  readonly photoIds: string[];
}

/** Throws `notFound`, `forbidden`, `invalid` (a photo that isn't there), `conflict`. */
export async function rejectRepair(
  world: RepairWorld,
  id: string,
  { version, reason, photoIds }: Rejection,
  ctx: SignedIn,
): Promise<Repair> {
  const repair = await repairAtHome(world, id, ctx.caller);
  await world.photos.attach(photoIds, ctx.caller.personId, { kind: 'repair', id });
  const set = {
    reworks: repair.reworks + 1,
    finished: null,
    ...{ visit: null, proposal: null, plannedAt: null, wishes: [] },
    dues: { ...repair.dues, plan: planDue(ctx.now) },
  };
  return move(world, repair, { verb: 'reject', version, set, data: { words: reason, photoIds } }, ctx);
}
