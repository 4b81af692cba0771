/** Ratings as they travel. */
import { z } from 'zod';
import { Id, Instant, pageOf, paging, words } from '../kernel/fields';
import { MOST_REASONS, ratingKinds, ratingStates, scores } from './vocabulary';

const Kind = z.enum(ratingKinds);
const Score = z.literal(scores, '请选 1 到 5 分');
const Reasons = z
  .array(words(20))
  .max(MOST_REASONS)
  .refine((all) => new Set(all).size === all.length, '同一条选了两次');

/** An invitation to rate, and what was answered. */
export const RatingView = z.strictObject({
  id: Id,
  kind: Kind,
  /** What is rated. */
  title: z.string(),
  homeId: Id,
  homeLabel: z.string(),
  state: z.enum(ratingStates),
  /** When what is rated was done. */
  doneAt: Instant,
  expiresAt: Instant,
  score: Score.nullable(),
  reasons: z.array(z.string()),
  words: z.string(),
  /** Reasons and words can still be added. */
  mayExplain: z.boolean(),
});
export type RatingView = z.infer<typeof RatingView>;

const Interval = z.strictObject({ low: z.number(), high: z.number() }).nullable();

/** What the ratings of one kind in one project say. */
export const RatingSummary = z.strictObject({
  projectId: Id,
  projectName: z.string(),
  kind: Kind,
  n: z.int(),
  average: z.number().nullable(),
  averageInterval: Interval,
  satisfiedPercent: z.int().nullable(),
  satisfiedInterval: Interval,
  /** How many gave 1, 2, 3, 4 and 5. */
  counts: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]),
  /** Among the projects with enough ratings of this kind; null for the others, and where there is only one. */
  place: z.int().nullable(),
});
export type RatingSummary = z.infer<typeof RatingSummary>;

/** One rating as staff read it. */
export const DeskRating = z.strictObject({
  id: Id,
  kind: Kind,
  subjectId: Id,
  title: z.string(),
  projectName: z.string(),
  homeLabel: z.string(),
  by: z.string(),
  at: Instant,
  score: Score,
  reasons: z.array(z.string()),
  words: z.string(),
});
export type DeskRating = z.infer<typeof DeskRating>;

export const ratingWires = {
  open: { input: z.strictObject(paging), output: pageOf(RatingView) },
  show: { input: z.strictObject({ ratingId: Id }), output: RatingView },
  rate: {
    input: z.strictObject({
      ratingId: Id,
      score: Score,
      reasons: Reasons.default([]),
      words: words(500, 0).default(''),
    }),
    output: RatingView,
  },
  explain: { input: z.strictObject({ ratingId: Id, reasons: Reasons, words: words(500, 0) }), output: RatingView },
  summary: {
    input: z.strictObject({}),
    output: z.strictObject({
      /** Under this many there is no order. */
      rankFrom: z.int(),
      rows: z.array(RatingSummary),
    }),
  },
  deskList: {
    input: z.strictObject({
      projectId: Id.optional(),
      kind: Kind.optional(),
      /** Only those that were low. */
      low: z.stringbool().default(false),
      ...paging,
    }),
    output: pageOf(DeskRating),
  },
};
