/** What complaints hold about a person. */
import { COMPLAINT_STATES, type ComplaintState } from '@jiashu/shared/complaints/vocabulary';
import type { Holding } from '../privacy';

export const complaintHoldings: readonly Holding[] = [
  {
    collection: 'complaints',
    title: '投诉',
    why: '办理；有争议时双方都有凭据',
    until: '和房子一样久；您注销就去掉您的身份',
    persons: ['personId'],
    actors: ['inChargeId', 'handlerId', 'adjustment.byId', 'proposal.byId'],
    fate: 'depersonalise',
    words: ['title', 'text', 'lastAnswer', 'proposal.text'],
    reads: {
      number: '编号',
      filedAt: '提交时间',
      title: '标题',
      text: '您写的',
      state: ['现在', (state: ComplaintState) => COMPLAINT_STATES[state] ?? state],
      lastAnswer: '我们最后的答复',
      endedAt: '结束时间',
    },
  },
];
