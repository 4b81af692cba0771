/** Repairs: what owners file and accept, and what engineers do. */
import { get, post, put } from '../kernel/endpoint';
import type { repairWires } from './schema';

type W = typeof repairWires;

export const repairs = {
  file: post<W['file']>('/homes/:homeId/repairs', 'signedIn', '报修：家里或公共区域', { creates: true }),
  list: get<W['list']>('/homes/:homeId/repairs', 'signedIn', '我家的报修，新的在前'),
  show: get<W['show']>('/repairs/:repairId', 'signedIn', '一件报修和它的经过'),
  agree: post<W['agree']>('/repairs/:repairId/appointment', 'signedIn', '同意工程师约的时间'),
  wish: put<W['wish']>('/repairs/:repairId/wishes', 'signedIn', '换成我方便的时间'),
  accept: post<W['accept']>('/repairs/:repairId/acceptance', 'signedIn', '验收，没问题'),
  reject: post<W['reject']>('/repairs/:repairId/rejection', 'signedIn', '还不行，返工'),
  cancel: post<W['cancel']>('/repairs/:repairId/cancellation', 'signedIn', '动工之前撤销'),

  deskList: get<W['deskList']>('/desk/repairs', 'staff', '我的项目里的报修，先到期的在前'),
  deskCounts: get<W['deskCounts']>('/desk/repair-counts', 'staff', '各有几件'),
  deskShow: get<W['deskShow']>('/desk/repairs/:repairId', 'staff', '一件报修，工作人员看的'),
  engineers: get<W['engineers']>('/desk/repairs/:repairId/engineers', 'staff', '可以派给谁'),
  take: post<W['take']>('/desk/repairs/:repairId/engineer', 'staff', '抢单：先到先得'),
  assign: put<W['assign']>('/desk/repairs/:repairId/engineer', 'staff', '派给一位工程师'),
  propose: post<W['propose']>('/desk/repairs/:repairId/proposals', 'staff', '约上门时间；业主选过的时段当即约定'),
  start: post<W['start']>('/desk/repairs/:repairId/start', 'staff', '到场开工'),
  finish: post<W['finish']>('/desk/repairs/:repairId/completion', 'staff', '完工，请业主验收'),
  void: post<W['void']>('/desk/repairs/:repairId/voiding', 'staff', '作废，说明原因'),
};
