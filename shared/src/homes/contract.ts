/** My homes, who lives in them, and how a home and a person come together and part. */
import { del, get, post, put } from '../kernel/endpoint';
import type { homeWires } from './schema';

type W = typeof homeWires;

export const homes = {
  mine: get<W['mine']>('/homes', 'signedIn', '我的家，和每一套走到了哪一步'),

  household: get<W['household']>('/homes/:homeId/household', 'signedIn', '这一家有谁'),
  invite: post<W['invite']>('/homes/:homeId/invitations', 'signedIn', '请家人或租客加入：一次有效，七天过期', {
    creates: true,
  }),
  revokeInvitation: del<W['revokeInvitation']>(
    '/homes/:homeId/invitations/:invitationId',
    'signedIn',
    '撤回一份邀请，链接当即作废',
  ),
  removeMember: del<W['removeMember']>(
    '/homes/:homeId/members/:memberId',
    'signedIn',
    '请一位家人或租客离开，立即生效',
  ),
  leave: del<W['leave']>('/homes/:homeId/membership', 'signedIn', '我自己退出这一家'),
  invitation: get<W['invitation']>('/invitations/:token', 'public', '一份邀请说了什么，还能不能用'),
  acceptInvitation: post<W['acceptInvitation']>('/invitations/:token/acceptance', 'signedIn', '接受邀请'),

  requestBinding: post<W['requestBinding']>('/binding-requests', 'signedIn', '手机号对不上时，请工作人员确认我的房子', {
    creates: true,
  }),
  myBindings: get<W['myBindings']>('/binding-requests', 'signedIn', '我提过的确认申请'),
  appealBinding: post<W['appealBinding']>(
    '/binding-requests/:bindingId/appeal',
    'signedIn',
    '没通过，请上一级再看一次',
  ),

  deskBindings: get<W['deskBindings']>('/desk/binding-requests', 'staff', '等我们确认的房子'),
  deskBinding: get<W['deskBinding']>('/desk/binding-requests/:bindingId', 'staff', '一份申请和它的证明照片'),
  findHomes: get<W['findHomes']>('/desk/binding-requests/:bindingId/homes', 'staff', '按房号找台账里的房子'),
  approveBinding: post<W['approveBinding']>(
    '/desk/binding-requests/:bindingId/approval',
    'staff',
    '确认这套房子是他的',
  ),
  refuseBinding: post<W['refuseBinding']>('/desk/binding-requests/:bindingId/refusal', 'staff', '不能确认，说明原因'),

  deskHousehold: get<W['deskHousehold']>('/desk/homes/:homeId/household', 'staff', '一套房子现在和从前住着谁'),
  deskRemoveMember: post<W['deskRemoveMember']>(
    '/desk/homes/:homeId/members/:memberId/removal',
    'staff',
    '更正：这个人不属于这一家，说明原因',
  ),
  changeMemberPhone: put<W['changeMemberPhone']>(
    '/desk/homes/:homeId/members/:memberId/phone',
    'staff',
    '业主的旧号用不了了，当面核对后替他换号',
    { stepUp: true },
  ),
  correctIdNumber: put<W['correctIdNumber']>(
    '/desk/homes/:homeId/members/:memberId/id-number',
    'staff',
    '台账里的证件号错了或缺了，看过证件后更正',
    { stepUp: true },
  ),
  transfer: post<W['transfer']>('/desk/homes/:homeId/transfers', 'staff', '房子转给新业主：原来的人当即离开', {
    creates: true,
    stepUp: true,
  }),
};
