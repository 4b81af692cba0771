/** Rating records as owners and staff see them. */

import { ranked, summaryOf } from '@jiashu/shared/ratings/rules';
import type { DeskRating, RatingSummary, RatingView } from '@jiashu/shared/ratings/schema';
import { ratingKinds, scores } from '@jiashu/shared/ratings/vocabulary';
import type { Counted, Rating } from './store';

export const presentRating = (rating: Rating, homeLabel: string, now: Date): RatingView => ({
  id: rating._id,
  kind: rating.kind,
  title: rating.title,
  homeId: rating.homeId,
  homeLabel,
  state: rating.state === 'open' && rating.expiresAt <= now ? 'expired' : rating.state,
  doneAt: rating.doneAt.toISOString(),
  expiresAt: rating.expiresAt.toISOString(),
  score: rating.score,
  reasons: rating.reasons,
  words: rating.words,
  mayExplain: rating.state === 'rated' && rating.explainedAt === null,
});

interface Names {
  readonly projectName: string;
  readonly homeLabel: string;
  readonly by: string;
}

export const presentDeskRating = (rating: Rating, names: Names): DeskRating => ({
  ...names,
  id: rating._id,
  kind: rating.kind,
  subjectId: rating.subjectId,
  title: rating.title,
  at: rating.ratedAt!.toISOString(),
  score: rating.score!,
  reasons: rating.reasons,
  words: rating.words,
});

/** By kind; within a kind the projects with enough ratings in order, then the others by name. */
export function presentSummary(
  counted: readonly Counted[],
  nameOf: (projectId: string) => string,
  rankFrom: number,
): RatingSummary[] {
  const rows = counted
    .map(({ projectId, kind, distribution }) => ({
      projectId,
      projectName: nameOf(projectId),
      kind,
      ...summaryOf(distribution),
      counts: scores.map((score) => distribution[score]) as RatingSummary['counts'],
    }))
    .sort((a, b) => (a.projectName < b.projectName ? -1 : 1));
  return ratingKinds.flatMap((kind) =>
    ranked(
      rows.filter((row) => row.kind === kind),
      rankFrom,
    ),
  );
}
