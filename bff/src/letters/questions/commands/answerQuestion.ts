/** Staff answer a question, or change the answer: the earlier words stay readable. */
import { factOf } from '../../../history';
import type { SignedIn } from '../../../http/context';
import { conflict } from '../../../http/errors';
import type { Question } from '../store';
import type { QuestionWorld } from '../world';
import { answerable } from './answerable';

/** Throws `notFound`, `forbidden`, and `conflict` when somebody answered in between. */
export async function answerQuestion(world: QuestionWorld, id: string, text: string, ctx: SignedIn): Promise<Question> {
  const question = await answerable(world, id, ctx.caller);
  const { answer, state } = question;
  if (answer?.text === text) return question;
  const done = answer ? 'reworded' : 'answered';
  const fact = factOf(ctx, `letterQuestions.${done}`, { kind: 'letterQuestion', id }, question, { text });
  const answered = await world.records.change(
    { _id: id, state, 'answer.at': answer?.at ?? null },
    {
      $set: { state: 'answered', answer: { text, byId: ctx.caller.personId, at: ctx.now }, declined: null },
      ...(answer ? { $push: { earlier: answer } } : {}),
    },
    fact,
  );
  if (!answered) throw conflict();
  return answered;
}
