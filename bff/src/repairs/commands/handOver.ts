/** 转派: what an engineer still has in hand goes to a colleague of the same project, with a reason the owner reads. */
import { openStates } from '@jiashu/shared/repairs/rules';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { engineersOf } from '../engineers';
import type { RepairWorld } from '../world';
import { FACTS } from './move';

interface HandOver {
  readonly fromId: string;
  readonly toId: string;
  readonly projectIds: readonly string[];
  readonly reason: string;
}

/** Who may hand over is for the caller to decide. One that changed meanwhile stays where it is; says how many went. */
export async function handOverRepairs(world: RepairWorld, order: HandOver, ctx: SignedIn): Promise<number> {
  let moved = 0;
  for (const repair of await world.store.openOf(order.fromId, order.projectIds, openStates)) {
    const { _id, projectId, homeId, version } = repair;
    const engineer = (await engineersOf(world, projectId)).find(({ personId }) => personId === order.toId);
    if (!engineer) continue;
    const data = { engineerId: engineer.personId, words: order.reason };
    const fact = factOf(ctx, FACTS.assign, { kind: 'repair', id: _id }, { projectId, homeId }, data);
    const update = { $set: { engineerId: order.toId }, $inc: { version: 1 } };
    if (await world.records.change({ _id, engineerId: order.fromId, version }, update, fact)) moved++;
  }
  return moved;
}
