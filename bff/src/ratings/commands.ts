/** A person gives his score, once, and may say why, once. */
import { reasonsFor, type Score } from '@jiashu/shared/ratings/vocabulary';
import { factOf } from '../history';
import type { SignedIn } from '../http/context';
import { AppError, invalid } from '../http/errors';
import { ownRating } from './policy';
import type { Rating } from './store';
import type { RatingWorld } from './world';

interface Why {
  readonly reasons: string[];
  readonly words: string;
}

function requireReasons({ kind }: Rating, score: Score, { reasons }: Why): void {
  const known = reasonsFor(kind, score);
  if (!reasons.every((reason) => known.includes(reason)))
    throw invalid({ path: 'reasons', message: '请从列出的原因里选' });
}

const subjectOf = ({ _id }: Rating) => ({ kind: 'rating', id: _id });
const isEmpty = ({ reasons, words }: Why) => reasons.length === 0 && words === '';

/** Throws `notFound`, `invalid`, `already` when it was rated, `closed` when it had expired. */
export async function rate(world: RatingWorld, id: string, score: Score, why: Why, ctx: SignedIn): Promise<Rating> {
  const rating = await ownRating(world, id, ctx.caller);
  requireReasons(rating, score, why);
  const rated = await world.records.change(
    { _id: id, state: 'open', expiresAt: { $gt: ctx.now } },
    { $set: { state: 'rated', score, ...why, ratedAt: ctx.now, explainedAt: isEmpty(why) ? null : ctx.now } },
    factOf(ctx, 'ratings.rated', subjectOf(rating), rating, { score, kind: rating.kind, subjectId: rating.subjectId }),
  );
  if (!rated) throw new AppError((await world.store.rating(id))?.state === 'rated' ? 'already' : 'closed');
  await world.inbox.seen(ctx.caller.personId, id, ctx.now);
  return rated;
}

/** Throws `notFound`, `invalid`, `closed` before a score was given, `already` when he said why. */
export async function explain(world: RatingWorld, id: string, why: Why, ctx: SignedIn): Promise<Rating> {
  const rating = await ownRating(world, id, ctx.caller);
  if (rating.score === null) throw new AppError('closed');
  if (isEmpty(why)) throw invalid({ path: 'words', message: '选一条原因，或写几个字' });
  requireReasons(rating, rating.score, why);
  const explained = await world.records.change(
    { _id: id, state: 'rated', explainedAt: null },
    { $set: { ...why, explainedAt: ctx.now } },
    factOf(ctx, 'ratings.explained', subjectOf(rating), rating),
  );
  if (!explained) throw new AppError('already');
  return explained;
}
