/** Whether this database has been filled with the demo company, and by whom it is being filled just now. */
import { type Connection, Schema } from 'mongoose';
import { type Collection, collection } from '../infra/collection';
import { isDuplicateKey } from '../infra/mongo';

interface Filling {
  _id: string;
  state: 'filling' | 'filled';
  /** While filling: how long the one who fills is believed to be alive. */
  until: Date;
}

const schema = new Schema<Filling>(
  { _id: String, state: String, until: Date },
  { collection: 'demo', versionKey: false },
);

const COMPANY = 'company';
const LEASE_MS = 5_000;
/** What belongs to the database itself and not to a company. */
const KEPT = new Set(['demo', 'migrations', 'locks']);

export type FillingStore = ReturnType<typeof createFillingStore>;

export function createFillingStore(db: Connection) {
  const fillings = (db.models.DemoFilling ?? collection(db, 'DemoFilling', schema)) as unknown as Collection<Filling>;
  return {
    isFilled: async () => (await fillings.exists({ _id: COMPANY, state: 'filled' })) !== null,
    /** Whether an earlier start began to fill this database, and perhaps died over it. */
    wasBegun: async () => (await fillings.exists({ _id: COMPANY })) !== null,
    /** Whether there are people in it that the demo has not brought. */
    async isInhabited(): Promise<boolean> {
      return (await db.collection('persons').findOne({}, { projection: { _id: 1 } })) !== null;
    },
    /** Takes the filling over; false while another instance that is alive has it. */
    async take(): Promise<boolean> {
      try {
        const free = { _id: COMPANY, state: 'filling' as const, until: { $lt: new Date() } };
        await fillings.updateOne(free, { $set: { until: lease() } }, { upsert: true });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    renew: () => fillings.updateOne({ _id: COMPANY, state: 'filling' }, { $set: { until: lease() } }),
    finish: () => fillings.updateOne({ _id: COMPANY }, { $set: { state: 'filled' } }),
    /** Takes out everything that a filling cut off has left. */
    async clear(): Promise<void> {
      const models = Object.values(db.models).filter(({ collection: { name } }) => !KEPT.has(name));
      for (const model of models) await model.deleteMany({});
    },
  };
}

const lease = () => new Date(Date.now() + LEASE_MS);
