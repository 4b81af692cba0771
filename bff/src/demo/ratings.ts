/** Rates what is done, as its owner does: the open invitation is found in his list. */
import type { RatingView } from '@jiashu/shared/ratings/schema';
import type { RatingKind, Score } from '@jiashu/shared/ratings/vocabulary';
import type { Company } from './world';

/** Score, the reasons that were tapped, and words. */
export type RateStep = readonly ['rate', when: string, score: Score, reasons: readonly string[], words?: string];

/** Throws when he was not asked about it. */
export async function rate(
  { stage }: Company,
  personId: string,
  at: Date,
  about: { kind: RatingKind; title: string },
  [, , score, reasons, words = '']: RateStep,
): Promise<void> {
  const { items } = await stage.act<{ items: RatingView[] }>('ratings.open', personId, at, {});
  const asked = items.find(({ kind, title }) => kind === about.kind && title === about.title);
  if (!asked) throw new Error(`nobody asked ${personId} about ${about.title}`);
  await stage.act('ratings.rate', personId, at, { ratingId: asked.id, score, reasons, words });
}
