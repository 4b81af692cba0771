/** Contract key → handler. */
import { homes as contract } from '@jiashu/shared/homes/contract';
import { homeWires } from '@jiashu/shared/homes/schema';
import { dayOf } from '@jiashu/shared/kernel/time';
import type { Persons } from '../accounts';
import { factOf, type History } from '../history';
import { bind, type Route } from '../http/bind';
import type { Caller, SignedIn } from '../http/context';
import { conflict, found, invalid } from '../http/errors';
import { projectsAs, requireRole } from '../http/reach';
import type { Inbox } from '../inbox';
import { toPage } from '../infra/paging';
import type { Vault } from '../infra/vault';
import type { Projects } from '../projects';
import { CONFIRMING } from './policy';
import { presentBinding, presentHome } from './present';
import type { Binding, HomeStore } from './store';

export interface HomeWorld {
  readonly store: HomeStore;
  readonly projects: Projects;
  readonly vault: Vault;
  readonly history: History;
  readonly inbox: Inbox;
  persons(): Persons;
}

export function homeRoutes(world: HomeWorld): Route[] {
  const { store, projects, vault } = world;
  const records = world.history.records(store.bindings);

  async function mine(caller: Caller, now: Date) {
    const homes = await store.homes(caller.memberships.map(({ homeId }) => homeId));
    const around = await projects.some([...new Set(homes.map(({ projectId }) => projectId))]);
    const stewards = await world.persons().names(homes.flatMap(({ stewardId }) => stewardId ?? []));
    return caller.memberships.flatMap((membership) => {
      const home = homes.find(({ _id }) => _id === membership.homeId);
      const project = around.find(({ _id }) => _id === membership.projectId);
      const steward = stewards.get(home?.stewardId ?? '') ?? null;
      return home && project ? [presentHome(home, { project, membership, steward, today: dayOf(now) })] : [];
    });
  }

  async function present(bindings: readonly Binding[]) {
    const around = await projects.some([...new Set(bindings.map(({ projectId }) => projectId))]);
    const names = await world.persons().names(bindings.map(({ personId }) => personId));
    return bindings.map((binding) => {
      const project = around.find(({ _id }) => _id === binding.projectId)?.name ?? '';
      return presentBinding(binding, project, names.get(binding.personId) ?? '', vault);
    });
  }

  /** The request, if the caller may decide it. Throws `notFound`, `forbidden`. */
  async function decidable(bindingId: string, caller: Caller): Promise<Binding> {
    const binding = found(await store.binding(bindingId));
    requireRole(caller, binding.projectId, CONFIRMING);
    return binding;
  }

  async function decide(
    binding: Binding,
    set: Partial<Binding>,
    data: Record<string, string>,
    ctx: SignedIn,
  ): Promise<void> {
    const subject = { kind: 'binding', id: binding._id };
    const fact = factOf(ctx, `homes.binding.${set.state}`, subject, { projectId: binding.projectId }, data);
    const decided = await records.change({ _id: binding._id, state: 'pending' }, { $set: set }, fact);
    if (!decided) throw conflict();
  }

  return bind('homes', contract, homeWires, {
    mine: async (_, { caller, now }) => ({ homes: await mine(caller, now) }),
    async requestBinding({ projectId, home, name, note }, ctx) {
      await projects.get(projectId);
      const { effectId: _id, caller, now: at } = ctx;
      const binding = {
        _id,
        personId: caller.personId,
        projectId,
        home,
        name: vault.seal(name),
        note,
        state: 'pending' as const,
        reason: null,
        at,
      };
      const fact = factOf(ctx, 'homes.binding.requested', { kind: 'binding', id: _id }, { projectId });
      return (await present([await records.create(binding, fact)]))[0]!;
    },
    myBindings: async (_, { caller }) => ({ bindings: await present(await store.bindingsOf(caller.personId)) }),
    async deskBindings({ state, after, limit }, { caller }) {
      const rows = await store.bindingsIn(projectsAs(caller, CONFIRMING), state, after, limit);
      const page = toPage(rows, limit, ({ at }) => at);
      return { items: await present(page.rows), next: page.next };
    },
    async findHomes({ bindingId, text }, { caller }) {
      const { projectId } = await decidable(bindingId, caller);
      const homes = await store.homesLabelled(projectId, text, 20);
      const rows = homes.map(async ({ _id, label }) => ({ id: _id, label, members: await store.countMembers(_id) }));
      return { homes: await Promise.all(rows) };
    },
    async approveBinding({ bindingId, homeId }, ctx) {
      const binding = await decidable(bindingId, ctx.caller);
      const home = await store.home(homeId);
      if (home?.projectId !== binding.projectId) throw invalid({ path: 'homeId', message: '台账里没有这套房子' });
      await decide(binding, { state: 'approved' }, { homeId }, ctx);
      return { done: true as const };
    },
    async refuseBinding({ bindingId, reason }, ctx) {
      await decide(await decidable(bindingId, ctx.caller), { state: 'refused', reason }, {}, ctx);
      return { done: true as const };
    },
  });
}
