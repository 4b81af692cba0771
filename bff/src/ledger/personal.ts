/** What the ledger's imports hold about a person. */
import type { Holding } from '../privacy';

export const ledgerHoldings: readonly Holding[] = [
  {
    collection: 'ledgerImports',
    title: '您导入过的台账',
    why: '知道谁改了台账，撤得回来',
    until: '和项目一起保留',
    persons: [],
    actors: ['personId'],
    fate: 'depersonalise',
    reads: {},
  },
  {
    collection: 'ledgerExports',
    title: '您导出过的台账',
    why: '知道谁带走了业主的信息、为什么',
    until: '和项目一起保留',
    persons: [],
    actors: ['personId'],
    fate: 'depersonalise',
    reads: {},
  },
];
