/** The roles staff hold within a scope (DOMAIN §1): a role is held in the group, a region or a project. */

export const ROLES = {
  steward: '客户管家',
  engineer: '房修工程师',
  handler: '责任部门',
  customerRelations: '客户关系中心',
  projectManager: '项目总',
  regionManager: '区域总',
  groupManager: '集团',
  editor: '编辑',
} as const;
export type Role = keyof typeof ROLES;
export const roleNames = Object.keys(ROLES) as [Role, ...Role[]];

export const TIERS = { group: '集团', region: '区域', project: '项目' } as const;
export type Tier = keyof typeof TIERS;
