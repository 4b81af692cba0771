/** What ratings hold about a person. */
import type { Holding } from '../privacy';

export const ratingHoldings: readonly Holding[] = [
  {
    collection: 'ratings',
    title: '评价',
    why: '知道哪里没做好，低分有人跟进',
    until: '3 年',
    persons: ['personId'],
    fate: 'depersonalise',
    words: ['words'],
    reads: { title: '评的是什么', score: '分数', words: '您写的', ratedAt: '时间' },
  },
];
