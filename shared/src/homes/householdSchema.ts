/** A household as it travels: to its own people, to whoever is invited, to the desk. */
import { z } from 'zod';
import { Day, Id, Instant } from '../kernel/fields';
import { endReasons, invitationStates, invitedKinds, memberKinds } from './vocabulary';

/** One of the household as another of it sees him: owners see names, others only the first character. */
const MemberView = z.strictObject({
  id: Id,
  name: z.string(),
  kind: z.enum(memberKinds),
  /** An owner's is the day of his contract: null for those who don't see it. */
  since: Instant.nullable(),
  me: z.boolean(),
  /** The caller may let him go. */
  removable: z.boolean(),
  /** False for one the ledger knows and who has never signed in. */
  signedIn: z.boolean(),
});
export type MemberView = z.infer<typeof MemberView>;

export const InvitationRow = z.strictObject({
  id: Id,
  kind: z.enum(invitedKinds),
  /** What the owner wrote of whom it is for. */
  name: z.string(),
  /** Opaque, at most 32 characters, fit for a mini-program's scene. */
  token: z.string(),
  expiresAt: Instant,
});
export type InvitationRow = z.infer<typeof InvitationRow>;

export const HouseholdView = z.strictObject({
  homeId: Id,
  projectName: z.string(),
  label: z.string(),
  kind: z.enum(memberKinds),
  doubted: z.boolean(),
  contract: z.strictObject({ signedOn: Day.nullable(), handoverOn: Day }).nullable(),
  members: z.array(MemberView),
  /** Open ones; empty for those who can't invite. */
  invitations: z.array(InvitationRow),
  mayInvite: z.boolean(),
  mayLeave: z.boolean(),
});
export type HouseholdView = z.infer<typeof HouseholdView>;

/** What whoever holds the link is told before he accepts. */
export const InvitationView = z.strictObject({
  state: z.enum(invitationStates),
  kind: z.enum(invitedKinds),
  projectName: z.string(),
  label: z.string(),
  /** Masked: `顾**`. */
  invitedBy: z.string(),
  expiresAt: Instant,
  /** The caller accepted it himself. */
  mine: z.boolean(),
});
export type InvitationView = z.infer<typeof InvitationView>;

/** One of the household as staff see him, also after he left. */
const DeskMember = z.strictObject({
  id: Id,
  name: z.string(),
  phone: z.string().nullable(),
  /** Masked, as the ledger has it. */
  idNumber: z.string().nullable(),
  kind: z.enum(memberKinds),
  since: Instant,
  signedIn: z.boolean(),
  /** The request under which staff look whether it is still he; null where nobody doubts it. */
  doubt: Id.nullable(),
  ended: z.strictObject({ at: Instant, reason: z.enum(endReasons).nullable() }).nullable(),
});
export type DeskMember = z.infer<typeof DeskMember>;

export const DeskHousehold = z.strictObject({
  homeId: Id,
  projectName: z.string(),
  label: z.string(),
  signedOn: Day.nullable(),
  handoverOn: Day,
  handedOverOn: Day.nullable(),
  steward: z.string().nullable(),
  members: z.array(DeskMember),
  former: z.array(DeskMember),
  openInvitations: z.int(),
  /** What happened, newest first. */
  history: z.array(z.strictObject({ id: Id, at: Instant, by: z.string(), words: z.string() })),
  mayTransfer: z.boolean(),
});
export type DeskHousehold = z.infer<typeof DeskHousehold>;
