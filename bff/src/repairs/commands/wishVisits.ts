/** The owner names other times; what was agreed before no longer holds, and the engineer owes him a new plan. */
import { planDue, type Visit } from '@jiashu/shared/repairs/rules';
import type { SignedIn } from '../../http/context';
import type { Repair } from '../store';
import type { RepairWorld } from '../world';
import { move, repairAtHome } from './move';
import { requireOpenVisits } from './requireOpenVisits';

/** Throws `notFound`, `forbidden`, `invalid` (a time that is over), `conflict`. */
export async function wishVisits(
  world: RepairWorld,
  id: string,
  { version, wishes }: { version: number; wishes: Visit[] },
  ctx: SignedIn,
): Promise<Repair> {
  const repair = await repairAtHome(world, id, ctx.caller);
  requireOpenVisits(wishes, 'wishes', ctx.now);
  const set = { wishes, proposal: null, ...(repair.visit ? undone(repair, ctx.now) : {}) };
  return move(world, repair, { verb: 'wish', version, set, data: { wishes } }, ctx);
}

const undone = ({ dues }: Repair, now: Date): Partial<Repair> => ({
  visit: null,
  plannedAt: null,
  ...(dues.plan ? { dues: { ...dues, plan: planDue(now) } } : {}),
});
