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
});
export type BindingView = z.infer<typeof BindingView>;

export const DeskBindingView = z.strictObject({
  ...BindingView.shape,
  evidence: z.array(PhotoView),
  document: DocumentView.nullable(),
  /** When the evidence is deleted; null before the decision and once they are gone. */
  evidenceUntil: Instant.nullable(),
  /** The caller may decide it as it stands. */
  decidable: z.boolean(),
  decidedBy: z.string().nullable(),
});
export type DeskBindingView = z.infer<typeof DeskBindingView>;
