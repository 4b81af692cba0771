/** What repairs hold about a person. */
import { REPAIR_STATES, type RepairState } from '@jiashu/shared/repairs/vocabulary';
import type { Holding } from '../privacy';

export const repairHoldings: readonly Holding[] = [
  {
    collection: 'repairs',
    title: '报修',
    why: '修好，也给下一任业主留一份房屋病历',
    until: '和房子一样久；您注销就去掉您的身份',
    persons: ['personId'],
    actors: ['engineerId', 'dutyId'],
    fate: 'depersonalise',
    clears: ['phone'],
    words: ['words'],
    reads: {
      number: '单号',
      filedAt: '报修时间',
      words: '您写的',
      phone: '您留的电话',
      state: ['现在', (state: RepairState) => REPAIR_STATES[state] ?? state],
      closedAt: '关闭时间',
    },
  },
];
