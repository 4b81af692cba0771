/** Photo records in MongoDB: who sent it, how large it is, what it belongs to. */
import { type Connection, Schema } from 'mongoose';
import type { Subject } from '../history';
import { collection } from '../infra/collection';

export interface Photo {
  _id: string;
  personId: string;
  width: number;
  height: number;
  at: Date;
  /** The record that shows it; null until that was made. */
  subject: Subject | null;
}

const schema = new Schema<Photo>(
  {
    _id: String,
    personId: String,
    width: Number,
    height: Number,
    at: Date,
    subject: { type: { kind: String, id: String }, _id: false, default: null },
  },
  { collection: 'photos', versionKey: false },
);

export function createPhotoStore(db: Connection) {
  const photos = collection(db, 'Photo', schema);
  return {
    upsert: (photo: Photo) => photos.updateOne({ _id: photo._id }, { $setOnInsert: photo }, { upsert: true }),
    find: (ids: readonly string[]): Promise<Photo[]> => photos.find({ _id: { $in: ids } }).lean<Photo[]>(),
    remove: (ids: readonly string[]) => photos.deleteMany({ _id: { $in: ids } }),
    /** Gives the caller's own free photos to a record; says how many now belong to it. */
    async attach(ids: readonly string[], personId: string, subject: Subject): Promise<number> {
      const free = { _id: { $in: ids }, personId, subject: null };
      await photos.updateMany(free, { $set: { subject } });
      return photos.countDocuments({ _id: { $in: ids }, 'subject.kind': subject.kind, 'subject.id': subject.id });
    },
  };
}
