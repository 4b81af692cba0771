/** Complaint records as owners and staff see them. */
import { clocksOf, isLate, nextClock } from '@jiashu/shared/complaints/clocks';
import { nextRise, reasonsFor } from '@jiashu/shared/complaints/levels';
import type { ComplaintPolicy } from '@jiashu/shared/complaints/policy';
import type {
  ComplaintRow,
  ComplaintView,
  DeskComplaint,
  DeskComplaintRow,
  Entry,
} from '@jiashu/shared/complaints/schema';
import { isDue, reopenableUntil } from '@jiashu/shared/complaints/states';
import type { DeskVerb } from '@jiashu/shared/complaints/vocabulary';
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import type { Around, AroundOne } from './around';
import { computedLevel, courseOf, elapsedOf } from './derived';
import type { Complaint } from './schema';
import type { ThreadEntry } from './thread';

const base = (complaint: Complaint, { home, project, nameOf }: Around, policy: ComplaintPolicy) => ({
  id: complaint._id,
  number: complaint.number,
  kind: complaint.kind,
  title: complaint.title,
  state: complaint.state,
  levelName: policy.levelNames[complaint.level],
  homeLabel: home.label,
  projectName: project.name,
  filedAt: complaint.filedAt.toISOString(),
  inCharge: nameOf(complaint.inChargeId),
});

export const presentRow = (complaint: Complaint, around: Around, policy: ComplaintPolicy): ComplaintRow => ({
  ...base(complaint, around, policy),
  homeId: complaint.homeId,
  changedAt: complaint.changedAt.toISOString(),
  lastAnswer: complaint.lastAnswer,
});

export function presentDeskRow(
  complaint: Complaint,
  around: Around,
  policy: ComplaintPolicy,
  now: Date,
): DeskComplaintRow {
  const due = nextClock(courseOf(complaint), policy);
  return {
    ...base(complaint, around, policy),
    level: complaint.level,
    handler: around.nameOf(complaint.handlerId),
    due: due && { kind: due.kind, at: due.dueAt.toISOString(), late: isLate(due, now) },
    changedAt: complaint.changedAt.toISOString(),
  };
}

const inOrder = (ids: readonly string[], photos: ReadonlyMap<string, PhotoView>): PhotoView[] =>
  ids.flatMap((id) => photos.get(id) ?? []);

const presentEntry = (entry: ThreadEntry, around: AroundOne, policy: ComplaintPolicy): Entry => ({
  id: entry.id,
  kind: entry.kind,
  at: entry.at.toISOString(),
  by: entry.by,
  byOwner: entry.byOwner,
  text: entry.text,
  photos: inOrder(entry.photoIds, around.photos),
  state: entry.state,
  person: around.nameOf(entry.personId),
  levelName: entry.level && policy.levelNames[entry.level],
});

function presentProposal({ proposal }: Complaint, { photos, nameOf }: AroundOne) {
  if (!proposal) return null;
  const { text, photoIds, byId, at } = proposal;
  return { text, photos: inOrder(photoIds, photos), by: nameOf(byId) ?? '', at: at.toISOString() };
}

/** What the owner's page and the desk have in common. */
function detail(complaint: Complaint, around: AroundOne, policy: ComplaintPolicy, now: Date) {
  const reasons = reasonsFor(complaint.facts, elapsedOf(complaint, now), policy);
  return {
    ...base(complaint, around, policy),
    text: complaint.text,
    photos: inOrder(complaint.photoIds, around.photos),
    level: complaint.level,
    reasons: reasons.map((reason) => ({ ...reason, levelName: policy.levelNames[reason.level] })),
    handler: around.nameOf(complaint.handlerId),
    proposal: presentProposal(complaint, around),
    clocks: clocksOf(courseOf(complaint), policy).map((clock) => ({
      kind: clock.kind,
      dueAt: clock.dueAt.toISOString(),
      doneAt: clock.doneAt?.toISOString() ?? null,
      late: isLate(clock, complaint.endedAt ?? now),
    })),
    thread: around.thread.map((entry) => presentEntry(entry, around, policy)),
    endedAt: complaint.endedAt?.toISOString() ?? null,
  };
}

export function presentComplaint(
  complaint: Complaint,
  around: AroundOne,
  policy: ComplaintPolicy,
  now: Date,
): ComplaintView {
  const { difficult: _, complainants: __, delayIsOurs: ___, ...facts } = complaint.facts;
  const reopenUntil = reopenableUntil(complaint, policy);
  return {
    ...detail(complaint, around, policy, now),
    homeId: complaint.homeId,
    hotline: around.project.hotline,
    facts,
    adjusted: complaint.adjustment?.reason ?? null,
    reopenUntil: reopenUntil && now <= reopenUntil ? reopenUntil.toISOString() : null,
  };
}

interface OnDesk {
  readonly may: DeskVerb[];
  readonly others: readonly Pick<Complaint, '_id' | 'title' | 'state' | 'filedAt'>[];
}

export const presentDesk = (
  complaint: Complaint,
  around: AroundOne,
  policy: ComplaintPolicy,
  now: Date,
  { may, others }: OnDesk,
): DeskComplaint => ({
  ...detail(complaint, around, policy, now),
  projectId: complaint.projectId,
  owner: around.nameOf(complaint.personId) ?? '',
  facts: complaint.facts,
  adjusted: presentAdjustment(complaint, around),
  rise: presentRise(complaint, policy, now),
  may,
  others: others.map(({ _id, title, state, filedAt }) => ({ id: _id, title, state, filedAt: filedAt.toISOString() })),
});

function presentAdjustment({ adjustment }: Complaint, { nameOf }: AroundOne): DeskComplaint['adjusted'] {
  if (!adjustment) return null;
  const { level, reason, byId, at } = adjustment;
  return { level, reason, by: nameOf(byId) ?? '', at: at.toISOString() };
}

/** Only a rise above the level that holds is news. */
function presentRise(complaint: Complaint, policy: ComplaintPolicy, now: Date): DeskComplaint['rise'] {
  if (!isDue(complaint.state)) return null;
  const computed = computedLevel(complaint, policy, now);
  const rise = nextRise(complaint.facts, elapsedOf(complaint, now), computed, policy);
  if (!rise || rise.level >= complaint.level) return null;
  return { level: rise.level, levelName: policy.levelNames[rise.level], at: rise.at.toISOString() };
}
