/** What the desk finds, and one customer on one page: masked, and only of the projects the caller works in. */
import { z } from 'zod';
import { PHASES } from '../homes/rules';
import { memberKinds } from '../homes/vocabulary';
import { Day, Id, Instant, words } from '../kernel/fields';

const phases = Object.keys(PHASES) as [keyof typeof PHASES, ...(keyof typeof PHASES)[]];

/** Somebody at a home; null id: in the ledger, but never signed in. */
export const FoundPerson = z.strictObject({
  id: Id.nullable(),
  /** `顾**`. */
  name: z.string(),
  homeId: Id,
  homeLabel: z.string(),
  projectName: z.string(),
  kind: z.enum(memberKinds),
});
export type FoundPerson = z.infer<typeof FoundPerson>;

export const CaseRow = z.strictObject({
  kind: z.enum(['repair', 'complaint']),
  id: Id,
  number: z.string(),
  title: z.string(),
  state: z.string(),
  open: z.boolean(),
  filedAt: Instant,
});
export type CaseRow = z.infer<typeof CaseRow>;

export const Findings = z.strictObject({
  people: z.array(FoundPerson),
  /** Homes nobody belongs to. */
  emptyHomes: z.array(z.strictObject({ id: Id, label: z.string(), projectName: z.string() })),
  cases: z.array(CaseRow),
});
export type Findings = z.infer<typeof Findings>;

export const CustomerHome = z.strictObject({
  id: Id,
  label: z.string(),
  projectName: z.string(),
  kind: z.enum(memberKinds),
  phase: z.enum(phases).nullable(),
  handoverOn: Day,
  handedOverOn: Day.nullable(),
});

/** A visit that was agreed on: a promise of ours with its day. */
export const PromiseRow = z.strictObject({
  text: z.string(),
  on: Day,
  state: z.enum(['coming', 'kept', 'broken']),
});

export const NoteView = z.strictObject({ id: Id, text: z.string(), by: z.string(), at: Instant });
export type NoteView = z.infer<typeof NoteView>;

export const CustomerView = z.strictObject({
  id: Id,
  name: z.string(),
  phone: z.string().nullable(),
  /** Masked, as the ledger has it. */
  idNumber: z.string().nullable(),
  homes: z.array(CustomerHome),
  letters: z.strictObject({ read: z.int(), lastTitle: z.string().nullable(), lastAt: Instant.nullable() }),
  cases: z.array(CaseRow),
  ratings: z.array(z.strictObject({ title: z.string(), score: z.int(), words: z.string(), at: Instant })),
  promises: z.array(PromiseRow),
  notes: z.array(NoteView),
});
export type CustomerView = z.infer<typeof CustomerView>;

export const customerWires = {
  find: { input: z.strictObject({ text: words(40) }), output: Findings },
  show: { input: z.strictObject({ personId: Id }), output: CustomerView },
  note: { input: z.strictObject({ personId: Id, text: words(300) }), output: CustomerView },
};
