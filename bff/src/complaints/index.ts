/** The public face of complaints. */
import { complaintPolicy } from '@jiashu/shared/complaints/policy';
import type { Connection } from 'mongoose';
import type { CustomerCases } from '../customers';
import type { Served } from '../figures';
import type { History } from '../history';
import type { Route } from '../http/bind';
import type { SignedIn } from '../http/context';
import type { Inbox } from '../inbox';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import { asCase } from './asCase';
import { handOverComplaints } from './commands/handOver';
import { reactToComplaints } from './reactions';
import { raiseInTime } from './rising';
import { complaintRoutes } from './routes';
import { servedComplaints } from './served';
import { createComplaintStore } from './store';
import type { ComplaintWorld } from './world';

export interface Complaints {
  readonly routes: Route[];
  /** For what is known of one customer. */
  readonly cases: CustomerCases;
  /** What was filed between two instants and whether it was served in time, for the figures. */
  served(projectId: string, from: Date, until: Date): AsyncIterable<readonly Served[]>;
  /** What somebody has in hand, and the way to hand it on. */
  readonly inHand: {
    count(personId: string, projectIds: readonly string[]): Promise<number>;
    handOver(order: Parameters<typeof handOverComplaints>[1], ctx: SignedIn): Promise<number>;
  };
}

interface World extends Omit<ComplaintWorld, 'store' | 'records' | 'policy'> {
  readonly db: Connection;
  readonly history: History;
  readonly inbox: Inbox;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

export function openComplaints({ db, history, inbox, jobs, clock, ...rest }: World): Complaints {
  const store = createComplaintStore(db);
  const world = { ...rest, store, records: history.records(store.complaints), policy: complaintPolicy };
  reactToComplaints(world, history, inbox);
  raiseInTime(world, jobs, clock);
  return {
    routes: complaintRoutes(world, inbox),
    cases: {
      ofPerson: async (...which) => (await store.ofPersonIn(...which)).map(asCase),
      async byNumber(number) {
        const complaint = await store.byNumber(number);
        return complaint && asCase(complaint);
      },
    },
    served: (projectId, from, until) => servedComplaints(store, complaintPolicy, projectId, from, until),
    inHand: {
      count: async (personId, projectIds) => (await store.openOf(personId, projectIds)).length,
      handOver: (order, ctx) => handOverComplaints(world, order, ctx),
    },
  };
}
