/** What is kept of a complaint, and the indexes its queries need. */
import type { Adjustment } from '@jiashu/shared/complaints/levels';
import type { Facts } from '@jiashu/shared/complaints/schema';
import type { ComplaintKind, ComplaintState, Level } from '@jiashu/shared/complaints/vocabulary';
import { Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';

export interface Proposal {
  text: string;
  photoIds: string[];
  byId: string;
  at: Date;
}

/** Every change goes up by one `version`; level, `dueAt` and `risesAt` are always derived from the rest. */
export interface Complaint extends Recorded {
  number: string;
  projectId: string;
  homeId: string;
  personId: string;
  kind: ComplaintKind;
  title: string;
  text: string;
  photoIds: string[];
  facts: Facts;
  state: ComplaintState;
  level: Level;
  adjustment: (Adjustment & { reason: string; byId: string; at: Date }) | null;
  inChargeId: string | null;
  handlerId: string | null;
  filedAt: Date;
  /** Where the clocks begin: filing, or reopening. */
  since: Date;
  changedAt: Date;
  acceptedAt: Date | null;
  arrivedAt: Date | null;
  investigatedAt: Date | null;
  answeredAt: Date | null;
  endedAt: Date | null;
  /** The last one, while it is on the table and after it was agreed to. */
  proposal: Proposal | null;
  heldMs: number;
  reopened: boolean;
  lastAnswer: string | null;
  /** When the next clock is due; null while the owner has the word and after the end. */
  dueAt: Date | null;
  /** When time alone raises the level. */
  risesAt: Date | null;
  version: number;
}

const date = { type: Date, default: null };
const word = { type: String, default: null };
const mixed = { type: Schema.Types.Mixed, default: null };

export const complaintSchema = new Schema<Complaint>(
  {
    ...{ _id: String, number: String, projectId: String, homeId: String, personId: String },
    ...{ kind: String, title: String, text: String, photoIds: [String], facts: mixed },
    ...{ state: String, level: Number, adjustment: mixed, inChargeId: word, handlerId: word },
    ...{ filedAt: Date, since: Date, changedAt: Date },
    ...{ acceptedAt: date, arrivedAt: date, investigatedAt: date, answeredAt: date, endedAt: date },
    ...{ proposal: mixed, heldMs: Number, reopened: Boolean, lastAnswer: word },
    ...{ dueAt: date, risesAt: date, version: Number },
    ...outboxField,
  },
  { collection: 'complaints', versionKey: false, minimize: false },
)
  .index({ number: 1 }, { unique: true })
  // What the service figures count: a project's, month by month.
  .index({ projectId: 1, filedAt: 1, _id: 1 })
  // What the owner's list reads.
  .index({ personId: 1, filedAt: -1, _id: -1 })
  // What the desk reads: what is due, and what waits or is over.
  .index({ projectId: 1, dueAt: 1, _id: 1 })
  .index({ projectId: 1, state: 1, changedAt: -1, _id: -1 })
  .index({ inChargeId: 1, dueAt: 1, _id: 1 })
  .index({ handlerId: 1, dueAt: 1, _id: 1 })
  .index({ risesAt: 1 })
  .index({ 'outbox.at': 1 }, { sparse: true });
