/** The words of open days and other events (DOMAIN §8). */

export const EVENT_KINDS = {
  siteShell: '工地开放日 · 毛坯',
  siteFitOut: '工地开放日 · 装修',
  qualityDay: '质量监督日',
  meetManager: '物业见面会',
  lecture: '装修讲座',
  ownersTalk: '业主恳谈会',
  community: '社区活动',
  viewing: '看房预约',
} as const;
export type EventKind = keyof typeof EVENT_KINDS;
export const eventKinds = Object.keys(EVENT_KINDS) as [EventKind, ...EventKind[]];

/** Two characters for a calendar strip. */
export const EVENT_SHORT: Readonly<Record<EventKind, string>> = {
  siteShell: '开放',
  siteFitOut: '开放',
  qualityDay: '监督',
  meetManager: '见面',
  lecture: '讲座',
  ownersTalk: '恳谈',
  community: '社区',
  viewing: '看房',
};

export const EVENT_STATES = { draft: '草稿', published: '已发布', cancelled: '已取消' } as const;
export type EventState = keyof typeof EVENT_STATES;
export const eventStates = Object.keys(EVENT_STATES) as [EventState, ...EventState[]];

/** What became of a seat. */
export const SEAT_STATES = { booked: '已约', came: '已到', missed: '没来' } as const;
export type SeatState = keyof typeof SEAT_STATES;
export const seatStates = Object.keys(SEAT_STATES) as [SeatState, ...SeatState[]];
