/** Letters: what owners read, and what staff write. */
import { get, post, put } from '../kernel/endpoint';
import type { letterWires } from './schema';

type W = typeof letterWires;

export const letters = {
  list: get<W['list']>('/homes/:homeId/letters', 'signedIn', '我家的家书，新的在前'),
  read: get<W['read']>('/letters/:letterId', 'signedIn', '读一封家书'),
  markRead: post<W['markRead']>('/letters/:letterId/reads', 'signedIn', '记下读过'),
  deskList: get<W['deskList']>('/desk/letters', 'staff', '我写和我管的家书'),
  deskShow: get<W['deskShow']>('/desk/letters/:letterId', 'staff', '一封家书的稿子和读到的户数'),
  write: post<W['write']>('/desk/letters', 'staff', '开始写一封', { creates: true }),
  revise: put<W['revise']>('/desk/letters/:letterId', 'staff', '保存稿子'),
  publish: post<W['publish']>('/desk/letters/:letterId/publication', 'staff', '发布，读者收到消息'),
};
