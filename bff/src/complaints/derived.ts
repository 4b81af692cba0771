/** What follows from the rest of a complaint: its level, what is due next, when time alone raises it. */
import { type Course, nextClock } from '@jiashu/shared/complaints/clocks';
import { type Elapsed, levelFrom, levelOf, nextRise } from '@jiashu/shared/complaints/levels';
import type { ComplaintPolicy } from '@jiashu/shared/complaints/policy';
import { isDue } from '@jiashu/shared/complaints/states';
import type { Level } from '@jiashu/shared/complaints/vocabulary';
import type { Complaint } from './schema';

export const proposedAt = ({ state, proposal }: Complaint): Date | null =>
  state === 'proposed' ? (proposal?.at ?? null) : null;

export const courseOf = (complaint: Complaint): Course => ({
  ...complaint,
  urgent: complaint.facts.urgent,
  proposedAt: proposedAt(complaint),
});

export const elapsedOf = (complaint: Complaint, now: Date): Elapsed => ({
  since: complaint.since,
  until: proposedAt(complaint) ?? complaint.endedAt ?? now,
  heldMs: complaint.heldMs,
});

/** What the facts alone make of it, as of now. */
export const computedLevel = (complaint: Complaint, policy: ComplaintPolicy, now: Date): Level =>
  levelFrom(complaint.facts, elapsedOf(complaint, now), policy);

type Derived = Pick<Complaint, 'level' | 'dueAt' | 'risesAt'>;

export function derive(complaint: Complaint, policy: ComplaintPolicy, now: Date): Derived {
  const elapsed = elapsedOf(complaint, now);
  const computed = computedLevel(complaint, policy, now);
  const level = levelOf(computed, complaint.adjustment);
  const rise = isDue(complaint.state) ? nextRise(complaint.facts, elapsed, computed, policy) : null;
  const due = nextClock({ ...courseOf(complaint), level }, policy);
  return { level, dueAt: due?.dueAt ?? null, risesAt: rise?.at ?? null };
}
