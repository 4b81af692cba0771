/** The words of homes: who belongs to one, how one comes and goes, and how a request to be confirmed stands. */

export const MEMBER_KINDS = { owner: '业主', family: '家庭成员', tenant: '租客' } as const;
export type MemberKind = keyof typeof MEMBER_KINDS;
export const memberKinds = Object.keys(MEMBER_KINDS) as [MemberKind, ...MemberKind[]];

/** Whom an owner may invite: another owner comes by the ledger or by confirmation, never by a link. */
export const INVITED_KINDS = { family: MEMBER_KINDS.family, tenant: MEMBER_KINDS.tenant } as const;
export type InvitedKind = keyof typeof INVITED_KINDS;
export const invitedKinds = Object.keys(INVITED_KINDS) as [InvitedKind, ...InvitedKind[]];

export const INVITATION_STATES = { open: '等人接受', used: '已接受', revoked: '已撤回', expired: '过期了' } as const;
export type InvitationState = keyof typeof INVITATION_STATES;
export const invitationStates = Object.keys(INVITATION_STATES) as [InvitationState, ...InvitationState[]];

/** Why somebody no longer belongs to a home. */
export const END_REASONS = {
  left: '自己退出',
  removed: '业主移出',
  transferred: '房子转让',
  corrected: '工作人员移出',
  becameOwner: '成了业主',
} as const;
export type EndReason = keyof typeof END_REASONS;
export const endReasons = Object.keys(END_REASONS) as [EndReason, ...EndReason[]];

export const BINDING_STATES = {
  pending: '等待确认',
  appealed: '申诉中',
  approved: '已确认',
  refused: '未通过',
} as const;
export type BindingState = keyof typeof BINDING_STATES;
export const bindingStates = Object.keys(BINDING_STATES) as [BindingState, ...BindingState[]];
