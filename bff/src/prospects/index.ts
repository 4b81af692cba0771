/** The public face of prospects: those who are looking ask, come, and know who received them. */
import { prospectPolicy } from '@jiashu/shared/prospects/rules';
import type { Connection } from 'mongoose';
import type { History } from '../history';
import type { Route } from '../http/bind';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import { tellLateInTime } from './late';
import { reactToProspects } from './reactions';
import { prospectRoutes } from './routes';
import { createQuestionStore } from './store';
import type { ProspectWorld } from './world';

export interface Prospects {
  readonly routes: Route[];
}

interface World extends Omit<ProspectWorld, 'store' | 'records' | 'policy'> {
  readonly db: Connection;
  readonly history: History;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

export function openProspects({ db, history, jobs, clock, ...rest }: World): Prospects {
  const store = createQuestionStore(db);
  const world = { ...rest, store, records: history.records(store.questions), policy: prospectPolicy };
  reactToProspects(world, history);
  tellLateInTime(world, jobs, clock);
  return { routes: prospectRoutes(world) };
}
