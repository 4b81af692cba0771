import { describe, expect, test } from 'vitest';
import { complaintPolicy } from './policy';
import { canMove, dueStates, endStates, isDue, isOpen, openStates, reopenableUntil } from './states';
import { complaintStates } from './vocabulary';

/** From each state, where it may go; everything else is refused. */
const table: Record<(typeof complaintStates)[number], string> = {
  submitted: 'accepted withdrawn',
  accepted: 'investigating negotiating handling proposed withdrawn',
  investigating: 'negotiating handling proposed withdrawn',
  negotiating: 'investigating handling proposed withdrawn',
  handling: 'investigating negotiating proposed withdrawn',
  proposed: 'handling closed withdrawn',
  closed: 'reopened',
  reopened: 'accepted withdrawn',
  withdrawn: '',
};

describe.each(complaintStates)('from %s', (from) => {
  test.each(complaintStates)('to %s', (to) => {
    expect(canMove(from, to)).toBe(table[from].split(' ').includes(to));
  });
});

test('every state is either due, waiting for the owner, or over', () => {
  for (const state of complaintStates) {
    expect(isOpen(state)).toBe((openStates as readonly string[]).includes(state));
    expect(isDue(state)).toBe((dueStates as readonly string[]).includes(state));
  }
  expect([...dueStates, 'proposed', ...endStates].sort()).toEqual([...complaintStates].sort());
});

test('an open complaint can always be withdrawn, and is closed only with a proposal on the table', () => {
  for (const state of complaintStates) {
    expect(canMove(state, 'withdrawn')).toBe(isOpen(state));
    expect(canMove(state, 'closed')).toBe(state === 'proposed');
  }
});

test('it can be reopened once, within thirty days', () => {
  const endedAt = new Date('2026-11-01T00:00:00Z');
  const closed = { state: 'closed' as const, endedAt, reopened: false };
  expect(reopenableUntil(closed, complaintPolicy)?.toISOString()).toBe('2026-12-01T00:00:00.000Z');
  expect(reopenableUntil({ ...closed, reopened: true }, complaintPolicy)).toBeNull();
  expect(reopenableUntil({ ...closed, state: 'withdrawn' }, complaintPolicy)).toBeNull();
});
