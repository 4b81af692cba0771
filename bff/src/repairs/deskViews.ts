/** What each of the desk's views asks the store for. */
import { addDays, dayOf, instantOf } from '@jiashu/shared/kernel/time';
import { openStates } from '@jiashu/shared/repairs/rules';
import { type DeskView, type RepairState, repairStates } from '@jiashu/shared/repairs/vocabulary';
import type { Caller } from '../http/context';
import { projectsAs } from '../http/reach';
import { SEEING } from './policy';
import type { RepairStore, Which } from './store';

const IN_HAND = openStates.filter((state) => state !== 'checking');

const STATES: Readonly<Record<DeskView, readonly RepairState[]>> = {
  pool: ['waiting'],
  mine: IN_HAND,
  open: IN_HAND,
  checking: ['checking'],
  over: repairStates.filter((state) => !openStates.includes(state)),
};

/** `newest`: the last first; else what is due first. */
export function viewOf(view: DeskView, caller: Caller): { which: Which; newest: boolean } {
  const which: Which = {
    projectId: { $in: projectsAs(caller, SEEING) },
    state: { $in: [...STATES[view]] },
    ...(view === 'mine' ? { engineerId: caller.personId } : {}),
  };
  return { which, newest: view === 'over' };
}

/** How many orders each view has, and what of them is overdue or due before midnight. */
export async function countsFor(store: RepairStore, caller: Caller, now: Date) {
  const due: Which = { ...viewOf('open', caller).which, isDue: true };
  const midnight = instantOf(addDays(dayOf(now), 1));
  const [pool, mine, open, checking, overdue, dueToday] = await Promise.all([
    store.count(viewOf('pool', caller).which),
    store.count(viewOf('mine', caller).which),
    store.count(viewOf('open', caller).which),
    store.count(viewOf('checking', caller).which),
    store.count({ ...due, orderAt: { $lt: now } }),
    store.count({ ...due, orderAt: { $gte: now, $lt: midnight } }),
  ]);
  return { pool, mine, open, checking, overdue, dueToday };
}
