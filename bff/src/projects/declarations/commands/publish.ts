/** Lets a version out: from now on it stands, with its date, and never changes. */
import { mayLetOut } from '@jiashu/shared/projects/approval';
import { diffDeclarations, sayChanges } from '@jiashu/shared/projects/diff';
import type { SignedIn } from '../../../http/context';
import { AppError, found } from '../../../http/errors';
import { contentsOf } from '../around';
import type { DeclarationWorld } from '../world';
import { move } from './move';

/** Throws `notFound`, `forbidden` for whoever wrote it last, `conflict`. */
export async function publish(
  world: DeclarationWorld,
  projectId: string,
  revision: number,
  ctx: SignedIn,
): Promise<void> {
  const next = found(await world.store.onItsWay(projectId));
  if (!mayLetOut(ctx.caller.personId, next.savedById))
    throw new AppError('forbidden', {
      data: [{ path: 'revision', message: '最后一稿是您自己写的，请另一位同事放行' }],
    });
  const standing = await world.store.standing(projectId);
  const [before, after] = await contentsOf(world, [standing ?? next, next], ctx.now);
  const headline = standing ? sayChanges(diffDeclarations(before!, after!)) : '';
  const set = { publishedAt: ctx.now, approvedById: ctx.caller.personId, headline, remark: '' };
  await move(world, { projectId, revision, move: 'publish', set, fact: 'projects.disclosed' }, ctx);
}
