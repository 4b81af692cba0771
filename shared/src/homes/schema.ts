/** Homes as they travel. */
import { z } from 'zod';
import { Day, Done, Id, IdNumber, Phone, pageOf, paging, photoIds, words } from '../kernel/fields';
import { milestoneKinds } from '../projects/vocabulary';
import { BindingView, DeskBindingView } from './bindingSchema';
import { DeskHousehold, HouseholdView, InvitationRow, InvitationView } from './householdSchema';
import { PHASES } from './rules';
import { bindingStates, invitedKinds, memberKinds } from './vocabulary';

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
  /** The ledger has another number for him now: until staff have looked he counts as family. */
  doubted: z.boolean(),
  hotline: z.string(),
  steward: z.string().nullable(),
  /** Null for family and tenants (DOMAIN §1). */
  contract: z.strictObject({ signedOn: Day.nullable(), handoverOn: Day }).nullable(),
  journey: Journey,
});
export type HomeView = z.infer<typeof HomeView>;

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
    input: z
      .strictObject({
        ...{ projectId: Id, home: words(40), name: words(20), note: words(300, 0).default('') },
        photoIds: photoIds().default([]),
        /** The contract as a PDF, sent before; photos may be left out then. */
        documentId: Id.nullable().default(null),
      })
      .refine((request) => request.photoIds.length > 0 || request.documentId !== null, {
        path: ['photoIds'],
        message: '至少放一张照片，或一份 PDF',
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
  correctIdNumber: {
    input: z.strictObject({ homeId: Id, memberId: Id, idNumber: IdNumber, reason: words(200, 2) }),
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
