/** Shows a good answer to everybody who reads the letter, or takes it down. */
import { questionPolicy } from '@jiashu/shared/letters/questions/rules';
import { factOf } from '../../../history';
import type { SignedIn } from '../../../http/context';
import { AppError, conflict } from '../../../http/errors';
import type { Question } from '../store';
import type { QuestionWorld } from '../world';
import { answerable } from './answerable';

/** Throws `notFound`, `forbidden`, `conflict` for one without an answer, `full` when the letter shows enough. */
export async function pinQuestion(world: QuestionWorld, id: string, pinned: boolean, ctx: SignedIn): Promise<Question> {
  const question = await answerable(world, id, ctx.caller);
  if (pinned === (question.pinnedAt !== null)) return question;
  if (pinned && (await world.questions.countPinned(question.letterId)) >= questionPolicy.pinned)
    throw new AppError('full');
  const done = pinned ? 'pinned' : 'unpinned';
  const changed = await world.records.change(
    { _id: id, state: 'answered' },
    { $set: { pinnedAt: pinned ? ctx.now : null } },
    factOf(ctx, `letterQuestions.${done}`, { kind: 'letterQuestion', id }, question),
  );
  if (!changed) throw conflict();
  return changed;
}
