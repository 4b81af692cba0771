/** Plays what happened in the houses, all of it in the order of its days: an invitation to rate expires as time goes by. */
import { bindingDeeds } from './bindings';
import { complaintDeeds } from './complaints';
import { crowdRepairDeeds } from './crowdRepairs';
import { eventDeeds } from './events';
import { inOrder } from './moments';
import { repairDeeds } from './repairs';
import type { Company } from './world';

export async function playLife(company: Company): Promise<void> {
  const [crowdRepairs, complaints, events] = await Promise.all([
    crowdRepairDeeds(company),
    complaintDeeds(company),
    eventDeeds(company),
  ]);
  await inOrder([...bindingDeeds(company), ...repairDeeds(company), ...crowdRepairs, ...complaints, ...events]);
}
