/** Answers a prospect's question, once; a good answer is made public without the asker's name. */
import { ROLES } from '@jiashu/shared/kernel/roles';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { AppError, found } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { ANSWERING } from '../policy';
import type { Question } from '../store';
import type { ProspectWorld } from '../world';

/** Throws `notFound`, `forbidden`, `already` when somebody was quicker. */
export async function answer(
  { store, records }: ProspectWorld,
  id: string,
  { text, isPublic }: { readonly text: string; readonly isPublic: boolean },
  ctx: SignedIn,
): Promise<Question> {
  const { projectId } = found(await store.question(id));
  requireRole(ctx.caller, projectId, ANSWERING);
  const post = ctx.caller.posts.find(
    ({ role, projectIds }) => ANSWERING.includes(role) && projectIds.includes(projectId),
  );
  const words = { text, byId: ctx.caller.personId, title: ROLES[post!.role], at: ctx.now };
  const answered = await records.change(
    { _id: id, state: 'waiting' },
    { $set: { state: 'answered', answer: words, isPublic } },
    factOf(ctx, 'prospects.answered', { kind: 'question', id }, { projectId }),
  );
  if (!answered) throw new AppError('already');
  return answered;
}
