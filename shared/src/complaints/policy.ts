/** What a company decides about complaints: names, thresholds, hours, whom a level alarms. Data, never an `if`. */
import type { Role } from '../kernel/roles';
import type { Impact, Level } from './vocabulary';

/** A length of time as people agree on it: a month ends on the same date, not after 30 days. */
export type Span = { readonly days: number } | { readonly months: number };

/** Level → the value from which it applies. */
type Thresholds = Readonly<Partial<Record<Level, number>>>;

/** Answers that decide a level by themselves. */
export type Flag = 'publicConflict' | 'lawsuit' | 'again' | 'difficult';

export interface ComplaintPolicy {
  readonly levelNames: Readonly<Record<Level, string>>;
  readonly impact: Readonly<Record<Impact, Level | null>>;
  readonly flags: Readonly<Record<Flag, Level>>;
  /** Households that suffer the same matter together. */
  readonly households: Thresholds;
  /** Different people who complained of the same matter within a month. */
  readonly complainants: Thresholds;
  /** Repair or compensation asked for, in fen. */
  readonly compensationFen: Thresholds;
  /** Still unsolved for our own reason after this long. */
  readonly unsolved: Readonly<Partial<Record<Level, Span>>>;
  /** Round the clock, from filing. */
  readonly hours: {
    readonly response: number;
    readonly onSite: number;
    readonly investigation: number;
    readonly firstAnswer: number;
  };
  readonly closingDays: Readonly<Record<Level, number>>;
  readonly reopenDays: number;
  /** Who is told when a complaint gets this level. */
  readonly alarm: Readonly<Record<Level, readonly Role[]>>;
}

/** DOMAIN §6; the closing days are our own choice where it leaves them open. */
export const complaintPolicy: ComplaintPolicy = {
  levelNames: { 1: '一级', 2: '二级', 3: '三级', 4: '四级' },
  impact: { severe: 1, use: 2, looks: 3, none: null },
  flags: { publicConflict: 1, lawsuit: 1, again: 3, difficult: 3 },
  households: { 1: 10, 2: 3 },
  complainants: { 2: 3 },
  compensationFen: { 1: 1_000_000, 2: 1 },
  unsolved: { 1: { months: 1 }, 2: { days: 15 } },
  hours: { response: 1, onSite: 2, investigation: 2, firstAnswer: 24 },
  closingDays: { 1: 15, 2: 10, 3: 7, 4: 5 },
  reopenDays: 30,
  alarm: {
    1: ['projectManager', 'regionManager', 'groupManager'],
    2: ['projectManager', 'regionManager'],
    3: ['projectManager'],
    4: [],
  },
};
