/** Saves the next version; two editors never overwrite each other silently. */
import type { FieldProblem } from '@jiashu/shared/kernel/errors';
import { dayOf } from '@jiashu/shared/kernel/time';
import type { DeclarationDraft } from '@jiashu/shared/projects/declaration';
import type { SignedIn } from '../../../http/context';
import { invalid } from '../../../http/errors';
import { photoIdsOf } from '../present';
import type { DeclarationWorld } from '../world';
import { move } from './move';

/** Throws `invalid` naming the row, `conflict` when somebody saved or submitted since `revision`. */
export async function revise(
  world: DeclarationWorld,
  projectId: string,
  revision: number,
  content: DeclarationDraft,
  ctx: SignedIn,
): Promise<void> {
  const problems = problemsOf(content, dayOf(ctx.now));
  if (problems.length > 0) throw invalid(...problems);
  const subject = { kind: 'project', id: projectId };
  await world.photos.attach([...new Set(photoIdsOf(content))], ctx.caller.personId, subject);
  const set = { content, savedAt: ctx.now, savedById: ctx.caller.personId };
  await move(world, { projectId, revision, move: 'revise', set, fact: 'projects.declarationRevised' }, ctx);
}

const problemsOf = ({ layouts, adverseFactors }: DeclarationDraft, today: string): FieldProblem[] => [
  ...layouts.flatMap(({ lowFen, highFen }, index) =>
    lowFen > highFen ? { path: `layouts.${index}.highFen`, message: '最高价低于最低价' } : [],
  ),
  ...adverseFactors.flatMap(({ shownSince }, index) =>
    shownSince > today ? { path: `adverseFactors.${index}.shownSince`, message: '起公示的日子还没到' } : [],
  ),
];
