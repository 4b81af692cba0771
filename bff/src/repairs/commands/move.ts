/** Every change of a repair goes through here: is he the one, is it the time, and one conditional update decides. */
import { nextDue, stateAfter } from '@jiashu/shared/repairs/rules';
import type { RepairVerb } from '@jiashu/shared/repairs/vocabulary';
import { type Fact, factOf } from '../../history';
import type { Caller, SignedIn } from '../../http/context';
import { conflict, forbidden, found, notFound } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { isOfHome, mayMove, SEEING } from '../policy';
import type { Repair } from '../store';
import type { RepairWorld } from '../world';

/** What each move is called once it happened. */
export const FACTS = {
  take: 'repairs.taken',
  assign: 'repairs.assigned',
  propose: 'repairs.proposed',
  agree: 'repairs.agreed',
  wish: 'repairs.wished',
  start: 'repairs.started',
  finish: 'repairs.finished',
  accept: 'repairs.closed',
  reject: 'repairs.rejected',
  cancel: 'repairs.cancelled',
  void: 'repairs.voided',
} as const satisfies Record<RepairVerb, string>;

/** A repair of one of the caller's homes; any other is not even said to exist. */
export async function repairAtHome({ store }: RepairWorld, id: string, caller: Caller): Promise<Repair> {
  const repair = found(await store.repair(id));
  if (!isOfHome(caller, repair)) throw notFound();
  return repair;
}

/** A repair of a project the caller works in. Throws `notFound`, `forbidden`. */
export async function repairOnDesk({ store }: RepairWorld, id: string, caller: Caller): Promise<Repair> {
  const repair = found(await store.repair(id));
  requireRole(caller, repair.projectId, SEEING);
  return repair;
}

interface Move {
  readonly verb: RepairVerb;
  /** The version it was decided on; left out where only the state counts. */
  readonly version?: number;
  readonly set?: Partial<Repair>;
  readonly data?: Fact['data'];
}

/** Throws `forbidden`, and `conflict` when it is not the time for the move or somebody else was first. */
export async function move(world: RepairWorld, repair: Repair, step: Move, ctx: SignedIn): Promise<Repair> {
  const { verb, version = repair.version, set = {}, data = {} } = step;
  if (!mayMove(ctx.caller, repair, verb)) throw forbidden();
  const state = stateAfter(repair.state, verb);
  if (state === null || version !== repair.version) throw conflict();
  const { projectId, homeId } = repair;
  const fact = factOf(ctx, FACTS[verb], { kind: 'repair', id: repair._id }, { projectId, homeId }, data);
  const changed = await world.records.change(
    { _id: repair._id, state: repair.state, version },
    { $set: { ...set, state, ...orderOf({ ...repair, ...set, state }, ctx.now) }, $inc: { version: 1 } },
    fact,
  );
  if (!changed) throw conflict();
  return changed;
}

/** Where a repair stands in the desk's order. */
export function orderOf(repair: Parameters<typeof nextDue>[0], now: Date): Pick<Repair, 'orderAt' | 'isDue'> {
  const due = nextDue(repair);
  return { orderAt: due?.at ?? now, isDue: due !== null };
}
