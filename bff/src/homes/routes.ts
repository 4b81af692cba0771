/** Contract key → handler: homes here, requests and households in their own folders. */
import { homes as contract } from '@jiashu/shared/homes/contract';
import { homeWires } from '@jiashu/shared/homes/schema';
import { dayOf } from '@jiashu/shared/kernel/time';
import { bind, type Route } from '../http/bind';
import type { Caller } from '../http/context';
import { deskBindingHandlers } from './bindings/deskHandlers';
import { bindingHandlers } from './bindings/handlers';
import { deskHouseholdHandlers, householdHandlers } from './households/handlers';
import { presentHome } from './present';
import type { HomeWorld } from './world';

export function homeRoutes(world: HomeWorld): Route[] {
  const { store, projects } = world;

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

  return bind('homes', contract, homeWires, {
    mine: async (_, { caller, now }) => ({ homes: await mine(caller, now) }),
    ...bindingHandlers(world),
    ...deskBindingHandlers(world),
    ...householdHandlers(world),
    ...deskHouseholdHandlers(world),
  });
}
