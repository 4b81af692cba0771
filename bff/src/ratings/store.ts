/** Invitations to rate and what was answered, in MongoDB. */
import type { Distribution } from '@jiashu/shared/ratings/rules';
import type { RatingKind, RatingState, Score } from '@jiashu/shared/ratings/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { type Collection, collection } from '../infra/collection';
import { afterCursor, newestFirst } from '../infra/paging';

export interface Rating extends Recorded {
  kind: RatingKind;
  subjectId: string;
  projectId: string;
  homeId: string;
  personId: string;
  title: string;
  /** When what is rated was done. */
  doneAt: Date;
  state: RatingState;
  expiresAt: Date;
  score: Score | null;
  reasons: string[];
  words: string;
  ratedAt: Date | null;
  /** Reasons and words were given, with the score or after it. */
  explainedAt: Date | null;
}

const date = { type: Date, default: null };

const schema = new Schema<Rating>(
  {
    ...{ _id: String, kind: String, subjectId: String, projectId: String, homeId: String, personId: String },
    ...{ title: String, doneAt: Date, state: String, expiresAt: Date },
    ...{ score: { type: Number, default: null }, reasons: [String], words: String },
    ...{ ratedAt: date, explainedAt: date },
    ...outboxField,
  },
  { collection: 'ratings', versionKey: false, minimize: false },
)
  // One open invitation per person and subject, whatever comes in twice.
  .index({ personId: 1, kind: 1, subjectId: 1 }, { unique: true, partialFilterExpression: { state: 'open' } })
  .index({ personId: 1, state: 1, doneAt: -1, _id: -1 })
  .index({ projectId: 1, state: 1, ratedAt: -1, _id: -1 })
  .index({ state: 1, expiresAt: 1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

export type RatingStore = ReturnType<typeof createRatingStore>;

export function createRatingStore(db: Connection) {
  const ratings = collection(db, 'Rating', schema);
  return { ratings, ...invitationQueries(ratings), ...deskQueries(ratings) };
}

const invitationQueries = (ratings: Collection<Rating>) => ({
  rating: (id: string) => ratings.findById(id).lean<Rating>(),
  /** What one person rated in these projects, newest first. */
  ofPerson: (personId: string, projectIds: readonly string[], limit: number) =>
    ratings
      .find({ personId, state: 'rated', projectId: { $in: projectIds } }, { outbox: 0 })
      .sort(newestFirst('doneAt'))
      .limit(limit)
      .lean<Rating[]>(),
  /** What waits for this person's score, newest first, one more than `limit` when there is a next page. */
  openFor: (personId: string, now: Date, after: string | undefined, limit: number) =>
    ratings
      .find({ personId, state: 'open', expiresAt: { $gt: now }, ...afterCursor('doneAt', after) }, { outbox: 0 })
      .sort(newestFirst('doneAt'))
      .limit(limit + 1)
      .lean<Rating[]>(),
  /** Ends the invitations whose time is over; only one person's about one subject where these are given. */
  async expire(now: Date, about: Partial<Pick<Rating, 'personId' | 'kind' | 'subjectId'>> = {}): Promise<void> {
    await ratings.updateMany({ ...about, state: 'open', expiresAt: { $lte: now } }, { $set: { state: 'expired' } });
  },
  /** Ends the open invitations about a subject that were made before `at`. */
  async endFor(kind: RatingKind, subjectId: string, at: Date): Promise<void> {
    const open = { kind, subjectId, state: 'open' as const, doneAt: { $lte: at } };
    await ratings.updateMany(open, { $set: { state: 'expired', expiresAt: at } });
  },
});

export interface Counted {
  readonly projectId: string;
  readonly kind: RatingKind;
  readonly distribution: Distribution;
}

interface ScoreCount {
  readonly _id: { readonly projectId: string; readonly kind: RatingKind; readonly score: Score };
  readonly n: number;
}

const deskQueries = (ratings: Collection<Rating>) => ({
  /** What was rated in these projects, newest first; only scores up to `most`. */
  rated: (
    where: { projectIds: readonly string[]; kind: RatingKind | undefined; most: Score },
    after: string | undefined,
    limit: number,
  ) =>
    ratings
      .find(
        {
          projectId: { $in: where.projectIds },
          state: 'rated',
          ...(where.kind ? { kind: where.kind } : {}),
          score: { $lte: where.most },
          ...afterCursor('ratedAt', after),
        },
        { outbox: 0 },
      )
      .sort(newestFirst('ratedAt'))
      .limit(limit + 1)
      .lean<Rating[]>(),
  /** Of the repairs and complaints rated between two instants: how many, and how many with 4 or 5. */
  async satisfiedIn(projectId: string, from: Date, until: Date): Promise<{ n: number; hits: number }> {
    const rated = { projectId, state: 'rated' as const, ratedAt: { $gte: from, $lt: until } };
    const closings = { ...rated, kind: { $in: ['repair', 'complaint'] as RatingKind[] } };
    const [n, hits] = await Promise.all([
      ratings.countDocuments(closings),
      ratings.countDocuments({ ...closings, score: { $gte: 4 } }),
    ]);
    return { n, hits };
  },
  /** How often each score was given, by project and kind; those never rated are missing. */
  async counted(projectIds: readonly string[]): Promise<Counted[]> {
    const counts = await ratings.aggregate<ScoreCount>([
      { $match: { projectId: { $in: projectIds }, state: 'rated' } },
      { $group: { _id: { projectId: '$projectId', kind: '$kind', score: '$score' }, n: { $sum: 1 } } },
    ]);
    return gathered(counts);
  },
});

const NOBODY: Distribution = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };

function gathered(counts: readonly ScoreCount[]): Counted[] {
  const groups = new Map<string, Counted>();
  for (const { _id, n } of counts) {
    const key = `${_id.projectId} ${_id.kind}`;
    const group = groups.get(key) ?? { projectId: _id.projectId, kind: _id.kind, distribution: NOBODY };
    groups.set(key, { ...group, distribution: { ...group.distribution, [_id.score]: n } });
  }
  return [...groups.values()];
}
