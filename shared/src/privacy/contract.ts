/** What is kept about me: see it, take it away, say no, have it deleted, and know who looked. */
import { del, get, post } from '../kernel/endpoint';
import type { privacyWires } from './schema';

type W = typeof privacyWires;

export const privacy = {
  mine: get<W['mine']>('/me/data', 'signedIn', '我们留着我的哪些信息'),
  consents: get<W['consents']>('/me/consents', 'signedIn', '我同意过什么'),
  setConsent: post<W['setConsent']>('/me/consents', 'signedIn', '同意，或者收回'),
  exports: get<W['exports']>('/me/exports', 'signedIn', '我要过的信息副本'),
  askExport: post<W['askExport']>('/me/exports', 'signedIn', '要一份我的全部信息', { creates: true, stepUp: true }),
  exportLink: post<W['exportLink']>('/me/exports/:exportId/link', 'signedIn', '下载地址，十分钟内有效', {
    stepUp: true,
  }),
  deletion: get<W['deletion']>('/me/deletion', 'signedIn', '注销会怎样，有没有在等'),
  askDeletion: post<W['askDeletion']>('/me/deletion', 'signedIn', '注销账号，七天内可以反悔', {
    creates: true,
    stepUp: true,
  }),
  withdrawDeletion: del<W['withdrawDeletion']>('/me/deletion', 'signedIn', '不注销了'),
  reveals: get<W['reveals']>('/me/reveals', 'signedIn', '谁看过我的手机号、姓名和证件号'),
  reveal: post<W['reveal']>('/desk/people/:personId/reveals', 'staff', '说明原因，看一位客户的手机号、姓名或证件号', {
    creates: true,
    stepUp: true,
  }),
};
