/** Plays the past: what does not depend on one another side by side, each lane in the order of its days. */
import { bindingDeeds } from './bindings';
import { complaintDeeds } from './complaints';
import { crowdRepairLanes } from './crowdRepairs';
import { customerDeeds } from './customers';
import { bringAcknowledgements, declarationLanes } from './declarations';
import { bringDevices } from './devices';
import { eventLanes } from './events';
import { householdDeeds } from './households';
import { ledgerDeeds } from './ledgerFiles';
import { letterLanes } from './letters';
import { type Deed, momentOf, sideBySide } from './moments';
import { personNamed, RESIDENTS, STAFF } from './people';
import { prospectLanes } from './prospects';
import { repairLanes } from './repairs';
import { staffingDeeds } from './staffing';
import type { Company } from './world';

/** When everybody last looked through his inbox. */
const LAST_LOOK = '-2 22:00';

export async function playPast(company: Company): Promise<void> {
  await bringAcknowledgements(company);
  const letters = letterLanes(company);
  const lanes = await lanesOf(company);
  const look = momentOf(LAST_LOOK, company);
  const lanesWhere = (isWanted: (deed: Deed) => boolean) => lanes.map((lane) => lane.filter(isWanted));
  await Promise.all([
    sideBySide(lanesWhere(({ at }) => at < look)),
    ...letters.map(({ publishBackIssues }) => publishBackIssues()),
  ]);
  await Promise.all(lookedThrough.map((name) => company.stage.act('inbox.markAllRead', personNamed(name), look, {})));
  await Promise.all([
    sideBySide(lanesWhere(({ at }) => at >= look)),
    ...letters.map(({ publishNewest }) => publishNewest()),
  ]);
  await company.night('figures.count', company.now);
  await bringDevices(company);
}

const lookedThrough = [...RESIDENTS.filter(({ unseen }) => !unseen), ...STAFF].map(({ name }) => name);

/** Complaints are one lane with the job that raises them at night, or it would find them otherwise than they were. */
async function lanesOf(company: Company): Promise<Deed[][]> {
  const [crowdRepairs, complaints, events, declarations] = await Promise.all([
    crowdRepairLanes(company),
    complaintDeeds(company),
    eventLanes(company),
    declarationLanes(company),
  ]);
  return [
    bindingDeeds(company),
    householdDeeds(company),
    staffingDeeds(company),
    ledgerDeeds(company),
    customerDeeds(company),
    ...repairLanes(company),
    ...crowdRepairs,
    complaints,
    ...events,
    ...declarations,
    ...prospectLanes(company),
  ];
}
