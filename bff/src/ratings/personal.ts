/** What ratings hold about a person. */
import type { Holding } from '../privacy';

export const ratingHoldings: readonly Holding[] = [
  {
    collection: 'ratings',
    title: '评价',
    why: '知道哪里没做好，低分有人跟进',
    until: '和统计一起保留；您注销就去掉您的身份',
    persons: ['personId'],
    fate: 'depersonalise',
    words: ['words'],
    reads: { title: '评的是什么', score: '分数', words: '您写的', ratedAt: '时间' },
  },
];
