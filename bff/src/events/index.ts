/** The public face of events. */
import type { Connection } from 'mongoose';
import type { History } from '../history';
import type { Route } from '../http/bind';
import type { Jobs } from '../infra/jobs';
import { reactToEvents } from './reactions';
import { eventRoutes } from './routes';
import { createEventStore } from './store';
import { openViewings } from './viewings';
import type { EventWorld } from './world';

export type { Viewing } from './viewings';

export interface Events {
  readonly routes: Route[];
  /** What those book who have no home yet. */
  readonly viewings: ReturnType<typeof openViewings>;
}

interface World extends Omit<EventWorld, 'store' | 'records'> {
  readonly db: Connection;
  readonly history: History;
  readonly jobs: Jobs;
}

export function openEvents({ db, history, jobs, ...rest }: World): Events {
  const store = createEventStore(db);
  const world = { ...rest, store, records: history.records(store.events) };
  reactToEvents(world, history, jobs);
  return { routes: eventRoutes(world), viewings: openViewings(world) };
}
