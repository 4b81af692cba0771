/** The owner has looked and is content: the repair is closed, and whoever asks for ratings hears of it. */
import { titleOf } from '@jiashu/shared/repairs/places';
import type { SignedIn } from '../../http/context';
import type { Repair } from '../store';
import type { RepairWorld } from '../world';
import { move, repairAtHome } from './move';

/** Throws `notFound`, `forbidden`, `conflict`. */
export async function acceptRepair(world: RepairWorld, id: string, version: number, ctx: SignedIn): Promise<Repair> {
  const repair = await repairAtHome(world, id, ctx.caller);
  const { personId, homeId, engineerId } = repair;
  const data = { personId, homeId, title: titleOf(repair), engineerId: engineerId ?? '' };
  return move(world, repair, { verb: 'accept', version, set: { closedAt: ctx.now }, data }, ctx);
}
