/** 派单: whoever oversees the project gives an order nobody has taken to one of its engineers. */
import type { SignedIn } from '../../http/context';
import { invalid } from '../../http/errors';
import { engineersOf } from '../engineers';
import type { Repair } from '../store';
import type { RepairWorld } from '../world';
import { move, repairOnDesk } from './move';

/** Throws `notFound`, `forbidden`, `invalid` (no engineer of this project), `conflict` (somebody has it already). */
export async function assignRepair(world: RepairWorld, id: string, engineerId: string, ctx: SignedIn): Promise<Repair> {
  const repair = await repairOnDesk(world, id, ctx.caller);
  const engineer = (await engineersOf(world, repair.projectId)).find(({ personId }) => personId === engineerId);
  if (!engineer) throw invalid({ path: 'engineerId', message: '这个项目没有这位工程师' });
  const set = { engineerId, respondedAt: ctx.now };
  return move(world, repair, { verb: 'assign', set, data: { engineerId } }, ctx);
}
