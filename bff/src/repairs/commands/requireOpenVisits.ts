/** A visit can only be wished for or proposed while it is still ahead. */
import { isVisitOpen, type Visit } from '@jiashu/shared/repairs/rules';
import { invalid } from '../../http/errors';

/** Throws `invalid` at `path` (for a list at `path.index`). */
export function requireOpenVisits(visits: readonly Visit[], path: string, now: Date): void {
  const message = '这个时段已经过了，或者太远了，换一个';
  const problems = visits.flatMap((visit, index) =>
    isVisitOpen(visit, now) ? [] : { path: `${path}.${index}`, message },
  );
  if (problems.length > 0) throw invalid(...problems);
}
