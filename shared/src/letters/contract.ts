/** Letters: what owners read, and what staff write, review and send out. */
import { get, post, put } from '../kernel/endpoint';
import type { letterWires } from './wires';

type W = typeof letterWires;
const DESK = '/desk/letters/:letterId' as const;

export const letters = {
  list: get<W['list']>('/homes/:homeId/letters', 'signedIn', '我家的家书，新的在前'),
  read: get<W['read']>('/letters/:letterId', 'signedIn', '读一封家书'),
  markRead: post<W['markRead']>('/letters/:letterId/reads', 'signedIn', '记下读过'),

  deskList: get<W['deskList']>('/desk/letters', 'staff', '我写和我管的家书'),
  deskDue: get<W['deskDue']>('/desk/letters-due', 'staff', '还没寄出的家书，和欠着业主的事'),
  deskShow: get<W['deskShow']>(DESK, 'staff', '一封家书的稿子、意见和送达'),
  reach: get<W['reach']>(`${DESK}/reach`, 'staff', '一封家书读到了哪里'),

  write: post<W['write']>('/desk/letters', 'staff', '开始写一封', { creates: true }),
  revise: put<W['revise']>(DESK, 'staff', '保存稿子'),
  submit: post<W['submit']>(`${DESK}/submission`, 'staff', '送客关审阅'),
  recall: post<W['recall']>(`${DESK}/recall`, 'staff', '拿回来接着写'),

  remark: post<W['remark']>(`${DESK}/remarks`, 'staff', '在一块旁边提意见', { creates: true }),
  settleRemark: post<W['settleRemark']>(`${DESK}/remarks/:remarkId/settlement`, 'staff', '一条意见改好了'),
  sendBack: post<W['sendBack']>(`${DESK}/return`, 'staff', '退回去改，说明为什么'),
  approve: post<W['approve']>(`${DESK}/approval`, 'staff', '审阅通过'),

  schedule: post<W['schedule']>(`${DESK}/schedule`, 'staff', '定在哪天几点发布'),
  unschedule: post<W['unschedule']>(`${DESK}/unschedule`, 'staff', '取消定时'),
  publish: post<W['publish']>(`${DESK}/publication`, 'staff', '发布，读者收到消息'),
  correct: post<W['correct']>(`${DESK}/errata`, 'staff', '更正：哪里错了，对的是什么', { creates: true }),
  withdraw: post<W['withdraw']>(`${DESK}/withdrawal`, 'staff', '撤下，说明为什么'),
  remind: post<W['remind']>(`${DESK}/reminders`, 'staff', '再提醒没读的人', { creates: true }),
};
