/** Events: what owners come to, and what staff prepare. */
import { del, get, post, put } from '../kernel/endpoint';
import type { eventWires } from './schema';

type W = typeof eventWires;

export const events = {
  list: get<W['list']>('/homes/:homeId/events', 'signedIn', '我家能来的、约好的、来过的活动'),
  read: get<W['read']>('/events/:eventId', 'signedIn', '看一个活动'),
  book: post<W['book']>('/homes/:homeId/events/:eventId/booking', 'signedIn', '约一场', { creates: true }),
  rebook: put<W['rebook']>('/homes/:homeId/events/:eventId/booking', 'signedIn', '改场次或人数'),
  giveUp: del<W['giveUp']>('/homes/:homeId/events/:eventId/booking', 'signedIn', '取消我家的预约'),
  deskList: get<W['deskList']>('/desk/events', 'staff', '我管的活动'),
  deskShow: get<W['deskShow']>('/desk/events/:eventId', 'staff', '一个活动的稿子和各场的报名'),
  write: post<W['write']>('/desk/events', 'staff', '开始准备一个活动', { creates: true }),
  revise: put<W['revise']>('/desk/events/:eventId', 'staff', '保存稿子'),
  publish: post<W['publish']>('/desk/events/:eventId/publication', 'staff', '发布，受邀的业主收到消息'),
  cancel: post<W['cancel']>('/desk/events/:eventId/cancellation', 'staff', '取消活动，告诉约了的人原因'),
  seats: get<W['seats']>('/desk/events/:eventId/sessions/:sessionId/seats', 'staff', '一场的名单：谁约了、谁到了'),
  checkIn: post<W['checkIn']>('/desk/events/:eventId/sessions/:sessionId/check-ins', 'staff', '凭券入场', {
    creates: true,
  }),
};
