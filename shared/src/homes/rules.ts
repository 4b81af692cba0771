/** Where a home stands: its owner's phase (DOMAIN §1) and its step in the 6+2 (DOMAIN §2), from dates alone. */
import { addDays, addMonths, type Day } from '../kernel/time';

export const PHASES = {
  toBe: '准业主',
  settlingIn: '磨合期业主',
  settled: '稳定期业主',
  longTime: '老业主',
} as const;
export type Phase = keyof typeof PHASES;

/** The eight steps in order. */
export const STEPS = [
  '温馨牵手',
  '喜结连理',
  '亲密接触',
  '恭迎乔迁',
  '嘘寒问暖',
  '承担责任',
  '一路同行',
  '四年之约',
] as const;

export interface HomeDates {
  readonly signedOn: Day | null;
  /** The day in the contract, or as we last announced it. */
  readonly handoverPlannedOn: Day;
  readonly handedOverOn: Day | null;
  readonly movedInOn: Day | null;
}

/** Somebody who was handed his home but has not moved in is still settling in. Null before signing. */
export function phaseOf(home: HomeDates, today: Day): Phase | null {
  if (!home.signedOn || home.signedOn > today) return null;
  if (!home.handedOverOn || home.handedOverOn > today) return 'toBe';
  const since = home.movedInOn ?? today;
  if (today <= addMonths(since, 12)) return 'settlingIn';
  return today <= addMonths(since, 24) ? 'settled' : 'longTime';
}

/** Signing and its survey take about a month; handover is prepared from a month before (DOMAIN §7: the notice comes ≥ 10 days before). */
const SIGNING_DAYS = 30;
const HANDOVER_DAYS = 30;

/** Index into STEPS. The +1 is said of homes lived in for over two years, the +2 from the fourth year after handover. */
export function stepOf(home: HomeDates, today: Day): number {
  if (!home.signedOn || home.signedOn > today) return 0;
  if (!home.handedOverOn || home.handedOverOn > today)
    return beforeHandover(home.signedOn, home.handoverPlannedOn, today);
  if (today >= addMonths(home.handedOverOn, 48)) return 7;
  if (!home.movedInOn || home.movedInOn > today) return 4;
  return today > addMonths(home.movedInOn, 24) ? 6 : 5;
}

function beforeHandover(signedOn: Day, plannedOn: Day, today: Day): number {
  if (today >= addDays(plannedOn, -HANDOVER_DAYS)) return 3;
  return today < addDays(signedOn, SIGNING_DAYS) ? 1 : 2;
}
