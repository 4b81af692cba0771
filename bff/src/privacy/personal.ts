/** What privacy itself holds about a person. */
import {
  LOOK_REASONS,
  type LookReason,
  PURPOSES,
  type Purpose,
  REVEALED,
  type Revealed,
} from '@jiashu/shared/privacy/vocabulary';
import type { Holding } from './holding';

export const privacyHoldings: readonly Holding[] = [
  {
    collection: 'consents',
    title: '您的同意和收回',
    why: '证明我们问过您',
    until: '账号在，就留着',
    persons: ['personId'],
    fate: 'delete',
    reads: { purpose: ['事项', (purpose: Purpose) => PURPOSES[purpose].title], version: '版本', at: '时间' },
  },
  {
    collection: 'reveals',
    title: '谁看过您的手机号、姓名和证件号',
    why: '让您和我们都能追查',
    until: '3 年',
    expires: { from: 'at', days: 1_095 },
    persons: ['personId'],
    actors: ['byId'],
    fate: 'depersonalise',
    reads: {
      at: '时间',
      field: ['看了', (field: Revealed) => REVEALED[field]],
      reason: ['原因', (reason: LookReason) => LOOK_REASONS[reason]],
      words: '说明',
    },
  },
  {
    collection: 'lookCounts',
    title: '您看过几次客户的信息',
    why: '一天不超过限定的次数',
    until: '2 天',
    expires: { from: 'lastAt', days: 2 },
    persons: ['_id'],
    fate: 'delete',
    reads: { lastAt: '最近一次' },
  },
  {
    collection: 'exports',
    title: '您要过的信息副本',
    why: '让您下载',
    until: '7 天',
    persons: ['personId'],
    fate: 'delete',
    reads: { at: '时间' },
  },
  {
    collection: 'erasures',
    title: '注销申请',
    why: '到期执行，反悔有效',
    until: '3 年',
    expires: { from: 'dueAt', days: 1_095 },
    persons: ['personId'],
    fate: 'depersonalise',
    reads: { askedAt: '提出时间', dueAt: '执行时间' },
  },
];
