/** What prospects hold about a person. */
import type { Holding } from '../privacy';

export const prospectHoldings: readonly Holding[] = [
  {
    collection: 'prospectQuestions',
    title: '您看房时问的',
    why: '回答您；别人也常这样问',
    until: '和项目一起保留；您注销就去掉您的身份',
    persons: ['personId'],
    actors: ['answer.byId'],
    fate: 'depersonalise',
    words: ['text'],
    reads: { text: '您问的', 'answer.text': '我们答的' },
  },
];
