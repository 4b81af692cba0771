/** Staff say why a question gets no answer here. */
import { factOf } from '../../../history';
import type { SignedIn } from '../../../http/context';
import { conflict } from '../../../http/errors';
import type { Question } from '../store';
import type { QuestionWorld } from '../world';
import { answerable } from './answerable';

/** Throws `notFound`, `forbidden`, and `conflict` when it isn't waiting any more. */
export async function declineQuestion(
  world: QuestionWorld,
  id: string,
  reason: string,
  ctx: SignedIn,
): Promise<Question> {
  const question = await answerable(world, id, ctx.caller);
  const fact = factOf(ctx, 'letterQuestions.declined', { kind: 'letterQuestion', id }, question, { text: reason });
  const declined = await world.records.change(
    { _id: id, state: 'waiting' },
    { $set: { state: 'declined', declined: reason } },
    fact,
  );
  if (!declined) throw conflict();
  return declined;
}
