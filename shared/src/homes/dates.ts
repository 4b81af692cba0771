/** What a home's days can't be to each other, whoever writes them: a file of the ledger or somebody at the desk. Pure. */
import type { Day } from '../kernel/time';
import type { HomeDates } from './rules';

export type HomeDay = keyof HomeDates;

/** What can't come before what; a planned day may lie anywhere after the signing. */
const ORDER: readonly (readonly [HomeDay, HomeDay])[] = [
  ['signedOn', 'handoverPlannedOn'],
  ['signedOn', 'handedOverOn'],
  ['handedOverOn', 'movedInOn'],
];
const HAPPENED: readonly HomeDay[] = ['signedOn', 'handedOverOn', 'movedInOn'];

/** A day that can't be: earlier than `before`, or, where that is null, still to come. */
export interface ImpossibleDay {
  readonly day: HomeDay;
  readonly before: HomeDay | null;
}

/** Days that are missing contradict nothing. */
export function impossibleDays(dates: Partial<HomeDates>, today: Day): ImpossibleDay[] {
  const order = ORDER.filter(([first, then]) => (dates[first] ?? '') > (dates[then] ?? '9999'));
  const future = HAPPENED.filter((day) => (dates[day] ?? '') > today);
  return [
    ...order.map(([before, day]) => ({ day, before })),
    ...future.map((day): ImpossibleDay => ({ day, before: null })),
  ];
}
