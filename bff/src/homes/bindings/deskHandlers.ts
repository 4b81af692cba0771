/** Requests to be confirmed at the desk: seen, held against the ledger, decided. */
import { labelPrefix } from '@jiashu/shared/homes/label';
import { invalid } from '../../http/errors';
import { projectsAs } from '../../http/reach';
import { toPage } from '../../infra/paging';
import { CONFIRMING } from '../policy';
import type { Handlers, HomeWorld } from '../world';
import { decidable, decide, onDesk, refuse } from './deciding';
import { presentBindings, presentDeskBinding } from './present';
import type { Binding } from './store';

const MOST_FOUND = 20;

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
      await requireHomeOf(world, binding, homeId);
      await decide(world, binding, { state: 'approved', reason: null }, { homeId }, ctx);
      return { done: true as const };
    },
    async refuseBinding({ bindingId, reason }, ctx) {
      await refuse(world, bindingId, reason, ctx);
      return { done: true as const };
    },
  };
}

/** One of the project's; where the ledger raised the request, the home it is about. Throws `invalid`. */
async function requireHomeOf({ store }: HomeWorld, { projectId, memberId }: Binding, homeId: string): Promise<void> {
  const home = await store.home(homeId);
  const member = memberId ? await store.member(memberId) : null;
  if (home?.projectId !== projectId) throw invalid({ path: 'homeId', message: '台账里没有这套房子' });
  if (member && member.homeId !== homeId) throw invalid({ path: 'homeId', message: '这一条说的不是这套房子' });
}
