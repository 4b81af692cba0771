/** The engineer says when he can come: a time the owner wished for is agreed at once, any other awaits his word. */
import { isSameVisit, type Visit } from '@jiashu/shared/repairs/rules';
import type { SignedIn } from '../../http/context';
import { forbidden } from '../../http/errors';
import { isEngineerOf } from '../policy';
import type { Repair } from '../store';
import type { RepairWorld } from '../world';
import { agreed } from './agreeVisit';
import { move, repairOnDesk } from './move';
import { requireOpenVisits } from './requireOpenVisits';

/** Throws `notFound`, `forbidden`, `invalid` (a time that is over), `conflict`. */
export async function proposeVisit(
  world: RepairWorld,
  id: string,
  { version, ...visit }: Visit & { version: number },
  ctx: SignedIn,
): Promise<Repair> {
  const repair = await repairOnDesk(world, id, ctx.caller);
  if (!isEngineerOf(ctx.caller, repair)) throw forbidden();
  requireOpenVisits([visit], 'visit', ctx.now);
  const isWished = repair.wishes.some((wish) => isSameVisit(wish, visit));
  const step = isWished
    ? ({ verb: 'agree', set: agreed(visit, ctx.now) } as const)
    : ({ verb: 'propose', set: { proposal: visit } } as const);
  return move(world, repair, { ...step, version, data: { visit } }, ctx);
}
