/** Questions under letters, as the letters' own face takes them in. */
import type { Connection } from 'mongoose';
import type { History } from '../../history';
import type { Route } from '../../http/bind';
import type { Inbox } from '../../inbox';
import type { Clock } from '../../infra/clock';
import type { Jobs } from '../../infra/jobs';
import { tellLateInTime } from './late';
import { reactToQuestions } from './reactions';
import { questionRoutes } from './routes';
import { createQuestionStore, type QuestionStore } from './store';
import type { QuestionWorld } from './world';

interface World extends Omit<QuestionWorld, 'questions' | 'records'> {
  readonly db: Connection;
  readonly history: History;
  readonly inbox: Inbox;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

interface Questions {
  readonly routes: Route[];
  readonly countUnder: QuestionStore['countUnder'];
}

export function openQuestions({ db, history, inbox, jobs, clock, ...rest }: World): Questions {
  const questions = createQuestionStore(db);
  const world = { ...rest, questions, records: history.records(questions.questions) };
  reactToQuestions(world, history, inbox);
  tellLateInTime(world, inbox, jobs, clock);
  return { routes: questionRoutes(world), countUnder: questions.countUnder };
}
