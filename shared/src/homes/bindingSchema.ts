/** Requests to be confirmed as somebody's home, as they travel. */
import { z } from 'zod';
import { DocumentView } from '../files/schema';
import { Id, Instant, PhotoView } from '../kernel/fields';
import { bindingStates } from './vocabulary';

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
  /** The ledger raised it: a file corrected the number by which he came in. */
  fromLedger: z.boolean(),
});
export type BindingView = z.infer<typeof BindingView>;

/** What the ledger says of him now, beside his account; what is gone once he was let out is null. */
const LedgerDoubt = z.strictObject({
  homeId: Id,
  name: z.string().nullable(),
  /** Masked, as the file has it. */
  phone: z.string().nullable(),
  /** Masked: the number he signs in with. */
  account: z.string().nullable(),
  /** Who signs in with the number of the file. */
  holder: z.string().nullable(),
});

export const DeskBindingView = z.strictObject({
  ...BindingView.shape,
  evidence: z.array(PhotoView),
  document: DocumentView.nullable(),
  /** When the evidence is deleted; null before the decision and once they are gone. */
  evidenceUntil: Instant.nullable(),
  /** The caller may decide it as it stands. */
  decidable: z.boolean(),
  decidedBy: z.string().nullable(),
  ledger: LedgerDoubt.nullable(),
});
export type DeskBindingView = z.infer<typeof DeskBindingView>;
