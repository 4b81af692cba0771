/** Complaints as the service figures count them: the first answer from filing, and closing by the level's own clock. */
import { clocksOf } from '@jiashu/shared/complaints/clocks';
import type { ComplaintPolicy } from '@jiashu/shared/complaints/policy';
import type { Served } from '../figures';
import type { Complaint } from './schema';
import type { ComplaintStore } from './store';

const BATCH = 500;

/** Everything filed between two instants, oldest first. */
export async function* servedComplaints(
  store: ComplaintStore,
  policy: ComplaintPolicy,
  projectId: string,
  from: Date,
  until: Date,
) {
  for (let after: Complaint | undefined; ; ) {
    const batch: Complaint[] = await store.filedIn(projectId, from, until, after, BATCH);
    if (batch.length === 0) return;
    yield batch.map((complaint) => servedOf(complaint, policy));
    after = batch.at(-1);
  }
}

function servedOf(complaint: Complaint, policy: ComplaintPolicy): Served {
  const { state, acceptedAt, endedAt } = complaint;
  const clocks = clocksOf({ ...complaint, urgent: complaint.facts.urgent, proposedAt: null }, policy);
  const due = (kind: 'response' | 'closing') => clocks.find((clock) => clock.kind === kind)!.dueAt;
  const closing = { dueAt: due('closing'), doneAt: endedAt };
  return { answer: { dueAt: due('response'), doneAt: acceptedAt }, closing: state === 'withdrawn' ? null : closing };
}
