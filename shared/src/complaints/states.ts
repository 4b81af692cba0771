/** The way of a complaint through its states (DOMAIN §6). Pure. */
import type { ComplaintPolicy } from './policy';
import type { ComplaintState } from './vocabulary';

const MOVES: Readonly<Record<ComplaintState, readonly ComplaintState[]>> = {
  submitted: ['accepted', 'withdrawn'],
  accepted: ['investigating', 'negotiating', 'handling', 'proposed', 'withdrawn'],
  investigating: ['negotiating', 'handling', 'proposed', 'withdrawn'],
  negotiating: ['investigating', 'handling', 'proposed', 'withdrawn'],
  handling: ['investigating', 'negotiating', 'proposed', 'withdrawn'],
  proposed: ['handling', 'closed', 'withdrawn'],
  closed: ['reopened'],
  reopened: ['accepted', 'withdrawn'],
  withdrawn: [],
};

/** What staff move on by themselves, without a person's word that goes with it. */
export const workStates = ['investigating', 'negotiating', 'handling'] as const;
export type WorkState = (typeof workStates)[number];

export const canMove = (from: ComplaintState, to: ComplaintState): boolean => MOVES[from].includes(to);

/** It is on us to act. */
export const dueStates = [
  'submitted',
  'accepted',
  'investigating',
  'negotiating',
  'handling',
  'reopened',
] as const satisfies readonly ComplaintState[];
export const endStates = ['closed', 'withdrawn'] as const satisfies readonly ComplaintState[];
/** Not ended, whoever has to act. */
export const openStates = [...dueStates, 'proposed'] as const satisfies readonly ComplaintState[];

const among = (states: readonly ComplaintState[], state: ComplaintState): boolean => states.includes(state);
export const isDue = (state: ComplaintState): boolean => among(dueStates, state);
export const isOpen = (state: ComplaintState): boolean => among(openStates, state);

const DAY_MS = 86_400_000;

/** Until when it can be reopened: once, within the policy's days of closing. Null when it can't. */
export function reopenableUntil(
  { state, endedAt, reopened }: { state: ComplaintState; endedAt: Date | null; reopened: boolean },
  policy: ComplaintPolicy,
): Date | null {
  if (state !== 'closed' || !endedAt || reopened) return null;
  return new Date(endedAt.getTime() + policy.reopenDays * DAY_MS);
}
