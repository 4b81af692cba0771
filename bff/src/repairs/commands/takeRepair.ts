/** 抢单: an engineer takes an order from the pool; of several at once exactly one gets it. */
import type { SignedIn } from '../../http/context';
import type { Repair } from '../store';
import type { RepairWorld } from '../world';
import { move, repairOnDesk } from './move';

/** Throws `notFound`, `forbidden`, and `conflict` when another was first. */
export async function takeRepair(world: RepairWorld, id: string, ctx: SignedIn): Promise<Repair> {
  const repair = await repairOnDesk(world, id, ctx.caller);
  const set = { engineerId: ctx.caller.personId, respondedAt: ctx.now };
  return move(world, repair, { verb: 'take', set, data: { engineerId: ctx.caller.personId } }, ctx);
}
