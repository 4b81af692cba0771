/** The inbox's endpoints. */
import { get, post } from '../kernel/endpoint';
import type { inboxWires } from './schema';

type W = typeof inboxWires;

export const inbox = {
  list: get<W['list']>('/inbox', 'signedIn', '我的消息，新的在前'),
  unread: get<W['unread']>('/inbox/unread', 'signedIn', '还有几条没读'),
  markRead: post<W['markRead']>('/inbox/:entryId/reads', 'signedIn', '记下读过一条'),
  markAllRead: post<W['markAllRead']>('/inbox/reads', 'signedIn', '全部记为读过'),
  pushes: get<W['pushes']>('/inbox/pushes', 'signedIn', '还能用微信提醒我几次'),
  allowPush: post<W['allowPush']>('/inbox/pushes', 'signedIn', '同意用微信提醒我一次', { creates: true }),
};
