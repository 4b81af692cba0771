/** What letters hold about a person. */
import type { Holding } from '../privacy';

export const letterHoldings: readonly Holding[] = [
  {
    collection: 'letterReads',
    title: '读过的家书',
    why: '知道一封信有多少户读到',
    until: '和家书一起保留',
    persons: ['personId'],
    fate: 'depersonalise',
    reads: { at: '读的时间' },
  },
  {
    collection: 'letterPlaces',
    title: '家书读到哪里',
    why: '下次从那里接着读',
    until: '账号在，就留着',
    persons: ['personId'],
    fate: 'delete',
    reads: { at: '时间' },
  },
  {
    collection: 'letterQuestions',
    title: '您在家书下面问的',
    why: '回答您；别的业主常有同样的问题',
    until: '和家书一起保留',
    persons: ['personId'],
    actors: ['answer.byId', 'earlier.byId'],
    fate: 'depersonalise',
    words: ['text'],
    reads: { askedAt: '时间', text: '您问的', 'answer.text': '我们答的' },
  },
  {
    collection: 'letterDeliveries',
    title: '寄信的进度',
    why: '中断了能从停下的地方接着寄',
    until: '和家书一起保留',
    persons: [],
    actors: ['cursor'],
    fate: 'depersonalise',
    reads: {},
  },
  {
    collection: 'letters',
    title: '您写的家书',
    why: '署名',
    until: '和项目一起保留',
    persons: [],
    actors: ['authorId', 'savedById', 'writerIds', 'remarks.byId'],
    fate: 'depersonalise',
    reads: {},
  },
];
