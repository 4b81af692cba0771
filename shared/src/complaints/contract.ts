/** Complaints: the owner's side and the desk. */
import { get, post, put } from '../kernel/endpoint';
import type { complaintWires } from './schema';

type W = typeof complaintWires;

export const complaints = {
  file: post<W['file']>('/homes/:homeId/complaints', 'signedIn', '投诉一件事', { creates: true }),
  mine: get<W['mine']>('/complaints', 'signedIn', '我的投诉，新的在前'),
  show: get<W['show']>('/complaints/:complaintId', 'signedIn', '一件投诉办到哪里了'),
  add: post<W['add']>('/complaints/:complaintId/words', 'signedIn', '补充几句', { creates: true }),
  agree: post<W['agree']>('/complaints/:complaintId/agreement', 'signedIn', '同意了结'),
  disagree: post<W['disagree']>('/complaints/:complaintId/disagreement', 'signedIn', '不同意了结，说明哪里不行'),
  withdraw: post<W['withdraw']>('/complaints/:complaintId/withdrawal', 'signedIn', '撤回投诉'),
  reopen: post<W['reopen']>('/complaints/:complaintId/reopening', 'signedIn', '了结后 30 天内重开一次'),

  deskList: get<W['deskList']>('/desk/complaints', 'staff', '我管的投诉，先到期的在前'),
  deskCounts: get<W['deskCounts']>('/desk/complaints/counts', 'staff', '几件超时，几件今天到期'),
  deskShow: get<W['deskShow']>('/desk/complaints/:complaintId', 'staff', '一件投诉的全部经过'),
  staff: get<W['staff']>('/desk/complaints/:complaintId/staff', 'staff', '可以指定的人'),
  accept: post<W['accept']>('/desk/complaints/:complaintId/acceptance', 'staff', '受理，指定谁对业主负责'),
  assign: put<W['assign']>('/desk/complaints/:complaintId/handler', 'staff', '指定责任部门的处理人'),
  advance: post<W['advance']>('/desk/complaints/:complaintId/progress', 'staff', '推进到下一步'),
  arrive: post<W['arrive']>('/desk/complaints/:complaintId/arrival', 'staff', '记下已经到现场'),
  answer: post<W['answer']>('/desk/complaints/:complaintId/answers', 'staff', '写给业主', { creates: true }),
  note: post<W['note']>('/desk/complaints/:complaintId/notes', 'staff', '内部备注，业主看不到', { creates: true }),
  propose: post<W['propose']>('/desk/complaints/:complaintId/proposal', 'staff', '提议了结，等业主答复'),
  close: post<W['close']>('/desk/complaints/:complaintId/closure', 'staff', '业主没有答复时，客关写明理由了结'),
  setLevel: put<W['setLevel']>('/desk/complaints/:complaintId/level', 'staff', '调高级别；调低只有客关可以'),
  correct: put<W['correct']>('/desk/complaints/:complaintId/facts', 'staff', '更正事实，级别随之重算'),
};
