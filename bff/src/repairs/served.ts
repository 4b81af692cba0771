/** Repairs as the service figures count them: what was called off counts for nothing. */
import { figurePolicy } from '@jiashu/shared/figures/policy';
import type { Served } from '../figures';
import type { Repair, RepairStore } from './store';

const DAY_MS = 86_400_000;
const BATCH = 500;

/** Everything filed between two instants, oldest first. */
export async function* servedRepairs(store: RepairStore, projectId: string, from: Date, until: Date) {
  for (let after: Repair | undefined; ; ) {
    const batch: Repair[] = await store.filedIn(projectId, from, until, after, BATCH);
    if (batch.length === 0) return;
    yield batch.flatMap(servedOf);
    after = batch.at(-1);
  }
}

function servedOf({ state, dues, respondedAt, filedAt, closedAt, urgent }: Repair): Served[] {
  if (state === 'cancelled' || state === 'voided') return [];
  const days = figurePolicy.closeRepairDays[urgent ? 'urgent' : 'other'];
  return [
    {
      answer: { dueAt: dues.response, doneAt: respondedAt },
      closing: { dueAt: new Date(filedAt.getTime() + days * DAY_MS), doneAt: closedAt },
    },
  ];
}
