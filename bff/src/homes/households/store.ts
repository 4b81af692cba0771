/** Invitations into a home and sales of it, in MongoDB. */
import type { InvitedKind } from '@jiashu/shared/homes/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../../history';
import { collection } from '../../infra/collection';
import { sealedText } from '../../infra/sealed';

export interface Invitation extends Recorded {
  homeId: string;
  projectId: string;
  buildingId: string;
  kind: InvitedKind;
  /** Whom it is for in the owner's words. Sealed. */
  name: string;
  /** Who holds the token may use it, so only its hash is kept. */
  tokenHash: string;
  state: 'open' | 'used' | 'revoked';
  invitedBy: string;
  usedBy: string | null;
  at: Date;
  expiresAt: Date;
}

/** A home sold on to new owners. */
export interface Transfer extends Recorded {
  homeId: string;
  projectId: string;
  /** Sealed JSON of `{ name, phone }[]`; null once they belong to the home. */
  owners: string | null;
  on: string;
  reason: string;
  at: Date;
}

const invitationSchema = new Schema<Invitation>(
  {
    ...{ _id: String, homeId: String, projectId: String, buildingId: String, kind: String, name: sealedText },
    ...{ tokenHash: String, state: String, invitedBy: String, usedBy: { type: String, default: null } },
    ...{ at: Date, expiresAt: Date },
    ...outboxField,
  },
  { collection: 'invitations', versionKey: false },
)
  .index({ tokenHash: 1 }, { unique: true })
  .index({ homeId: 1, state: 1, expiresAt: 1 })
  // What was never used is of no interest a month later.
  .index({ expiresAt: 1 }, { expireAfterSeconds: 30 * 86_400, partialFilterExpression: { state: 'open' } })
  .index({ 'outbox.at': 1 }, { sparse: true });

const transferSchema = new Schema<Transfer>(
  {
    ...{ _id: String, homeId: String, projectId: String, owners: sealedText, on: String, reason: String, at: Date },
    ...outboxField,
  },
  { collection: 'transfers', versionKey: false },
)
  .index({ homeId: 1, at: -1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

export type HouseholdStore = ReturnType<typeof createHouseholdStore>;

export function createHouseholdStore(db: Connection) {
  const invitations = collection(db, 'Invitation', invitationSchema);
  const transfers = collection(db, 'Transfer', transferSchema);
  return {
    ...{ invitations, transfers },
    byToken: (tokenHash: string) => invitations.findOne({ tokenHash }).lean<Invitation>(),
    invitation: (id: string) => invitations.findById(id).lean<Invitation>(),
    /** Those that can still be used, soonest to expire first. */
    openFor: (homeId: string, now: Date): Promise<Invitation[]> =>
      invitations
        .find({ homeId, state: 'open', expiresAt: { $gt: now } })
        .sort({ expiresAt: 1 })
        .limit(50)
        .lean<Invitation[]>(),
    /** Those by which somebody whom he invited came in. */
    usedOf: (homeId: string, invitedBy: string): Promise<Invitation[]> =>
      invitations.find({ homeId, state: 'used', invitedBy }).limit(50).lean<Invitation[]>(),
    revokeAll: (homeId: string) => invitations.updateMany({ homeId, state: 'open' }, { $set: { state: 'revoked' } }),
    dropTransfer: (id: string) => transfers.deleteOne({ _id: id }),
    forgetOwners: (id: string) => transfers.updateOne({ _id: id }, { $set: { owners: null } }),
    transfer: (id: string) => transfers.findById(id).lean<Transfer>(),
  };
}
