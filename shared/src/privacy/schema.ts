/** What a person sees of what is kept about him, and what he may do with it. */
import { z } from 'zod';
import { Done, Id, Instant, pageOf, paging, words } from '../kernel/fields';
import {
  channels,
  exportStates,
  fates,
  lookReasons,
  purposes,
  revealables,
  revealeds,
  revealReasons,
} from './vocabulary';

/** One kind of record that we keep about him. */
export const Kept = z.strictObject({
  title: z.string(),
  count: z.int(),
  why: z.string(),
  until: z.string(),
  fate: z.enum(fates),
});
export type Kept = z.infer<typeof Kept>;

export const MyData = z.strictObject({
  name: z.string(),
  /** `138****0100`. */
  phone: z.string().nullable(),
  /** `320***********1234`, as a ledger has it. */
  idNumber: z.string().nullable(),
  kept: z.array(Kept),
  /** How often staff looked at his number, name or document. */
  reveals: z.int(),
});
export type MyData = z.infer<typeof MyData>;

/** Null `at` and `version`: never said; what isn't the policy itself is then on. */
export const ConsentView = z.strictObject({
  purpose: z.enum(purposes),
  title: z.string(),
  text: z.string(),
  given: z.boolean(),
  version: z.string().nullable(),
  at: Instant.nullable(),
  channel: z.enum(channels).nullable(),
  past: z.array(z.strictObject({ given: z.boolean(), version: z.string(), at: Instant, channel: z.enum(channels) })),
});
export type ConsentView = z.infer<typeof ConsentView>;

export const ExportView = z.strictObject({
  id: Id,
  state: z.enum(exportStates),
  at: Instant,
  /** Until when it can be fetched; null until it is ready. */
  endsAt: Instant.nullable(),
  bytes: z.int().nullable(),
});
export type ExportView = z.infer<typeof ExportView>;

/** What deleting the account would do, and how a request for it stands. */
export const DeletionView = z.strictObject({
  /** When it will be carried out; null where none was asked for. */
  dueAt: Instant.nullable(),
  goes: z.array(z.strictObject({ title: z.string(), count: z.int() })),
  stays: z.array(z.strictObject({ title: z.string(), count: z.int(), why: z.string() })),
  /** Staff are asked to hand over first. */
  holdsPost: z.boolean(),
});
export type DeletionView = z.infer<typeof DeletionView>;

/** Somebody of us looked at it whole. */
export const RevealView = z.strictObject({
  id: Id,
  at: Instant,
  by: z.string(),
  title: z.string(),
  field: z.enum(revealeds),
  reason: z.enum(lookReasons),
  words: z.string(),
});
export type RevealView = z.infer<typeof RevealView>;

const none = z.strictObject({});
const consents = z.strictObject({ policyVersion: z.string(), consents: z.array(ConsentView) });

export const privacyWires = {
  mine: { input: none, output: MyData },
  consents: { input: none, output: consents },
  setConsent: {
    input: z.strictObject({ purpose: z.enum(purposes), given: z.boolean(), channel: z.enum(channels) }),
    output: consents,
  },
  exports: { input: none, output: z.strictObject({ exports: z.array(ExportView) }) },
  askExport: { input: none, output: ExportView },
  exportLink: { input: z.strictObject({ exportId: Id }), output: z.strictObject({ url: z.string(), endsAt: Instant }) },
  deletion: { input: none, output: DeletionView },
  askDeletion: { input: z.strictObject({ understood: z.literal(true) }), output: DeletionView },
  withdrawDeletion: { input: none, output: Done },
  reveals: { input: z.strictObject(paging), output: pageOf(RevealView) },
  reveal: {
    input: z.strictObject({
      personId: Id,
      field: z.enum(revealables),
      reason: z.enum(revealReasons),
      words: words(100, 0).default(''),
    }),
    output: z.strictObject({ value: z.string() }),
  },
};
