/** An owner asks under a letter he may read. */
import { isAddressedTo } from '@jiashu/shared/kernel/audience';
import { dueAt, questionPolicy } from '@jiashu/shared/letters/questions/rules';
import { factOf } from '../../../history';
import type { SignedIn } from '../../../http/context';
import { found, invalid, notFound } from '../../../http/errors';
import { requireHome } from '../../../http/reach';
import { climbsFrom } from '../../../infra/lateAnswers';
import type { Question } from '../store';
import type { QuestionWorld } from '../world';

interface Asking {
  readonly letterId: string;
  readonly homeId: string;
  readonly text: string;
}

/** Throws `notFound` for a letter that isn't addressed to the home, `invalid` when too many wait already. */
export async function askQuestion(
  world: QuestionWorld,
  { letterId, homeId, text }: Asking,
  ctx: SignedIn,
): Promise<Question> {
  const home = requireHome(ctx.caller, homeId);
  const letter = found(await world.letters.letter(letterId));
  if (letter.state !== 'published' || !isAddressedTo(letter, home)) throw notFound();
  const again = await world.questions.question(ctx.effectId);
  if (!again && (await world.questions.countWaiting(letterId, homeId)) >= questionPolicy.waitingPerHome)
    throw invalid({ path: 'text', message: '您家在这封信下还有几个问题等着回答，答完再问' });
  const { projectId } = home;
  const question: Question = {
    ...{ _id: ctx.effectId, letterId, projectId, homeId, personId: ctx.caller.personId, text, state: 'waiting' },
    ...{ askedAt: ctx.now, answer: null, earlier: [], declined: null, pinnedAt: null },
    ...climbsFrom(dueAt(ctx.now)),
  };
  const subject = { kind: 'letterQuestion', id: question._id };
  return world.records.create(question, factOf(ctx, 'letterQuestions.asked', subject, { projectId, homeId }));
}
