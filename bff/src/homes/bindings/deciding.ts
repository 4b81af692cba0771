/** Yes or no to a request, by those who may say it as it stands. */
import { EVIDENCE_DAYS } from '@jiashu/shared/homes/appeals';
import { type Fact, factOf } from '../../history';
import type { Caller, SignedIn } from '../../http/context';
import { conflict, forbidden, found } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { CONFIRMING, confirmsAs, mayDecide } from '../policy';
import type { HomeWorld } from '../world';
import { type Binding, subjectOf } from './store';

const DAY_MS = 86_400_000;

/** The request, if it is of a project where the caller confirms. Throws `notFound`, `forbidden`. */
export async function onDesk({ bindings }: HomeWorld, bindingId: string, caller: Caller): Promise<Binding> {
  const binding = found(await bindings.binding(bindingId));
  requireRole(caller, binding.projectId, CONFIRMING);
  return binding;
}

/** The request, if the caller may decide it now. Throws `notFound`, `forbidden`, `conflict`. */
export async function decidable(world: HomeWorld, bindingId: string, caller: Caller): Promise<Binding> {
  const binding = await onDesk(world, bindingId, caller);
  if (binding.state !== 'pending' && binding.state !== 'appealed') throw conflict();
  if (!mayDecide(caller, binding)) throw forbidden();
  return binding;
}

/** Throws `conflict` when somebody else just decided. */
export async function decide(
  { records }: HomeWorld,
  { _id, projectId, state }: Binding,
  set: Pick<Binding, 'state' | 'reason'>,
  data: Fact['data'],
  ctx: SignedIn,
): Promise<void> {
  const decision = { personId: ctx.caller.personId, role: confirmsAs(ctx.caller, projectId)!, at: ctx.now };
  const evidenceUntil = new Date(ctx.now.getTime() + EVIDENCE_DAYS * DAY_MS);
  const fact = factOf(ctx, `homes.binding.${set.state}`, subjectOf({ _id }), { projectId }, data);
  const decided = await records.bindings.change({ _id, state }, { $set: { ...set, decision, evidenceUntil } }, fact);
  if (!decided) throw conflict();
}

/** Throws as `decidable` and `decide` do. */
export async function refuse(world: HomeWorld, bindingId: string, reason: string, ctx: SignedIn): Promise<void> {
  const binding = await decidable(world, bindingId, ctx.caller);
  await decide(world, binding, { state: 'refused', reason }, { reason }, ctx);
}
