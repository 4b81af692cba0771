/** Who is on duty when, who is away, and who has been asked to come and work. */
import type { Role } from '@jiashu/shared/kernel/roles';
import type { Trade } from '@jiashu/shared/organisation/vocabulary';

/** Who keeps each project's roster. */
export const KEEPERS = { 桐荫里: '罗锦程', 听松里: '严既明', 晴川里: '彭越' } as const;
export type Kept = keyof typeof KEEPERS;

export interface ShiftText {
  readonly project: Kept;
  readonly who: string;
  readonly trade: Trade;
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
}

const WORKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

export const SHIFTS: readonly ShiftText[] = [
  { project: '桐荫里', who: '石磊', trade: 'water', weekdays: WORKDAYS, from: '08:00', to: '18:00' },
  { project: '桐荫里', who: '邱林', trade: 'power', weekdays: WORKDAYS, from: '08:00', to: '18:00' },
  { project: '桐荫里', who: '马向东', trade: 'general', weekdays: EVERY_DAY, from: '18:00', to: '08:00' },
  { project: '桐荫里', who: '邱林', trade: 'general', weekdays: [0, 6], from: '08:00', to: '18:00' },
  { project: '桐荫里', who: '田禾', trade: 'hotline', weekdays: WORKDAYS, from: '09:00', to: '18:00' },
  { project: '听松里', who: '丁一凡', trade: 'general', weekdays: EVERY_DAY, from: '08:00', to: '20:00' },
  { project: '听松里', who: '许诺', trade: 'hotline', weekdays: WORKDAYS, from: '09:00', to: '18:00' },
  { project: '晴川里', who: '钟毅', trade: 'openings', weekdays: WORKDAYS, from: '08:00', to: '18:00' },
  { project: '晴川里', who: '贺军', trade: 'leaks', weekdays: EVERY_DAY, from: '08:00', to: '18:00' },
];

/** Days count from today. */
export const LEAVES = [
  { project: '桐荫里', who: '马向东', from: -1, to: 3, reason: '老家收稻子', deputy: '邱林' },
] as const satisfies readonly {
  project: Kept;
  who: string;
  from: number;
  to: number;
  reason: string;
  deputy: string;
}[];

export const STAFF_INVITATIONS: readonly { project: Kept; name: string; phone: string; role: Role }[] = [
  { project: '桐荫里', name: '汤小川', phone: '13800009901', role: 'engineer' },
];
