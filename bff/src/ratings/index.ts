/** The public face of ratings. */
import { ratingPolicy } from '@jiashu/shared/ratings/policy';
import type { Connection } from 'mongoose';
import type { History } from '../history';
import type { Route } from '../http/bind';
import type { Clock } from '../infra/clock';
import type { Jobs } from '../infra/jobs';
import { expireInTime, reactToDeeds } from './reactions';
import { ratingRoutes } from './routes';
import { createRatingStore, type RatingStore } from './store';
import type { RatingWorld } from './world';

export interface Ratings {
  readonly routes: Route[];
  /** What one person rated in these projects, newest first. */
  ofPerson: RatingStore['ofPerson'];
  /** How many rated what was done for them between two instants, and how many of them gave 4 or 5. */
  scores(projectId: string, from: Date, until: Date): Promise<{ n: number; hits: number }>;
}

interface World extends Omit<RatingWorld, 'store' | 'records' | 'policy'> {
  readonly db: Connection;
  readonly history: History;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

export function openRatings({ db, history, jobs, clock, ...rest }: World): Ratings {
  const store = createRatingStore(db);
  const world = { ...rest, store, records: history.records(store.ratings), policy: ratingPolicy };
  reactToDeeds(world, history);
  expireInTime(world, jobs, clock);
  return { routes: ratingRoutes(world), scores: store.satisfiedIn, ofPerson: store.ofPerson };
}
