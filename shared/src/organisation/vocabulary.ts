/** The words of the organisation: trades on duty, how an invitation of staff stands, what can be edited. */

/** What somebody on duty answers for. */
export const TRADES = {
  general: '综合',
  water: '水',
  power: '电',
  openings: '门窗',
  leaks: '防水',
  hotline: '热线',
} as const;
export type Trade = keyof typeof TRADES;
export const trades = Object.keys(TRADES) as [Trade, ...Trade[]];

export const STAFF_INVITATION_STATES = {
  open: '等他接受',
  accepted: '已接受',
  revoked: '已撤回',
  expired: '过期了',
} as const;
export type StaffInvitationState = keyof typeof STAFF_INVITATION_STATES;
export const staffInvitationStates = Object.keys(STAFF_INVITATION_STATES) as [
  StaffInvitationState,
  ...StaffInvitationState[],
];

/** Monday first; the number is that of `Date.getUTCDay`. */
export const WEEKDAYS = { 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六', 0: '周日' } as const;

/** An invitation of staff stands so long. */
export const STAFF_INVITATION_DAYS = 7;
