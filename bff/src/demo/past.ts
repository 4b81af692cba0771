/** Plays the past: letters on lanes of their own, and all that happened in the houses in the order of its days. */
import { bindingDeeds } from './bindings';
import { complaintDeeds } from './complaints';
import { crowdRepairDeeds } from './crowdRepairs';
import { eventDeeds } from './events';
import { letterLanes } from './letters';
import { type Deed, inOrder, momentOf } from './moments';
import { personNamed, RESIDENTS, STAFF } from './people';
import { repairDeeds } from './repairs';
import type { Company } from './world';

/** When everybody last looked through his inbox. */
const LAST_LOOK = '-2 22:00';

export async function playPast(company: Company): Promise<void> {
  const lanes = letterLanes(company);
  const deeds = await deedsOf(company);
  const look = momentOf(LAST_LOOK, company);
  await Promise.all([
    inOrder(deeds.filter(({ at }) => at < look)),
    ...lanes.map(({ publishBackIssues }) => publishBackIssues()),
  ]);
  for (const { name } of [...RESIDENTS.filter(({ unseen }) => !unseen), ...STAFF])
    await company.stage.act('inbox.markAllRead', personNamed(name), look, {});
  await Promise.all([
    inOrder(deeds.filter(({ at }) => at >= look)),
    ...lanes.map(({ publishNewest }) => publishNewest()),
  ]);
}

/** One sequence for all, because an invitation to rate expires as time goes by. */
async function deedsOf(company: Company): Promise<Deed[]> {
  const [crowdRepairs, complaints, events] = await Promise.all([
    crowdRepairDeeds(company),
    complaintDeeds(company),
    eventDeeds(company),
  ]);
  return [...bindingDeeds(company), ...repairDeeds(company), ...crowdRepairs, ...complaints, ...events];
}
