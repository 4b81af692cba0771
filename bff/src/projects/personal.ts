/** What projects hold about a person. */
import type { Holding } from '../privacy';

export const projectHoldings: readonly Holding[] = [
  {
    collection: 'acknowledgements',
    title: '您看过的阳光宣言',
    why: '证明坏消息在签约前就给您看过，哪一版、什么时候',
    until: '和合同一样久；您注销就去掉您的身份',
    persons: ['personId'],
    fate: 'depersonalise',
    reads: { at: '时间', version: '第几版' },
  },
  {
    collection: 'declarations',
    title: '您写或批过的阳光宣言',
    why: '改了什么、谁点的头，都查得到',
    until: '和项目一起保留',
    persons: [],
    actors: ['savedById', 'approvedById'],
    fate: 'depersonalise',
    reads: {},
  },
];
