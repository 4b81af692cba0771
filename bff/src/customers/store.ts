/** Care notes in MongoDB: what staff want the next colleague to know. */
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { collection } from '../infra/collection';
import { newestFirst } from '../infra/paging';
import { sealedText } from '../infra/sealed';

export interface CareNote extends Recorded {
  personId: string;
  projectId: string;
  byId: string;
  /** Sealed: it speaks of a person. */
  text: string;
  at: Date;
}

const schema = new Schema<CareNote>(
  { _id: String, personId: String, projectId: String, byId: String, text: sealedText, at: Date, ...outboxField },
  { collection: 'careNotes', versionKey: false },
)
  .index({ personId: 1, at: -1, _id: -1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

export type CareNoteStore = ReturnType<typeof createCareNoteStore>;

export function createCareNoteStore(db: Connection) {
  const notes = collection(db, 'CareNote', schema);
  return {
    notes,
    /** Of these projects alone, newest first. */
    of: (personId: string, projectIds: readonly string[], limit: number) =>
      notes
        .find({ personId, projectId: { $in: projectIds } }, { outbox: 0 })
        .sort(newestFirst('at'))
        .limit(limit)
        .lean<CareNote[]>(),
  };
}
