/** The public face of repairs. */
import type { Connection } from 'mongoose';
import type { Served } from '../figures';
import type { History } from '../history';
import type { Route } from '../http/bind';
import type { Inbox } from '../inbox';
import { reactToRepairs } from './reactions';
import { repairRoutes } from './routes';
import { servedRepairs } from './served';
import { createRepairStore } from './store';
import type { RepairWorld } from './world';

export interface Repairs {
  readonly routes: Route[];
  /** What was filed between two instants and whether it was served in time, for the figures. */
  served(projectId: string, from: Date, until: Date): AsyncIterable<readonly Served[]>;
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
    served: (projectId, from, until) => servedRepairs(store, projectId, from, until),
  };
}
