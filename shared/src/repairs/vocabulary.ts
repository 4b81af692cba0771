/** The words of repairs (DOMAIN §5): states, moves, promises, times of a visit. */

export const REPAIR_STATES = {
  waiting: '待受理',
  taken: '已接单',
  booked: '已预约',
  working: '处理中',
  checking: '待验收',
  rework: '返工',
  closed: '已完成',
  cancelled: '撤销',
  voided: '作废',
} as const;
export type RepairState = keyof typeof REPAIR_STATES;
export const repairStates = Object.keys(REPAIR_STATES) as [RepairState, ...RepairState[]];

/** What somebody does with a repair once it is filed. */
export const REPAIR_VERBS = {
  take: '接单',
  assign: '派单',
  propose: '约上门时间',
  agree: '同意时间',
  wish: '改上门时间',
  start: '到场开工',
  finish: '完工',
  accept: '验收',
  reject: '返工',
  cancel: '撤销',
  void: '作废',
} as const;
export type RepairVerb = keyof typeof REPAIR_VERBS;
export const repairVerbs = Object.keys(REPAIR_VERBS) as [RepairVerb, ...RepairVerb[]];

/** The three promises an engineer ticks before he asks for acceptance. */
export const PROMISES = { named: '责任到人', covered: '成品保护到位', cleaned: '保洁到位' } as const;
export type Promised = keyof typeof PROMISES;
export const promises = Object.keys(PROMISES) as [Promised, ...Promised[]];

/** When somebody comes: three slots a day, on the wall clock. */
export const SLOTS = {
  morning: { label: '9–11 点', from: '09:00', to: '11:00' },
  afternoon: { label: '14–16 点', from: '14:00', to: '16:00' },
  evening: { label: '18–20 点', from: '18:00', to: '20:00' },
} as const;
export type Slot = keyof typeof SLOTS;
export const slots = Object.keys(SLOTS) as [Slot, ...Slot[]];

/** The clocks that run on a repair. */
export const CLOCKS = { response: '首次回应', onSite: '到场', plan: '约好时间', visit: '上门' } as const;
export type ClockKind = keyof typeof CLOCKS;
export const clockKinds = Object.keys(CLOCKS) as [ClockKind, ...ClockKind[]];

/** How staff look at the orders of their projects. */
export const DESK_VIEWS = {
  pool: '可以抢的',
  mine: '我的',
  open: '全部在办',
  checking: '等业主验收',
  over: '办完的',
} as const;
export type DeskView = keyof typeof DESK_VIEWS;
export const deskViews = Object.keys(DESK_VIEWS) as [DeskView, ...DeskView[]];

/** How long each kind of work is warranted, by law at least. */
export const TERMS = {
  structure: { label: '地基基础和主体结构', length: '设计使用年限' },
  leak: { label: '屋面、卫生间、外墙防水', length: '5 年' },
  heating: { label: '供热系统', length: '2 个采暖期' },
  cooling: { label: '供冷系统', length: '2 个供冷期' },
  works: { label: '电气、管线、设备、装修', length: '2 年' },
  contract: { label: '五金和电器小件', length: '看合同' },
  common: { label: '公共部位', length: '公共' },
  unsure: { label: '说不清的', length: '看过再说' },
} as const;
export type Term = keyof typeof TERMS;
export const terms = Object.keys(TERMS) as [Term, ...Term[]];

/** The answer to whether something is in warranty. */
export const COVERS = {
  inside: '在保修期内',
  over: '过了保修期',
  beforeHandover: '还没交付',
  common: '公共部位',
  unsure: '看过才能答',
} as const;
export type Cover = keyof typeof COVERS;
export const covers = Object.keys(COVERS) as [Cover, ...Cover[]];

export const PAYERS = { company: '免费', owner: '先报价，您同意才做', undecided: '看过再定' } as const;
export type Payer = keyof typeof PAYERS;
export const payers = Object.keys(PAYERS) as [Payer, ...Payer[]];

/** What can't wait. */
export const URGENT_KINDS = {
  burst: '爆管',
  shock: '漏电',
  gas: '燃气味',
  trapped: '电梯困人',
  lockedOut: '进不了门',
} as const;
export type UrgentKind = keyof typeof URGENT_KINDS;
export const urgentKinds = Object.keys(URGENT_KINDS) as [UrgentKind, ...UrgentKind[]];
