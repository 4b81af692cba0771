/** Files a complaint: it gets its number, its level and its clocks at once. */

import type { complaints } from '@jiashu/shared/complaints/contract';
import type { InputOf } from '@jiashu/shared/kernel/endpoint';
import { dayOf } from '@jiashu/shared/kernel/time';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { requireHome } from '../../http/reach';
import { derive } from '../derived';
import type { Complaint } from '../schema';
import type { ComplaintWorld } from '../world';

type Filing = Omit<InputOf<typeof complaints.file>, 'homeId'>;

/** What only staff can know, until they do. */
const UNKNOWN_YET = { difficult: false, complainants: 1, delayIsOurs: true };

const UNTOUCHED = {
  adjustment: null,
  inChargeId: null,
  handlerId: null,
  acceptedAt: null,
  arrivedAt: null,
  investigatedAt: null,
  answeredAt: null,
  endedAt: null,
  proposal: null,
  heldMs: 0,
  reopened: false,
  lastAnswer: null,
  dueAt: null,
  risesAt: null,
  version: 1,
};

/** Throws `notFound` (not his home), `invalid` (a photo that isn't there). */
export async function fileComplaint(
  world: ComplaintWorld,
  homeId: string,
  { facts, ...filing }: Filing,
  ctx: SignedIn,
): Promise<Complaint> {
  const { projectId } = requireHome(ctx.caller, homeId);
  const subject = { kind: 'complaint', id: ctx.effectId };
  await world.photos.attach(filing.photoIds, ctx.caller.personId, subject);
  const complaint: Complaint = {
    ...{ _id: ctx.effectId, number: await numberFor(world, ctx.now), projectId, homeId, personId: ctx.caller.personId },
    ...filing,
    facts: { ...facts, ...UNKNOWN_YET },
    ...{ state: 'submitted', level: 4, filedAt: ctx.now, since: ctx.now, changedAt: ctx.now },
    ...UNTOUCHED,
  };
  const filed = { ...complaint, ...derive(complaint, world.policy, ctx.now) };
  const data = { text: filing.text, photoIds: filing.photoIds, level: { from: null, to: filed.level }, step: 1 };
  return world.records.create(filed, factOf(ctx, 'complaints.filed', subject, { projectId, homeId }, data));
}

/** `TS20261122-0003`: the third of the day. A filing that fails leaves a gap, never a double. */
async function numberFor({ store }: ComplaintWorld, now: Date): Promise<string> {
  const day = dayOf(now).replaceAll('-', '');
  return `TS${day}-${String(await store.nextOf(day)).padStart(4, '0')}`;
}
