/** The owner agrees to the time his engineer proposed. */
import type { Visit } from '@jiashu/shared/repairs/rules';
import type { SignedIn } from '../../http/context';
import { conflict } from '../../http/errors';
import type { Repair } from '../store';
import type { RepairWorld } from '../world';
import { move, repairAtHome } from './move';

/** Throws `notFound`, `forbidden`, and `conflict` when nothing is proposed or something newer is. */
export async function agreeVisit(world: RepairWorld, id: string, version: number, ctx: SignedIn): Promise<Repair> {
  const repair = await repairAtHome(world, id, ctx.caller);
  const visit = repair.proposal;
  if (!visit) throw conflict();
  return move(world, repair, { verb: 'agree', version, set: agreed(visit, ctx.now), data: { visit } }, ctx);
}

/** What an agreed time changes. */
export const agreed = (visit: Visit, now: Date) => ({ visit, proposal: null, plannedAt: now });
