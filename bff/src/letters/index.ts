/** The public face of letters. */
import type { Connection } from 'mongoose';
import type { History } from '../history';
import type { Route } from '../http/bind';
import type { Inbox } from '../inbox';
import type { Jobs } from '../infra/jobs';
import { openQuestions } from './questions';
import { reactToLetters } from './reactions';
import { letterRoutes } from './routes';
import { createLetterStore, type LetterStore } from './store';
import type { LetterWorld } from './world';

export interface Letters {
  readonly routes: Route[];
  /** Adds readings as they are, for the demo company. */
  insertReads: LetterStore['insertReads'];
}

interface World extends Omit<LetterWorld, 'store' | 'records'> {
  readonly db: Connection;
  readonly history: History;
  readonly inbox: Inbox;
  readonly jobs: Jobs;
}

export function openLetters({ db, history, inbox, jobs, ...rest }: World): Letters {
  const store = createLetterStore(db);
  const world = { ...rest, store, records: history.records(store.letters) };
  reactToLetters(world, history, inbox, jobs);
  const questions = openQuestions({ ...rest, db, history, inbox, letters: store });
  return { routes: [...letterRoutes(world, inbox), ...questions], insertReads: store.insertReads };
}
