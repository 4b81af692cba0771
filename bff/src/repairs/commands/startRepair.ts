/** The engineer is on site and begins. */
import type { SignedIn } from '../../http/context';
import type { Repair } from '../store';
import type { RepairWorld } from '../world';
import { move, repairOnDesk } from './move';

/** Throws `notFound`, `forbidden`, `conflict`. */
export async function startRepair(world: RepairWorld, id: string, version: number, ctx: SignedIn): Promise<Repair> {
  const repair = await repairOnDesk(world, id, ctx.caller);
  const set = { proposal: null, startedAt: repair.startedAt ?? ctx.now };
  return move(world, repair, { verb: 'start', version, set }, ctx);
}
