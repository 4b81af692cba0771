/** The public face of repairs. */

import { openStates } from '@jiashu/shared/repairs/rules';
import type { Connection } from 'mongoose';
import type { CustomerCases } from '../customers';
import type { Served } from '../figures';
import type { History } from '../history';
import type { Route } from '../http/bind';
import type { SignedIn } from '../http/context';
import type { Inbox } from '../inbox';
import { asCase } from './asCase';
import { handOverRepairs } from './commands/handOver';
import { reactToRepairs } from './reactions';
import { repairRoutes } from './routes';
import { servedRepairs } from './served';
import { createRepairStore } from './store';
import type { RepairWorld } from './world';

export interface Repairs {
  readonly routes: Route[];
  /** For what is known of one customer. */
  readonly cases: CustomerCases;
  /** What was filed between two instants and whether it was served in time, for the figures. */
  served(projectId: string, from: Date, until: Date): AsyncIterable<readonly Served[]>;
  /** What an engineer has in hand, and the way to hand it on. */
  readonly inHand: {
    count(personId: string, projectIds: readonly string[]): Promise<number>;
    handOver(order: Parameters<typeof handOverRepairs>[1], ctx: SignedIn): Promise<number>;
  };
}

interface World extends Omit<RepairWorld, 'store' | 'records'> {
  readonly db: Connection;
  readonly history: History;
  readonly inbox: Inbox;
}

export function openRepairs({ db, history, inbox, ...rest }: World): Repairs {
  const store = createRepairStore(db);
  const world = { ...rest, store, records: history.records(store.repairs) };
  reactToRepairs(world, history, inbox);
  return {
    routes: repairRoutes(world, inbox),
    cases: {
      ofPerson: async (...which) => (await store.ofPerson(...which)).map(asCase),
      async byNumber(number) {
        const repair = await store.byNumber(number);
        return repair && asCase(repair);
      },
    },
    served: (projectId, from, until) => servedRepairs(store, projectId, from, until),
    inHand: {
      count: async (personId, projectIds) => (await store.openOf(personId, projectIds, openStates)).length,
      handOver: (order, ctx) => handOverRepairs(world, order, ctx),
    },
  };
}
