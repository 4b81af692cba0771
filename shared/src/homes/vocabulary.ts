/** The words of homes: who belongs to one, and how a request to be confirmed stands. */

export const MEMBER_KINDS = { owner: '业主', family: '家庭成员', tenant: '租客' } as const;
export type MemberKind = keyof typeof MEMBER_KINDS;
export const memberKinds = Object.keys(MEMBER_KINDS) as [MemberKind, ...MemberKind[]];

export const BINDING_STATES = { pending: '等待确认', approved: '已确认', refused: '未通过' } as const;
export type BindingState = keyof typeof BINDING_STATES;
export const bindingStates = Object.keys(BINDING_STATES) as [BindingState, ...BindingState[]];
