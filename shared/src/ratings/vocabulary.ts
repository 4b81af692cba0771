/** The words of ratings (DOMAIN §9). */

/** What is rated. */
export const RATING_KINDS = { repair: '报修', complaint: '投诉', event: '活动', viewing: '看房' } as const;
export type RatingKind = keyof typeof RATING_KINDS;
export const ratingKinds = Object.keys(RATING_KINDS) as [RatingKind, ...RatingKind[]];

export const scores = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];
export const SCORES: Readonly<Record<Score, string>> = {
  1: '非常不满意',
  2: '不满意',
  3: '一般',
  4: '满意',
  5: '非常满意',
};

export const RATING_STATES = { open: '等您打分', rated: '已打分', expired: '已过期' } as const;
export type RatingState = keyof typeof RATING_STATES;
export const ratingStates = Object.keys(RATING_STATES) as [RatingState, ...RatingState[]];

interface Reasons {
  readonly good: readonly string[];
  readonly bad: readonly string[];
}
const REASONS: Readonly<Record<RatingKind, Reasons>> = {
  repair: {
    good: ['来得准时', '一次修好', '说得明白', '成品保护好', '收拾干净'],
    bad: ['来晚了', '没修好', '说不清楚', '弄脏弄坏了', '态度不好'],
  },
  complaint: {
    good: ['答复及时', '查清了原因', '说到做到', '一直有人管', '态度诚恳'],
    bad: ['答复太慢', '原因没说清', '说了没做', '换人太多', '方案不公道'],
  },
  event: {
    good: ['安排有序', '讲解明白', '看到了想看的', '问题有人记', '等候不久'],
    bad: ['等得太久', '讲解太少', '想看的没看到', '问题没人答', '安全顾得不够'],
  },
  viewing: {
    good: ['先说了坏消息', '讲解明白', '有问必答', '没有催着签', '看到了真的'],
    bad: ['坏消息没说', '催着签约', '说的和公示不一样', '问题没人答', '等得太久'],
  },
};

/** The reasons to choose from: what went well from 4 up, what didn't below. */
export const reasonsFor = (kind: RatingKind, score: Score): readonly string[] =>
  score >= 4 ? REASONS[kind].good : REASONS[kind].bad;

export const MOST_REASONS = 5;
