/** Requests to be confirmed at the desk: seen, held against the ledger, decided. */
import { EVIDENCE_DAYS } from '@jiashu/shared/homes/appeals';
import { labelPrefix } from '@jiashu/shared/homes/label';
import { type Fact, factOf } from '../../history';
import type { Caller, SignedIn } from '../../http/context';
import { conflict, forbidden, found, invalid } from '../../http/errors';
import { projectsAs, requireRole } from '../../http/reach';
import { toPage } from '../../infra/paging';
import { CONFIRMING, confirmsAs, mayDecide } from '../policy';
import type { Handlers, HomeWorld } from '../world';
import { presentBindings, presentDeskBinding } from './present';
import { type Binding, subjectOf } from './store';

const DAY_MS = 86_400_000;
const MOST_FOUND = 20;

/** The request, if it is of a project where the caller confirms. Throws `notFound`, `forbidden`. */
async function onDesk({ bindings }: HomeWorld, bindingId: string, caller: Caller): Promise<Binding> {
  const binding = found(await bindings.binding(bindingId));
  requireRole(caller, binding.projectId, CONFIRMING);
  return binding;
}

/** The request, if the caller may decide it now. Throws `notFound`, `forbidden`, `conflict`. */
async function decidable(world: HomeWorld, bindingId: string, caller: Caller): Promise<Binding> {
  const binding = await onDesk(world, bindingId, caller);
  if (binding.state !== 'pending' && binding.state !== 'appealed') throw conflict();
  if (!mayDecide(caller, binding)) throw forbidden();
  return binding;
}

async function decide(
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

type Endpoints = `desk${'Bindings' | 'Binding'}` | 'findHomes' | `${'approve' | 'refuse'}Binding`;

export function deskBindingHandlers(world: HomeWorld): Handlers<Endpoints> {
  const { store, bindings } = world;
  return {
    async deskBindings({ state, after, limit }, { caller, now }) {
      const rows = await bindings.bindingsIn(projectsAs(caller, CONFIRMING), state, after, limit);
      const page = toPage(rows, limit, ({ at }) => at);
      return { items: await presentBindings(world, page.rows, now), next: page.next };
    },
    deskBinding: async ({ bindingId }, { caller, now }) =>
      presentDeskBinding(world, await onDesk(world, bindingId, caller), caller, now),
    async findHomes({ bindingId, text }, { caller }) {
      const { projectId } = await onDesk(world, bindingId, caller);
      const meant = await store.homesLabelled(projectId, labelPrefix(text) || text, MOST_FOUND);
      const homes = meant.length > 0 ? meant : await store.homesLabelled(projectId, text, MOST_FOUND);
      const rows = homes.map(async ({ _id, label }) => ({ id: _id, label, members: await store.countMembers(_id) }));
      return { homes: await Promise.all(rows) };
    },
    async approveBinding({ bindingId, homeId }, ctx) {
      const binding = await decidable(world, bindingId, ctx.caller);
      const home = await store.home(homeId);
      if (home?.projectId !== binding.projectId) throw invalid({ path: 'homeId', message: '台账里没有这套房子' });
      await decide(world, binding, { state: 'approved', reason: null }, { homeId }, ctx);
      return { done: true as const };
    },
    async refuseBinding({ bindingId, reason }, ctx) {
      const binding = await decidable(world, bindingId, ctx.caller);
      await decide(world, binding, { state: 'refused', reason }, { reason }, ctx);
      return { done: true as const };
    },
  };
}
