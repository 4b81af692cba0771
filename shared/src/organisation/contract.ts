/** The organisation from the group down to the home, who works where, and who is on duty. */
import { del, get, patch, post } from '../kernel/endpoint';
import type { organisationWires } from './schema';

type W = typeof organisationWires;
const made = { creates: true } as const;

export const organisation = {
  tree: get<W['tree']>('/desk/organisation', 'staff', '区域、项目、楼栋，我的范围里的'),
  homes: get<W['homes']>('/desk/projects/:projectId/buildings/:buildingId/homes', 'staff', '一栋楼的单元和房子'),
  addRegion: post<W['addRegion']>('/desk/regions', 'staff', '新建区域', made),
  editRegion: patch<W['editRegion']>('/desk/regions/:regionId', 'staff', '改区域名称'),
  addProject: post<W['addProject']>('/desk/regions/:regionId/projects', 'staff', '新建项目', made),
  editProject: patch<W['editProject']>('/desk/projects/:projectId', 'staff', '改项目的名称、地址、热线、交付日'),
  addBuilding: post<W['addBuilding']>('/desk/projects/:projectId/buildings', 'staff', '加一栋楼', made),
  editBuilding: patch<W['editBuilding']>(
    '/desk/projects/:projectId/buildings/:buildingId',
    'staff',
    '改楼栋的名称和层数',
  ),
  removeRegion: del<W['removeRegion']>('/desk/regions/:regionId', 'staff', '删除一个里面什么都没有的区域'),
  removeProject: del<W['removeProject']>('/desk/projects/:projectId', 'staff', '删除一个什么都没发生过的项目'),
  removeBuilding: del<W['removeBuilding']>(
    '/desk/projects/:projectId/buildings/:buildingId',
    'staff',
    '删除一栋没有房子、没报过进度的楼',
  ),
  removeUnit: del<W['removeUnit']>(
    '/desk/projects/:projectId/buildings/:buildingId/units',
    'staff',
    '删除一个单元的房号：没有人住过的',
  ),
  addHomes: post<W['addHomes']>(
    '/desk/projects/:projectId/buildings/:buildingId/homes',
    'staff',
    '给一个单元按层按门补房号，有了的不动',
    made,
  ),
  editHome: patch<W['editHome']>('/desk/homes/:homeId', 'staff', '改一套房子的日期和管家'),

  staff: get<W['staff']>('/desk/staff', 'staff', '我的范围里的同事'),
  member: get<W['member']>('/desk/staff/:personId', 'staff', '一位同事：岗位、请假、手上的事、经过'),
  removePost: post<W['removePost']>('/desk/staff/:personId/post-removal', 'staff', '撤掉一个岗位，立即生效'),
  addLeave: post<W['addLeave']>('/desk/staff/:personId/leaves', 'staff', '登记请假和替班的人', made),
  endLeave: del<W['endLeave']>('/desk/leaves/:leaveId', 'staff', '取消一次请假'),
  handOver: post<W['handOver']>('/desk/staff/:personId/hand-over', 'staff', '把手上没办完的报修和投诉交给另一位'),

  staffInvitations: get<W['staffInvitations']>('/desk/staff-invitations', 'staff', '发出去的同事邀请，新的在前'),
  inviteStaff: post<W['inviteStaff']>(
    '/desk/staff-invitations',
    'staff',
    '按手机号请一位同事上岗：一次有效，七天过期',
    made,
  ),
  revokeStaffInvitation: del<W['revokeStaffInvitation']>('/desk/staff-invitations/:invitationId', 'staff', '撤回邀请'),
  myStaffInvitations: get<W['myStaffInvitations']>('/staff-invitations', 'signedIn', '请我上岗的邀请'),
  acceptStaffInvitation: post<W['acceptStaffInvitation']>(
    '/staff-invitations/:invitationId/acceptance',
    'signedIn',
    '接受，上岗',
  ),

  roster: get<W['roster']>('/desk/projects/:projectId/roster', 'staff', '值班表，和现在谁当值'),
  addShift: post<W['addShift']>('/desk/projects/:projectId/shifts', 'staff', '排一个班', made),
  removeShift: del<W['removeShift']>('/desk/shifts/:shiftId', 'staff', '去掉一个班'),
};
