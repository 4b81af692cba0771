/** Plays what happened in the houses: repairs, complaints and events, each lane in the order of its days. */
import { complaintDeeds } from './complaints';
import { crowdRepairDeeds } from './crowdRepairs';
import { inOrder } from './moments';
import { repairDeeds } from './repairs';
import type { Company } from './world';

export async function playLife(company: Company): Promise<void> {
  const [crowdRepairs, complaints] = await Promise.all([crowdRepairDeeds(company), complaintDeeds(company)]);
  await Promise.all([inOrder([...repairDeeds(company), ...crowdRepairs]), inOrder(complaints)]);
}
