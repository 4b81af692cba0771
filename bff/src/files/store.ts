/** Records of files in MongoDB: who sent it, how large it is, what it belongs to. */
import { type Connection, Schema } from 'mongoose';
import type { Subject } from '../history';
import { type Collection, collection } from '../infra/collection';
import { isDuplicateKey } from '../infra/mongo';
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
  /** The sender's place for a file not yet used, `<person>/<number>`: nobody has two files in one. */
  slot?: string;
}

/** What came of adding a file: `full` is that its sender has no place left. */
export type Added = 'added' | 'there' | 'full';

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
    slot: String,
  },
  { collection: 'photos', versionKey: false },
)
  .index({ personId: 1 })
  .index({ slot: 1 }, { unique: true, sparse: true })
  // What the sweep looks for.
  .index({ 'subject.id': 1, at: 1 });

function firstFree(personId: string, taken: ReadonlySet<string>): string {
  for (let place = 0; ; place++) {
    const slot = `${personId}/${place}`;
    if (!taken.has(slot)) return slot;
  }
}

export function createFileStore(db: Connection) {
  const files = collection(db, 'Photo', schema);
  return {
    ...places(files),
    find: (ids: readonly string[]): Promise<StoredFile[]> => files.find({ _id: { $in: ids } }).lean<StoredFile[]>(),
    /** Gives the caller's own free files to a record, all or none; false when one isn't his or is another's already. */
    async attach(ids: readonly string[], personId: string, subject: Subject): Promise<boolean> {
      const its = { 'subject.kind': subject.kind, 'subject.id': subject.id };
      const free = await files.find({ _id: { $in: ids }, personId, subject: null }, { _id: 1 }).lean<StoredFile[]>();
      const taken = { _id: { $in: free.map(({ _id }) => _id) } };
      await files.updateMany({ ...taken, subject: null }, { $set: { subject } });
      if ((await files.countDocuments({ _id: { $in: ids }, ...its })) === ids.length) {
        await files.updateMany({ _id: { $in: ids }, ...its }, { $unset: { slot: 1 } });
        return true;
      }
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

/** The places of files not yet used. */
function places(files: Collection<StoredFile>) {
  /** Files of his that hold a place, the oldest first. */
  const unused = (personId: string): Promise<StoredFile[]> =>
    files
      .find({ slot: { $gte: `${personId}/`, $lt: `${personId}0` } }, { slot: 1, at: 1 })
      .sort({ at: 1 })
      .lean<StoredFile[]>();
  return {
    unused,
    /** Adds a file once, in the first free one of its sender's `most` places. */
    async add({ _id, ...file }: StoredFile, most: number): Promise<Added> {
      for (;;) {
        const taken = new Set((await unused(file.personId)).flatMap(({ slot }) => slot ?? []));
        if (taken.size >= most) return (await files.exists({ _id })) ? 'there' : 'full';
        const set = { $setOnInsert: { ...file, slot: firstFree(file.personId, taken) } };
        try {
          const { upsertedCount } = await files.updateOne({ _id }, set, { upsert: true });
          return upsertedCount > 0 ? 'added' : 'there';
        } catch (error) {
          // Another file of his came into it at the same moment: the next place.
          if (!isDuplicateKey(error)) throw error;
        }
      }
    },
    /** Those that a crash left to files in use. */
    freePlaces: () => files.updateMany({ slot: { $gt: '' }, 'subject.id': { $gt: '' } }, { $unset: { slot: 1 } }),
  };
}
