/** The job that tells of questions nobody answered in time, step by step; who is told what is the capability's own. */
import { climbsAt, type LateStep, stepsDue } from '@jiashu/shared/kernel/lateAnswers';
import type { Clock } from './clock';
import type { Collection } from './collection';
import type { Jobs } from './jobs';

const BATCH = 200;

/** What a question carries so that the job finds it. */
export interface Climbing {
  _id: string;
  state: string;
  dueAt: Date;
  /** Steps taken so far. */
  climbed: number;
  /** When the next comes; null after the last. */
  climbsAt: Date | null;
}

/** How a question begins. */
export const climbsFrom = (dueAt: Date) => ({ dueAt, climbed: 0, climbsAt: climbsAt(dueAt, 0) });

interface Climb<Q extends Climbing> {
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly questions: Collection<Q>;
  /** Tells those of the step; telling the same twice must change nothing. */
  tell(question: Q, step: LateStep, now: Date): Promise<void>;
}

/** Needs an index on `state`, `climbsAt`. */
export function climbInTime<Q extends Climbing>(name: string, climb: Climb<Q>): void {
  climb.jobs.define(name, async () => {
    const now = climb.clock.now();
    for (let late = await due(climb, now); late.length > 0; late = await due(climb, now))
      for (const question of late) await climbOne(climb, question, now);
  });
  climb.jobs.every(name, '5 minutes');
}

const due = <Q extends Climbing>({ questions }: Climb<Q>, now: Date): Promise<Q[]> =>
  questions
    .find({ state: 'waiting', climbsAt: { $lte: now } } as never)
    .sort({ climbsAt: 1 })
    .limit(BATCH)
    .lean<Q[]>();

/** Told before it is noted: a crash in between tells once more, which changes nothing. */
async function climbOne<Q extends Climbing>({ questions, tell }: Climb<Q>, question: Q, now: Date): Promise<void> {
  const steps = stepsDue(question.dueAt, question.climbed, now);
  for (const step of steps) await tell(question, step, now);
  const climbed = question.climbed + steps.length;
  const $set = { climbed, climbsAt: climbsAt(question.dueAt, climbed) };
  await questions.updateOne({ _id: question._id, climbed: question.climbed } as never, { $set } as never);
}
