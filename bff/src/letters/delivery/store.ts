/** Deliveries of letters and how far each has got, in MongoDB. */
import { type Connection, Schema } from 'mongoose';
import { collection } from '../../infra/collection';

/** `reminder` goes to homes that have not read it, `erratum` and `withdrawal` to people who have. */
export type DeliveryKind = 'publication' | 'reminder' | 'erratum' | 'withdrawal';

export interface Delivery {
  _id: string;
  letterId: string;
  kind: DeliveryKind;
  /** What the inbox derives its entries' ids from. */
  cause: string;
  title: string;
  text: string;
  at: Date;
  /** People of the audience; counted when it begins. */
  people: number | null;
  /** The last person it has gone past, in the order of their ids. */
  cursor: string;
  told: number;
  doneAt: Date | null;
}

const schema = new Schema<Delivery>(
  {
    _id: String,
    letterId: String,
    kind: String,
    cause: String,
    title: String,
    text: String,
    at: Date,
    people: { type: Number, default: null },
    cursor: String,
    told: Number,
    doneAt: { type: Date, default: null },
  },
  { collection: 'letterDeliveries', versionKey: false },
).index({ letterId: 1, at: 1 });

export const createDeliveryStore = (db: Connection) => {
  const deliveries = collection(db, 'LetterDelivery', schema);
  return {
    delivery: (id: string) => deliveries.findById(id).lean<Delivery>(),
    /** Begins it once. */
    beginDelivery: ({ _id, ...rest }: Delivery) =>
      deliveries.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true }),
    deliveriesOf: (letterId: string) => deliveries.find({ letterId }).sort({ at: 1 }).limit(100).lean<Delivery[]>(),
    setPeople: (id: string, people: number) => deliveries.updateOne({ _id: id }, { $set: { people } }),
    /** Moves on from `cursor`; a batch that is done again after a crash counts once. */
    moveOn: (id: string, cursor: string, to: string, told: number) =>
      deliveries.updateOne({ _id: id, cursor }, { $set: { cursor: to }, $inc: { told } }),
    endDelivery: (id: string, doneAt: Date) => deliveries.updateOne({ _id: id, doneAt: null }, { $set: { doneAt } }),
  };
};
