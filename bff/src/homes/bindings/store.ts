/** Requests to be confirmed as somebody's home, in MongoDB. */
import type { ConfirmingRole } from '@jiashu/shared/homes/appeals';
import type { BindingState } from '@jiashu/shared/homes/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../../history';
import { collection } from '../../infra/collection';
import { afterCursor, newestFirst } from '../../infra/paging';
import { sealedText } from '../../infra/sealed';

export const subjectOf = ({ _id: id }: Pick<Binding, '_id'>) => ({ kind: 'binding', id });

/** Everything that is evidence of a request. */
export const filesOf = ({ photoIds, documentId }: Pick<Binding, 'photoIds' | 'documentId'>): string[] => [
  ...photoIds,
  ...(documentId ? [documentId] : []),
];

interface Decision {
  readonly personId: string;
  /** The role he decided by: an appeal goes above it. */
  readonly role: ConfirmingRole;
  readonly at: Date;
}

export interface Binding extends Recorded {
  personId: string;
  projectId: string;
  /** Whom of the ledger it is about, where a file corrected the number by which he came in; missing for his own requests. */
  memberId?: string | null;
  /** The home in the person's own words, or as the ledger has it. */
  home: string;
  /** Sealed. */
  name: string;
  note: string;
  /** The evidence; emptied when its time is over. */
  photoIds: string[];
  documentId?: string | null;
  state: BindingState;
  reason: string | null;
  /** The last one. */
  decision: Decision | null;
  /** Made at most once. */
  appeal: { words: string; at: Date } | null;
  /** When the evidence is deleted; null while a decision is out and when nothing is left. */
  evidenceUntil: Date | null;
  at: Date;
}

const date = { type: Date, default: null };
const schema = new Schema<Binding>(
  {
    ...{ _id: String, personId: String, projectId: String, home: String, name: sealedText, note: String },
    ...{
      memberId: { type: String, default: null },
      photoIds: [String],
      documentId: { type: String, default: null },
      state: String,
      reason: { type: String, default: null },
    },
    decision: { type: { personId: String, role: String, at: Date }, _id: false, default: null },
    appeal: { type: { words: String, at: Date }, _id: false, default: null },
    ...{ evidenceUntil: date, at: Date },
    ...outboxField,
  },
  { collection: 'bindings', versionKey: false },
)
  .index({ personId: 1, at: -1 })
  .index({ projectId: 1, state: 1, at: -1, _id: -1 })
  .index({ evidenceUntil: 1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

export type BindingStore = ReturnType<typeof createBindingStore>;

export function createBindingStore(db: Connection) {
  const bindings = collection(db, 'Binding', schema);
  return {
    bindings,
    binding: (id: string) => bindings.findById(id).lean<Binding>(),
    bindingsOf: (personId: string): Promise<Binding[]> =>
      bindings.find({ personId }).sort({ at: -1 }).limit(20).lean<Binding[]>(),
    bindingsIn: (
      projectIds: readonly string[],
      state: BindingState,
      after: string | undefined,
      limit: number,
    ): Promise<Binding[]> =>
      bindings
        .find({ projectId: { $in: projectIds }, state, ...afterCursor('at', after) })
        .sort(newestFirst('at'))
        .limit(limit + 1)
        .lean<Binding[]>(),
    /** Those whose evidence has had its time. */
    outlived: (now: Date, limit: number): Promise<Binding[]> =>
      bindings
        .find({ evidenceUntil: { $lte: now, $gt: new Date(0) } })
        .sort({ evidenceUntil: 1 })
        .limit(limit)
        .lean<Binding[]>(),
    forgetEvidence: (id: string) =>
      bindings.updateOne({ _id: id }, { $set: { photoIds: [], documentId: null, evidenceUntil: null } }),
  };
}
