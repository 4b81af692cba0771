/** Plays what happened in the houses: repairs, complaints and events, each lane in the order of its days. */
import { crowdRepairDeeds } from './crowdRepairs';
import { inOrder } from './moments';
import { repairDeeds } from './repairs';
import type { Company } from './world';

export async function playLife(company: Company): Promise<void> {
  await inOrder([...repairDeeds(company), ...(await crowdRepairDeeds(company))]);
}
