/** Homes in MongoDB. */
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { collection } from '../infra/collection';

export interface Home extends Recorded {
  projectId: string;
  buildingId: string;
  /** `3 栋 2 单元 1201`. */
  label: string;
  floor: number;
  signedOn: string | null;
  handoverPlannedOn: string;
  handedOverOn: string | null;
  movedInOn: string | null;
  stewardId: string | null;
  /** The last sale to new owners, and when it was entered; none yet where they are missing. */
  transferId?: string;
  transferredAt?: Date;
}

/** Whom something is for: a project, or some of its buildings. */
export interface Audience {
  readonly projectId: string;
  /** Empty: the whole project. */
  readonly buildingIds: readonly string[];
}

const homeSchema = new Schema<Home>(
  {
    _id: String,
    projectId: String,
    buildingId: String,
    label: String,
    floor: Number,
    signedOn: String,
    handoverPlannedOn: String,
    handedOverOn: String,
    movedInOn: String,
    stewardId: String,
    transferId: String,
    transferredAt: Date,
    ...outboxField,
  },
  { collection: 'homes', versionKey: false },
)
  .index({ projectId: 1, buildingId: 1 })
  .index({ projectId: 1, label: 1 }, { unique: true })
  .index({ 'outbox.at': 1 }, { sparse: true });

export const inAudience = ({ projectId, buildingIds }: Audience) => ({
  projectId,
  ...(buildingIds.length > 0 ? { buildingId: { $in: buildingIds } } : {}),
});

export function createHomeRecords(db: Connection) {
  const homes = collection(db, 'Home', homeSchema);
  return {
    homes,
    queries: {
      home: (id: string) => homes.findById(id).lean<Home>(),
      homes: (ids: readonly string[]) => homes.find({ _id: { $in: ids } }).lean<Home[]>(),
      /** A page of the homes of an audience, in the order of their ids. */
      homesOf: (audience: Audience, afterId: string, limit: number) =>
        homes
          .find({ ...inAudience(audience), _id: { $gt: afterId } })
          .sort({ _id: 1 })
          .limit(limit)
          .batchSize(limit)
          .lean<Home[]>(),
      inBuilding: (projectId: string, buildingId: string): Promise<Home[]> =>
        homes.find({ projectId, buildingId }).limit(2_000).lean<Home[]>(),
      countHomes: (audience: Audience) => homes.countDocuments(inAudience(audience)),
      /** Homes of a project whose label begins with the text. */
      homesLabelled: (projectId: string, prefix: string, limit: number) =>
        homes
          .find({ projectId, label: { $gte: prefix, $lt: `${prefix}\uffff` } })
          .sort({ label: 1 })
          .limit(limit)
          .lean<Home[]>(),
      insertHomes: (rows: readonly Home[]) => homes.insertMany(rows),
    },
  };
}
