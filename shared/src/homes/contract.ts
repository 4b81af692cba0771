/** My homes, and how a home and a person come together. */
import { get, post } from '../kernel/endpoint';
import type { homeWires } from './schema';

type W = typeof homeWires;

export const homes = {
  mine: get<W['mine']>('/homes', 'signedIn', '我的家，和每一套走到了哪一步'),
  requestBinding: post<W['requestBinding']>('/binding-requests', 'signedIn', '手机号对不上时，请工作人员确认我的房子', {
    creates: true,
  }),
  myBindings: get<W['myBindings']>('/binding-requests', 'signedIn', '我提过的确认申请'),
  deskBindings: get<W['deskBindings']>('/desk/binding-requests', 'staff', '等我们确认的房子'),
  findHomes: get<W['findHomes']>('/desk/binding-requests/:bindingId/homes', 'staff', '按房号找台账里的房子'),
  approveBinding: post<W['approveBinding']>(
    '/desk/binding-requests/:bindingId/approval',
    'staff',
    '确认这套房子是他的',
  ),
  refuseBinding: post<W['refuseBinding']>('/desk/binding-requests/:bindingId/refusal', 'staff', '不能确认，说明原因'),
};
