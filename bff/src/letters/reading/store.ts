/** Where people stopped reading, and the addresses of what may be passed on, in MongoDB. */
import { randomBytes } from 'node:crypto';
import { type Connection, Schema } from 'mongoose';
import { derivedId } from '../../history';
import { collection } from '../../infra/collection';
import { isDuplicateKey } from '../../infra/mongo';

interface PlaceRecord {
  _id: string;
  personId: string;
  letterId: string;
  block: number;
  at: Date;
}

interface Share {
  /** The token. */
  _id: string;
  letterId: string;
  at: Date;
}

const placeSchema = new Schema<PlaceRecord>(
  { _id: String, personId: String, letterId: String, block: Number, at: Date },
  { collection: 'letterPlaces', versionKey: false },
).index({ personId: 1 });

const shareSchema = new Schema<Share>(
  { _id: String, letterId: String, at: Date },
  { collection: 'letterShares', versionKey: false },
).index({ letterId: 1 }, { unique: true });

export type ReadingStore = ReturnType<typeof createReadingStore>;

export function createReadingStore(db: Connection) {
  const places = collection(db, 'LetterPlace', placeSchema);
  const shares = collection(db, 'LetterShare', shareSchema);
  const placeId = (personId: string, letterId: string) => derivedId('place', letterId, personId);
  return {
    place: (personId: string, letterId: string) => places.findById(placeId(personId, letterId)).lean<PlaceRecord>(),
    async keepPlace(personId: string, letterId: string, block: number, at: Date): Promise<void> {
      const where = { _id: placeId(personId, letterId) };
      await places.updateOne(where, { $set: { personId, letterId, block, at } }, { upsert: true });
    },
    /** The letter's one token; made when it is first asked for. */
    async tokenFor(letterId: string, at: Date): Promise<string> {
      const known = await shares.findOne({ letterId }).lean<Share>();
      if (known) return known._id;
      const token = randomBytes(16).toString('base64url');
      try {
        await shares.create({ _id: token, letterId, at });
        return token;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return (await shares.findOne({ letterId }).lean<Share>())!._id;
      }
    },
    letterOf: async (token: string): Promise<string | null> =>
      (await shares.findById(token).lean<Share>())?.letterId ?? null,
  };
}
