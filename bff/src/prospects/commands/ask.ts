/** Somebody who is looking asks about a project. */
import { answerDue } from '@jiashu/shared/prospects/rules';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { AppError } from '../../http/errors';
import { climbsFrom } from '../../infra/lateAnswers';
import type { Question } from '../store';
import type { ProspectWorld } from '../world';

/** Throws `notFound` (project), `tooMany` while several of his wait. */
export async function ask(world: ProspectWorld, projectId: string, text: string, ctx: SignedIn): Promise<Question> {
  const { store, records, projects, policy } = world;
  await projects.get(projectId);
  const { personId } = ctx.caller;
  if ((await store.countWaiting(personId, projectId)) >= policy.mostWaiting) throw new AppError('tooMany');
  const question: Question = {
    ...{ _id: ctx.effectId, projectId, personId, text, state: 'waiting', askedAt: ctx.now },
    ...{ ...climbsFrom(answerDue(ctx.now, policy)), answer: null, isPublic: false },
  };
  return records.create(
    question,
    factOf(ctx, 'prospects.asked', { kind: 'question', id: ctx.effectId }, { projectId }),
  );
}
