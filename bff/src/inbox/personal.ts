/** What the inbox holds about a person. */
import type { Holding } from '../privacy';

export const inboxHoldings: readonly Holding[] = [
  {
    collection: 'inbox',
    title: '给您的消息',
    why: '让您随时能翻回去看',
    until: '2 年',
    expires: { from: 'at', days: 730 },
    persons: ['personId'],
    fate: 'delete',
    reads: { at: '时间', title: '标题', text: '内容' },
  },
  {
    collection: 'pushes',
    title: '微信推送',
    why: '该提醒您的不漏、不重复',
    until: '90 天',
    expires: { from: 'dueAt', days: 90 },
    persons: ['personId'],
    fate: 'delete',
    reads: { at: '时间', title: '标题', text: '内容' },
  },
  {
    collection: 'pushAllowances',
    title: '您允许的推送次数',
    why: '微信规定：您点一次允许，我们才能推一次',
    until: '用完为止',
    persons: ['_id'],
    fate: 'delete',
    reads: { left: '还剩几次' },
  },
];
