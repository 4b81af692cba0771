/** Records of files in MongoDB: who sent it, how large it is, what it belongs to. */
import { type Connection, Schema } from 'mongoose';
import type { Subject } from '../history';
import { collection } from '../infra/collection';
import { sealedText } from '../infra/sealed';

export const KINDS = ['photo', 'video', 'document'] as const;
export type Kind = (typeof KINDS)[number];

export interface StoredFile {
  _id: string;
  kind: Kind;
  personId: string;
  /** Points of a photo; 0 of what has none. */
  width: number;
  height: number;
  /** Of what is kept: of a photo, the large one. */
  bytes: number;
  /** Of a video. */
  seconds: number | null;
  /** The photo shown before a video plays. */
  posterId: string | null;
  /** What a document is called; sealed, since people put names into it. */
  name: string | null;
  at: Date;
  /** The record that shows it; null until that was made. */
  subject: Subject | null;
}

const schema = new Schema<StoredFile>(
  {
    _id: String,
    kind: { type: String, default: 'photo' },
    personId: String,
    width: Number,
    height: Number,
    bytes: Number,
    seconds: { type: Number, default: null },
    posterId: { type: String, default: null },
    name: sealedText,
    at: Date,
    subject: { type: { kind: String, id: String }, _id: false, default: null },
  },
  { collection: 'photos', versionKey: false },
)
  .index({ personId: 1 })
  // What the sweep looks for.
  .index({ 'subject.id': 1, at: 1 });

export function createFileStore(db: Connection) {
  const files = collection(db, 'Photo', schema);
  return {
    upsert: (file: StoredFile) => files.updateOne({ _id: file._id }, { $setOnInsert: file }, { upsert: true }),
    find: (ids: readonly string[]): Promise<StoredFile[]> => files.find({ _id: { $in: ids } }).lean<StoredFile[]>(),
    /** Gives the caller's own free files to a record, all or none; false when one isn't his or is another's already. */
    async attach(ids: readonly string[], personId: string, subject: Subject): Promise<boolean> {
      const its = { 'subject.kind': subject.kind, 'subject.id': subject.id };
      const free = await files.find({ _id: { $in: ids }, personId, subject: null }, { _id: 1 }).lean<StoredFile[]>();
      const taken = { _id: { $in: free.map(({ _id }) => _id) } };
      await files.updateMany({ ...taken, subject: null }, { $set: { subject } });
      if ((await files.countDocuments({ _id: { $in: ids }, ...its })) === ids.length) return true;
      await files.updateMany({ ...taken, ...its }, { $set: { subject: null } });
      return false;
    },
    /** Sent before `before` and never used. */
    orphans: (before: Date, limit: number) =>
      files
        .find({ subject: null, at: { $lt: before } })
        .limit(limit)
        .lean<StoredFile[]>(),
    /** Takes the record away; only while it still belongs to whom it belonged to, so that one just attached stays. */
    remove: async ({ _id, subject }: StoredFile) =>
      (await files.deleteOne({ _id, ...(subject ? { 'subject.id': subject.id } : { subject: null }) })).deletedCount >
      0,
  };
}
