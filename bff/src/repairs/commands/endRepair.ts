/** The two ways a repair ends unmended: its owner cancels before work begins, or staff void it and say why. */
import type { SignedIn } from '../../http/context';
import { conflict } from '../../http/errors';
import type { Repair } from '../store';
import type { RepairWorld } from '../world';
import { move, repairAtHome, repairOnDesk } from './move';

interface Ending {
  readonly version: number;
  readonly reason: string;
}

/** Throws `notFound`, `forbidden`, and `conflict` once work has begun. */
export async function cancelRepair(
  world: RepairWorld,
  id: string,
  { version, reason }: Ending,
  ctx: SignedIn,
): Promise<Repair> {
  const repair = await repairAtHome(world, id, ctx.caller);
  if (repair.startedAt) throw conflict();
  return move(world, repair, { verb: 'cancel', version, set: ended(ctx), data: { words: reason } }, ctx);
}

/** Throws `notFound`, `forbidden`, `conflict`. */
export async function voidRepair(
  world: RepairWorld,
  id: string,
  { version, reason }: Ending,
  ctx: SignedIn,
): Promise<Repair> {
  const repair = await repairOnDesk(world, id, ctx.caller);
  return move(world, repair, { verb: 'void', version, set: ended(ctx), data: { words: reason } }, ctx);
}

const ended = ({ now }: SignedIn) => ({ closedAt: now, visit: null, proposal: null });
