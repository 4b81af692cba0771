/** What people agreed to, in MongoDB: one record a person and purpose, with everything said before inside it. */
import type { Channel, Purpose } from '@jiashu/shared/privacy/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { collection } from '../../infra/collection';

interface Saying {
  given: boolean;
  version: string;
  at: Date;
  channel: Channel;
}

/** What a person last said to one purpose, and everything he said before. */
export interface Consent extends Saying {
  _id: string;
  personId: string;
  purpose: Purpose;
  past: Saying[];
}

const saying = { given: Boolean, version: String, at: Date, channel: String };

const consentSchema = new Schema<Consent>(
  { _id: String, personId: String, purpose: String, ...saying, past: [{ ...saying, _id: false }] },
  { collection: 'consents', versionKey: false },
).index({ personId: 1, purpose: 1 }, { unique: true });

export function createConsentStore(db: Connection) {
  const consents = collection(db, 'Consent', consentSchema);
  return {
    of: (personId: string) => consents.find({ personId }).lean<Consent[]>(),
    /** Those of the people who said no to the purpose. */
    async refusing(personIds: readonly string[], purpose: Purpose): Promise<Set<string>> {
      const rows = await consents.find({ personId: { $in: personIds }, purpose, given: false }, { personId: 1 }).lean();
      return new Set(rows.map(({ personId }) => personId));
    },
    /** Keeps what he says now and moves what he said before behind it; said twice in one request it is said once. */
    async say({ past: _, ...said }: Consent): Promise<void> {
      const { _id, personId, purpose, ...now } = said;
      const before = await consents.findById(_id).lean<Consent>();
      if (!before)
        await consents.updateOne({ _id }, { $setOnInsert: { personId, purpose, ...now, past: [] } }, { upsert: true });
      else if (before.at < now.at) {
        const { given, version, at, channel } = before;
        await consents.updateOne({ _id, at }, { $set: now, $push: { past: { given, version, at, channel } } });
      }
    },
  };
}
