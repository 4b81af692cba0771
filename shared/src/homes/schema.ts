/** Homes as they travel. */
import { z } from 'zod';
import { Day, Done, Id, Instant, Phone, PhotoView, pageOf, paging, photoIds, words } from '../kernel/fields';
import { milestoneKinds } from '../projects/vocabulary';
import { PHASES } from './rules';
import { bindingStates, endReasons, invitationStates, invitedKinds, memberKinds } from './vocabulary';

const phases = Object.keys(PHASES) as [keyof typeof PHASES, ...(keyof typeof PHASES)[]];

/** Where the home stands and what comes next. */
export const Journey = z.strictObject({
  phase: z.enum(phases).nullable(),
  /** Index into the eight steps. */
  step: z.int().min(0).max(7),
  /** What its building has reached, as news: `盖到第 18 层`. */
  news: z.string(),
  floors: z.int(),
  builtFloors: z.int(),
  plannedFloors: z.int().nullable(),
  floor: z.int(),
  daysLate: z.int(),
  lateReason: z.string().nullable(),
  next: z.strictObject({ kind: z.enum(milestoneKinds), title: z.string(), expectedOn: Day }).nullable(),
  /** As the contract or our last word has it; null for those who don't see the contract. */
  handoverOn: Day.nullable(),
  handedOverOn: Day.nullable(),
});
export type Journey = z.infer<typeof Journey>;

export const HomeView = z.strictObject({
  id: Id,
  projectId: Id,
  projectName: z.string(),
  buildingId: Id,
  /** `3 栋 2 单元 1201`. */
  label: z.string(),
  kind: z.enum(memberKinds),
  hotline: z.string(),
  steward: z.string().nullable(),
  /** Null for family and tenants (DOMAIN §1). */
  contract: z.strictObject({ signedOn: Day.nullable(), handoverOn: Day }).nullable(),
  journey: Journey,
});
export type HomeView = z.infer<typeof HomeView>;

/** One of the household as another of it sees him: owners see names, others only the first character. */
const MemberView = z.strictObject({
  id: Id,
  name: z.string(),
  kind: z.enum(memberKinds),
  since: Instant,
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
  kind: z.enum(memberKinds),
  since: Instant,
  signedIn: z.boolean(),
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

/** A request to be told apart as the owner of a home the ledger does not give to this phone. */
export const BindingView = z.strictObject({
  id: Id,
  projectName: z.string(),
  home: z.string(),
  name: z.string(),
  note: z.string(),
  /** How many photos are kept with it; they are shown to those who decide. */
  photos: z.int(),
  state: z.enum(bindingStates),
  reason: z.string().nullable(),
  appeal: z.strictObject({ words: z.string(), at: Instant }).nullable(),
  /** An appeal can be made until then; null when it can't. */
  appealUntil: Instant.nullable(),
  at: Instant,
  by: z.string(),
});
export type BindingView = z.infer<typeof BindingView>;

export const DeskBindingView = z.strictObject({
  ...BindingView.shape,
  evidence: z.array(PhotoView),
  /** When the photos are deleted; null before the decision and once they are gone. */
  evidenceUntil: Instant.nullable(),
  /** The caller may decide it as it stands. */
  decidable: z.boolean(),
  decidedBy: z.string().nullable(),
});
export type DeskBindingView = z.infer<typeof DeskBindingView>;

const Token = z.string().regex(/^[\w-]{20,32}$/, '这个链接不完整，请让对方重新发一次');
const HomeRow = z.strictObject({ id: Id, label: z.string(), members: z.int() });

export const homeWires = {
  mine: { input: z.strictObject({}), output: z.strictObject({ homes: z.array(HomeView) }) },
  household: { input: z.strictObject({ homeId: Id }), output: HouseholdView },
  invite: {
    input: z.strictObject({ homeId: Id, kind: z.enum(invitedKinds), name: words(20) }),
    output: InvitationRow,
  },
  revokeInvitation: { input: z.strictObject({ homeId: Id, invitationId: Id }), output: Done },
  removeMember: { input: z.strictObject({ homeId: Id, memberId: Id }), output: Done },
  leave: { input: z.strictObject({ homeId: Id }), output: Done },
  invitation: { input: z.strictObject({ token: Token }), output: InvitationView },
  acceptInvitation: { input: z.strictObject({ token: Token }), output: z.strictObject({ homeId: Id }) },
  requestBinding: {
    input: z.strictObject({
      ...{ projectId: Id, home: words(40), name: words(20), note: words(300, 0).default('') },
      photoIds: photoIds(1),
    }),
    output: BindingView,
  },
  myBindings: { input: z.strictObject({}), output: z.strictObject({ bindings: z.array(BindingView) }) },
  appealBinding: {
    input: z.strictObject({ bindingId: Id, words: words(300, 5), photoIds: photoIds().default([]) }),
    output: BindingView,
  },
  deskBindings: {
    input: z.strictObject({ state: z.enum(bindingStates).default('pending'), ...paging }),
    output: pageOf(BindingView),
  },
  deskBinding: { input: z.strictObject({ bindingId: Id }), output: DeskBindingView },
  findHomes: {
    input: z.strictObject({ bindingId: Id, text: words(40) }),
    output: z.strictObject({ homes: z.array(HomeRow) }),
  },
  approveBinding: { input: z.strictObject({ bindingId: Id, homeId: Id }), output: Done },
  refuseBinding: { input: z.strictObject({ bindingId: Id, reason: words(200) }), output: Done },
  deskHousehold: { input: z.strictObject({ homeId: Id }), output: DeskHousehold },
  deskRemoveMember: {
    input: z.strictObject({ homeId: Id, memberId: Id, reason: words(200, 2) }),
    output: DeskHousehold,
  },
  changeMemberPhone: {
    input: z.strictObject({ homeId: Id, memberId: Id, phone: Phone, reason: words(200, 2) }),
    output: DeskHousehold,
  },
  transfer: {
    input: z.strictObject({
      homeId: Id,
      owners: z
        .array(z.strictObject({ name: words(20), phone: Phone }))
        .min(1, '至少一位新业主')
        .max(6, '最多 6 位'),
      on: Day,
      reason: words(200, 2),
    }),
    output: DeskHousehold,
  },
};
