/** A building's way up: everybody reads it, with every change of an expected day; staff report it. */
import { get, post } from '../../kernel/endpoint';
import type { progressWires } from './schema';

type W = typeof progressWires;
const BUILDING = '/projects/:projectId/buildings/:buildingId/progress' as const;

export const progress = {
  show: get<W['show']>(BUILDING, 'public', '一栋楼的节点：计划、实际、改过几次、为什么'),
  reportFloors: post<W['reportFloors']>(`/desk${BUILDING}/floors`, 'staff', '报盖到第几层'),
  reach: post<W['reach']>(`/desk${BUILDING}/milestones`, 'staff', '记下一个节点完成'),
  move: post<W['move']>(`/desk${BUILDING}/moves`, 'staff', '改预计的日子，说明原因'),
};
