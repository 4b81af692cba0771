/** What customers hold about a person. */
import type { Holding } from '../privacy';

export const customerHoldings: readonly Holding[] = [
  {
    collection: 'careNotes',
    title: '关怀笔记',
    why: '您说过一次的事，换了人也不用再说',
    until: '账号在，就留着',
    persons: ['personId'],
    actors: ['byId'],
    fate: 'delete',
    reads: { at: '时间', text: '写的是' },
  },
];
