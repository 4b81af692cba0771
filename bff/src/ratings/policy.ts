/** Who may see what owners said. */
import type { Role } from '@jiashu/shared/kernel/roles';
import type { Caller } from '../http/context';
import { forbidden, found, notFound } from '../http/errors';
import { projectsAs } from '../http/reach';
import type { Rating } from './store';
import type { RatingWorld } from './world';

export const SEEING: readonly Role[] = [
  'customerRelations',
  'steward',
  'projectManager',
  'regionManager',
  'groupManager',
];
/** Who is told of a low score at once. */
export const RECOVERING: readonly Role[] = ['customerRelations'];

/** The caller's own invitation. Throws `notFound`: another's is not even said to exist. */
export async function ownRating({ store }: RatingWorld, id: string, caller: Caller): Promise<Rating> {
  const rating = found(await store.rating(id));
  if (rating.personId !== caller.personId) throw notFound();
  return rating;
}

/** The project asked for, or all whose ratings the caller may see. Throws `forbidden` for another's. */
export function projectsFor(caller: Caller, projectId: string | undefined): string[] {
  const mine = projectsAs(caller, SEEING);
  if (!projectId) return mine;
  if (!mine.includes(projectId)) throw forbidden();
  return [projectId];
}
