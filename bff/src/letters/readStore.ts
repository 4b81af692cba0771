/** Who has read which letter, in MongoDB. A home counts once for each letter, however many in it read. */
import { type Connection, Schema } from 'mongoose';
import { type Collection, collection } from '../infra/collection';
import { isDuplicateKey } from '../infra/mongo';

/** One person has read one letter. */
export interface Read {
  _id: string;
  letterId: string;
  personId: string;
  homeId: string;
  at: Date;
}

const readSchema = new Schema<Read>(
  { _id: String, letterId: String, personId: String, homeId: String, at: Date },
  { collection: 'letterReads', versionKey: false },
)
  .index({ letterId: 1, homeId: 1 })
  .index({ personId: 1, letterId: 1 })
  .index({ personId: 1, at: -1 });

export const createReadStore = (db: Connection) => {
  const reads = collection(db, 'LetterRead', readSchema);
  return { ...readQueries(reads), ...reachQueries(reads) };
};

const readQueries = (reads: Collection<Read>) => ({
  /** Notes the first reading; gives when that was. */
  async markRead(read: Read): Promise<Date> {
    try {
      await reads.create(read);
      return read.at;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return (await reads.findById(read._id).lean<Read>())?.at ?? read.at;
    }
  },
  insertReads: (rows: readonly Read[]) => reads.insertMany(rows as Read[], { lean: true }),
  /** How many letters the person has read, and which last. */
  async lastRead(personId: string): Promise<{ read: number; last: Read | null }> {
    const [read, last] = await Promise.all([
      reads.countDocuments({ personId }),
      reads.findOne({ personId }).sort({ at: -1 }).lean<Read>(),
    ]);
    return { read, last };
  },
  /** When the person read each of these letters. */
  async readTimes(personId: string, letterIds: readonly string[]): Promise<Map<string, Date>> {
    const rows = await reads.find({ personId, letterId: { $in: letterIds } }, { letterId: 1, at: 1 }).lean<Read[]>();
    return new Map(rows.map(({ letterId, at }) => [letterId, at]));
  },
  /** Which of these people have read the letter. */
  async readersAmong(letterId: string, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await reads.find({ letterId, personId: { $in: personIds } }, { personId: 1 }).lean<Read[]>();
    return new Set(rows.map(({ personId }) => personId));
  },
  countReaders: (letterId: string) => reads.countDocuments({ letterId }),
});

const reachQueries = (reads: Collection<Read>) => ({
  /** In how many homes each of these letters was read. */
  async homesRead(letterIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await reads.aggregate<{ _id: string; homes: number }>([
      { $match: { letterId: { $in: letterIds } } },
      { $group: { _id: { letterId: '$letterId', homeId: '$homeId' } } },
      { $group: { _id: '$_id.letterId', homes: { $sum: 1 } } },
    ]);
    return new Map(rows.map(({ _id, homes }) => [_id, homes]));
  },
  /** Every home that has read the letter, and when it first did. */
  async firstReads(letterId: string): Promise<{ homeId: string; at: Date }[]> {
    const rows = await reads.aggregate<{ _id: string; at: Date }>([
      { $match: { letterId } },
      { $group: { _id: '$homeId', at: { $min: '$at' } } },
    ]);
    return rows.map(({ _id, at }) => ({ homeId: _id, at }));
  },
});
