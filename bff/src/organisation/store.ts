/** Edits of the organisation, invitations of staff, shifts and leave, in MongoDB. */
import type { Role, Tier } from '@jiashu/shared/kernel/roles';
import type { Trade } from '@jiashu/shared/organisation/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { collection } from '../infra/collection';
import { afterCursor, newestFirst } from '../infra/paging';
import { sealedText } from '../infra/sealed';

/** What somebody changed in the tree; carries the fact that makes it so. */
export interface Edit extends Recorded {
  subjectId: string;
  at: Date;
}

export interface StaffInvitation extends Recorded {
  /** Sealed. */
  name: string;
  /** Sealed. */
  phone: string;
  phoneIndex: string;
  role: Role;
  tier: Tier;
  scopeId: string | null;
  state: 'open' | 'accepted' | 'revoked';
  invitedBy: string;
  acceptedBy?: string;
  at: Date;
  expiresAt: Date;
}

export interface ShiftRecord extends Recorded {
  projectId: string;
  personId: string;
  trade: Trade;
  weekdays: number[];
  from: string;
  to: string;
  endedAt: Date | null;
}

export interface LeaveRecord extends Recorded {
  personId: string;
  from: string;
  to: string;
  reason: string;
  deputyId: string | null;
  endedAt: Date | null;
}

const outboxIndex = [{ 'outbox.at': 1 }, { sparse: true }] as const;
const date = { type: Date, default: null };
const word = { type: String, default: null };

const editSchema = new Schema<Edit>(
  { _id: String, subjectId: String, at: Date, ...outboxField },
  { collection: 'organisationEdits', versionKey: false },
).index(...outboxIndex);

const invitationSchema = new Schema<StaffInvitation>(
  {
    ...{ _id: String, name: sealedText, phone: sealedText, phoneIndex: { type: String, blindIndexOf: 'phone' } },
    ...{ role: String, tier: String, scopeId: word, state: String, invitedBy: String },
    ...{ acceptedBy: String, at: Date, expiresAt: Date },
    ...outboxField,
  },
  { collection: 'staffInvitations', versionKey: false },
)
  .index({ phoneIndex: 1, state: 1 })
  .index({ scopeId: 1, at: -1, _id: -1 })
  .index(...outboxIndex);

const shiftSchema = new Schema<ShiftRecord>(
  {
    ...{
      _id: String,
      projectId: String,
      personId: String,
      trade: String,
      weekdays: [Number],
      from: String,
      to: String,
    },
    ...{ endedAt: date, ...outboxField },
  },
  { collection: 'shifts', versionKey: false },
)
  .index({ projectId: 1, endedAt: 1 })
  .index(...outboxIndex);

const leaveSchema = new Schema<LeaveRecord>(
  {
    ...{ _id: String, personId: String, from: String, to: String, reason: String, deputyId: word },
    ...{ endedAt: date, ...outboxField },
  },
  { collection: 'leaves', versionKey: false },
)
  .index({ personId: 1, endedAt: 1, to: 1 })
  .index(...outboxIndex);

export type OrganisationStore = ReturnType<typeof createOrganisationStore>;

const MOST = 200;

export function createOrganisationStore(db: Connection) {
  const edits = collection(db, 'OrganisationEdit', editSchema);
  const invitations = collection(db, 'StaffInvitation', invitationSchema);
  const shifts = collection(db, 'Shift', shiftSchema);
  const leaves = collection(db, 'Leave', leaveSchema);
  return {
    ...{ edits, invitations, shifts, leaves },
    invitation: (id: string) => invitations.findById(id).lean<StaffInvitation>(),
    /** Of these scopes (null: the group), newest first, one more than `limit` when there is a next page. */
    invitationsIn: (scopeIds: readonly (string | null)[], after: string | undefined, limit: number) =>
      invitations
        .find({ scopeId: { $in: [...scopeIds] }, ...afterCursor('at', after) })
        .sort(newestFirst('at'))
        .limit(limit + 1)
        .lean<StaffInvitation[]>(),
    openFor: (phoneIndex: string, now: Date) =>
      invitations
        .find({ phoneIndex, state: 'open', expiresAt: { $gt: now } })
        .limit(MOST)
        .lean<StaffInvitation[]>(),
    shift: (id: string) => shifts.findById(id).lean<ShiftRecord>(),
    shiftsOf: (projectId: string) => shifts.find({ projectId, endedAt: null }).limit(MOST).lean<ShiftRecord[]>(),
    leave: (id: string) => leaves.findById(id).lean<LeaveRecord>(),
    /** Not over on the day, of these people. */
    leavesOf: (personIds: readonly string[], day: string) =>
      leaves
        .find({ personId: { $in: [...personIds] }, endedAt: null, to: { $gte: day } })
        .sort({ to: 1 })
        .limit(MOST)
        .lean<LeaveRecord[]>(),
  };
}
