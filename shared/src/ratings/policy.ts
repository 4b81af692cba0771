/** What a company decides about ratings. */
import type { Score } from './vocabulary';

export interface RatingPolicy {
  /** How long an invitation stands, in days. */
  readonly expiresAfterDays: number;
  /** Scores up to this are told to customer relations at once. */
  readonly lowUpTo: Score;
  /** Fewer than this are never put in an order. */
  readonly rankFrom: number;
}

export const ratingPolicy: RatingPolicy = { expiresAfterDays: 14, lowUpTo: 3, rankFrom: 30 };
