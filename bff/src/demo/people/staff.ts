/** Those who work for the demo company: who, as what, where; and what makes one want to sign in as them. */
import type { Role, Tier } from '@jiashu/shared/kernel/roles';

export interface StaffMember {
  readonly name: string;
  readonly role: Role;
  readonly tier: Tier;
  /** A project's or region's name; the group's is empty. */
  readonly scope: string;
  /** Only those one can sign in as have one. */
  readonly story?: string;
}

const inProject =
  (scope: string) =>
  (role: Role, name: string, story?: string): StaffMember => ({
    ...{ name, role, tier: 'project' as const, scope },
    ...(story ? { story } : {}),
  });
const inRegion =
  (scope: string) =>
  (role: Role, name: string, story?: string): StaffMember => ({
    ...{ name, role, tier: 'region' as const, scope },
    ...(story ? { story } : {}),
  });

const zhenhe = inProject('枕河里');
const tingsong = inProject('听松里');
const qingchuan = inProject('晴川里');
const tongyin = inProject('桐荫里');
const east = inRegion('江东区域');
const south = inRegion('岭南区域');

export const STAFF: readonly StaffMember[] = [
  tongyin('steward', '田禾', '客户管家，桐荫里，业主有事先找她'),
  tongyin('engineer', '石磊', '房修工程师，桐荫里，今天有约要上门'),
  south('customerRelations', '苏映雪', '客户关系中心，岭南两个项目的投诉都归她盯'),
  tongyin('handler', '罗一帆', '责任部门（工程），桐荫里，投诉查到他这里'),
  tingsong('projectManager', '严既明', '项目总，听松里，家书由他署名'),
  east('editor', '唐书宁', '编辑，江东区域，手上有一封还没发的家书'),
  tingsong('steward', '许诺', '客户管家，听松里，有人等她确认房子'),
  east('customerRelations', '卫然', '客户关系中心，江东区域，开放日放行由她点头'),
  qingchuan('engineer', '钟毅', '房修工程师，晴川里，交付前把毛病都改掉'),
  south('regionManager', '容静姝', '区域总，岭南，二级投诉报到她这里'),
  { name: '裴正言', role: 'groupManager', tier: 'group', scope: '', story: '集团，四个项目都看得见' },
  east('regionManager', '傅修远'),
  south('editor', '柳依'),
  zhenhe('projectManager', '乔振邦'),
  zhenhe('steward', '何晓满'),
  zhenhe('handler', '程琳'),
  tingsong('steward', '林溪亭'),
  tingsong('engineer', '丁一凡', '房修工程师，听松里，开放日看出的毛病归他改'),
  tingsong('handler', '方立群'),
  qingchuan('projectManager', '彭越'),
  qingchuan('steward', '章明珠'),
  qingchuan('engineer', '贺军'),
  qingchuan('handler', '廖启明'),
  tongyin('projectManager', '罗锦程'),
  tongyin('steward', '姜月'),
  tongyin('engineer', '邱林'),
  tongyin('engineer', '马向东'),
  tongyin('handler', '吴秀兰'),
];
