/** A question that the caller may deal with. */
import type { Caller } from '../../../http/context';
import { found } from '../../../http/errors';
import { requireRole } from '../../../http/reach';
import { ANSWERING } from '../policy';
import type { Question } from '../store';
import type { QuestionWorld } from '../world';

/** Throws `notFound` and `forbidden`. */
export async function answerable(world: QuestionWorld, id: string, caller: Caller): Promise<Question> {
  const question = found(await world.questions.question(id));
  requireRole(caller, question.projectId, ANSWERING);
  return question;
}
