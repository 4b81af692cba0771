/** The words of complaints (DOMAIN §6). */

export const COMPLAINT_KINDS = {
  quality: '工程质量',
  design: '规划设计',
  sales: '销售管理',
  property: '物业管理',
  conduct: '服务行为',
  repair: '维修服务',
  leasing: '物业招商与租赁',
  surroundings: '外部环境',
} as const;
export type ComplaintKind = keyof typeof COMPLAINT_KINDS;
export const complaintKinds = Object.keys(COMPLAINT_KINDS) as [ComplaintKind, ...ComplaintKind[]];

/** In the order they come; `reopened` and `withdrawn` are the side roads. */
export const COMPLAINT_STATES = {
  submitted: '已提交',
  accepted: '已受理',
  investigating: '调查中',
  negotiating: '方案协商',
  handling: '处理中',
  proposed: '待确认',
  closed: '已关闭',
  reopened: '重开',
  withdrawn: '已撤诉',
} as const;
export type ComplaintState = keyof typeof COMPLAINT_STATES;
export const complaintStates = Object.keys(COMPLAINT_STATES) as [ComplaintState, ...ComplaintState[]];

/** 1 is the gravest. */
export const levels = [1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** How much the matter weighs on living there, as the owner answers it. */
export const IMPACTS = {
  severe: '没法正常住',
  use: '能住，但受影响',
  looks: '不好看，有点不便',
  none: '不影响住和用',
} as const;
export type Impact = keyof typeof IMPACTS;
export const impacts = Object.keys(IMPACTS) as [Impact, ...Impact[]];

/** What a complaint's clocks are waiting for. */
export const CLOCKS = {
  response: '响应',
  onSite: '到现场',
  investigation: '开始调查',
  firstAnswer: '首次答复',
  closing: '办结',
} as const;
export type ClockKind = keyof typeof CLOCKS;
export const clockKinds = Object.keys(CLOCKS) as [ClockKind, ...ClockKind[]];

/** What can happen to a complaint; each is one entry of its thread. */
export const ENTRY_KINDS = {
  filed: '投诉',
  added: '补充',
  accepted: '受理',
  advanced: '推进',
  arrived: '到达现场',
  assigned: '指定责任人',
  answered: '答复',
  noted: '内部备注',
  corrected: '更正事实',
  levelled: '调整级别',
  proposed: '提议了结',
  disagreed: '不同意了结',
  closed: '了结',
  withdrawn: '撤诉',
  reopened: '重开',
} as const;
export type EntryKind = keyof typeof ENTRY_KINDS;
export const entryKinds = Object.keys(ENTRY_KINDS) as [EntryKind, ...EntryKind[]];

/** What staff can do with a complaint on the desk. */
export const deskVerbs = [
  'accept',
  'assign',
  'advance',
  'arrive',
  'answer',
  'note',
  'propose',
  'close',
  'raise',
  'lower',
  'correct',
] as const;
export type DeskVerb = (typeof deskVerbs)[number];
