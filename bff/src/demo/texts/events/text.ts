/** How a demo event is written down. */
import type { EventKind } from '@jiashu/shared/events/vocabulary';
import type { When } from '../../moments';

/** People of the cast who booked: who, which session, how many come, when. */
export type BookingText = readonly [who: string, session: number, people: number, When];

export interface EventText {
  readonly project: string;
  readonly by: string;
  /** Who stands at the gate. */
  readonly host: string;
  readonly kind: EventKind;
  readonly title: string;
  readonly place: string;
  /** Numbers of buildings; nobody named means everybody. */
  readonly to?: readonly number[];
  readonly programme: readonly (readonly [floor: number | null, title: string, note: string])[];
  readonly rules: readonly (readonly [title: string, note: string])[];
  readonly perHome: number;
  /** A draft has none. */
  readonly published?: When;
  readonly closes: When;
  readonly sessions: readonly (readonly [from: When, to: When, capacity: number, note: string])[];
  readonly bookings?: readonly BookingText[];
  /** How many places of each session others have taken, two a home. */
  readonly taken?: readonly number[];
  readonly cancelled?: readonly [When, reason: string];
}

export const SITE_RULES: EventText['rules'] = [
  ['全程戴安全帽，帽带扣好', '接待处各种尺码都有，用后消毒'],
  ['12 岁以下和孕妇不进施工区', '可以在接待处等，有同事陪着'],
  ['穿平底、包住脚的鞋', '高跟鞋、拖鞋只能看到接待处'],
  ['跟着引导旗走，不离队', '施工电梯每趟八位'],
];
