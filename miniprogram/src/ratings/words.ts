/** What the interface says of a rating. Pure. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDay, sayNear } from '@jiashu/shared/kernel/words';
import { ratingPolicy } from '@jiashu/shared/ratings/policy';
import type { RatingView } from '@jiashu/shared/ratings/schema';
import { type RatingKind, SCORES, type Score } from '@jiashu/shared/ratings/vocabulary';

const DONE: Readonly<Record<RatingKind, string>> = {
  repair: '修好',
  complaint: '了结',
  event: '参加',
  viewing: '看房',
};

/** `11 月 16 日修好`. */
export const doneWords = ({ kind, doneAt }: Pick<RatingView, 'kind' | 'doneAt'>): string =>
  `${sayDay(dayOf(new Date(doneAt)))}${DONE[kind]}`;

/** What a low score leads to, said before it is given. */
export const PROMISE = `${ratingPolicy.lowUpTo} 分及以下，一天内有人联系您。`;

/** What the person reads once he has rated. */
export const thanksFor = (score: Score): string =>
  score <= ratingPolicy.lowUpTo ? '记下了。客户关系中心一天内联系您。' : '记下了，谢谢您。';

export const scoreWords = (score: Score): string => `${score} 分，${SCORES[score]}`;

/** `12 月 6 日 周日前有效`. */
export const validWords = ({ expiresAt }: Pick<RatingView, 'expiresAt'>, now: Date): string =>
  `${sayNear(dayOf(new Date(expiresAt)), dayOf(now))}前有效`;
