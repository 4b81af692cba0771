/** Repairs and their daily numbers, in MongoDB. */
import type { Day } from '@jiashu/shared/kernel/time';
import type { Trade } from '@jiashu/shared/organisation/vocabulary';
import type { PartId, SpaceId } from '@jiashu/shared/repairs/places';
import type { Dues, Visit } from '@jiashu/shared/repairs/rules';
import type { RepairState, UrgentKind } from '@jiashu/shared/repairs/vocabulary';
import type { Warranty } from '@jiashu/shared/repairs/warranty';
import { type Connection, type QueryFilter, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { type Collection, collection } from '../infra/collection';
import { afterCursor, beyondCursor, newestFirst, soonestFirst } from '../infra/paging';
import { sealedText } from '../infra/sealed';

export interface Repair extends Recorded {
  number: string;
  /** Who filed it, and for which home; what is broken may be in the public area of its project. */
  personId: string;
  homeId: string;
  projectId: string;
  space: SpaceId;
  part: PartId;
  symptom: string;
  urgent: UrgentKind | null;
  words: string;
  photoIds: string[];
  videoId: string | null;
  wishes: Visit[];
  /** Sealed. */
  phone: string | null;
  /** As it was answered on the day of filing: later dates don't change what was said. */
  warranty: Warranty;
  state: RepairState;
  version: number;
  engineerId: string | null;
  /** Who was on duty for it when it was filed, and is called first. */
  dutyId: string | null;
  dutyTrade: Trade | null;
  proposal: Visit | null;
  visit: Visit | null;
  dues: Dues;
  filedAt: Date;
  respondedAt: Date | null;
  plannedAt: Date | null;
  startedAt: Date | null;
  finished: { words: string; photoIds: string[]; at: Date } | null;
  closedAt: Date | null;
  reworks: number;
  /** Orders the desk: when the next thing is due, or since when nothing is. */
  orderAt: Date;
  /** `orderAt` is a time we owe somebody. */
  isDue: boolean;
}

interface DailyCount {
  _id: string;
  count: number;
}

const visit = { type: { day: String, slot: String }, _id: false, default: null };
const date = { type: Date, default: null };

const schema = new Schema<Repair>(
  {
    _id: String,
    number: String,
    personId: String,
    homeId: String,
    projectId: String,
    space: String,
    part: String,
    symptom: String,
    urgent: { type: String, default: null },
    words: String,
    photoIds: [String],
    videoId: { type: String, default: null },
    wishes: [{ day: String, slot: String, _id: false }],
    phone: sealedText,
    warranty: Schema.Types.Mixed,
    state: String,
    version: Number,
    engineerId: { type: String, default: null },
    dutyId: { type: String, default: null },
    dutyTrade: { type: String, default: null },
    proposal: visit,
    visit,
    dues: { type: { response: Date, onSite: Date, plan: Date }, _id: false },
    filedAt: Date,
    respondedAt: date,
    plannedAt: date,
    startedAt: date,
    finished: { type: { words: String, photoIds: [String], at: Date }, _id: false, default: null },
    closedAt: date,
    reworks: Number,
    orderAt: Date,
    isDue: Boolean,
    ...outboxField,
  },
  { collection: 'repairs', versionKey: false, minimize: false },
)
  // What an owner's list reads.
  .index({ homeId: 1, filedAt: -1, _id: -1 })
  // What the desk reads and counts: by project and state, what is due first.
  .index({ projectId: 1, state: 1, orderAt: 1, _id: 1 })
  // What an engineer has in hand.
  .index({ engineerId: 1, state: 1, orderAt: 1, _id: 1 })
  // What the service figures count: a project's, month by month.
  .index({ projectId: 1, filedAt: 1, _id: 1 })
  // What is known of one customer.
  .index({ personId: 1, filedAt: -1, _id: -1 })
  .index({ number: 1 }, { unique: true })
  .index({ 'outbox.at': 1 }, { sparse: true });

const countSchema = new Schema<DailyCount>(
  { _id: String, count: Number },
  { collection: 'repairNumbers', versionKey: false },
);

export type RepairStore = ReturnType<typeof createRepairStore>;

export function createRepairStore(db: Connection) {
  const repairs = collection(db, 'Repair', schema);
  const counts = collection(db, 'RepairNumber', countSchema);
  return { repairs, ...numbering(counts), ...queries(repairs) };
}

const numbering = (counts: Collection<DailyCount>) => ({
  /** How many were filed on the day, this one included. A number taken by a filing that then failed stays unused. */
  async countOneMore(day: Day): Promise<number> {
    const options = { upsert: true, returnDocument: 'after' } as const;
    const row = await counts.findOneAndUpdate({ _id: day }, { $inc: { count: 1 } }, options).lean<DailyCount>();
    return row!.count;
  },
});

/** Which orders the desk asks for. */
export type Which = Pick<QueryFilter<Repair>, 'projectId' | 'state' | 'engineerId' | 'isDue' | 'orderAt'>;

const beyond = ({ filedAt, _id }: Repair) => ({ $or: [{ filedAt: { $gt: filedAt } }, { filedAt, _id: { $gt: _id } }] });

const queries = (repairs: Collection<Repair>) => ({
  repair: (id: string) => repairs.findById(id).lean<Repair>(),
  byNumber: (number: string) => repairs.findOne({ number }).lean<Repair>(),
  /** One person's in these projects, newest first. */
  ofPerson: (personId: string, projectIds: readonly string[], limit: number): Promise<Repair[]> =>
    repairs
      .find({ personId, projectId: { $in: projectIds } }, { outbox: 0 })
      .sort(newestFirst('filedAt'))
      .limit(limit)
      .lean<Repair[]>(),
  /** Repairs of a home, newest first, one more than `limit` when there is a next page. */
  ofHome: (
    homeId: string,
    states: readonly RepairState[] | undefined,
    after: string | undefined,
    limit: number,
  ): Promise<Repair[]> =>
    repairs
      .find({ homeId, ...(states ? { state: { $in: [...states] } } : {}), ...afterCursor('filedAt', after) })
      .sort(newestFirst('filedAt'))
      .limit(limit + 1)
      .lean<Repair[]>(),
  /** What is due first, one more than `limit` when there is a next page. */
  dueFirst: (which: Which, after: string | undefined, limit: number): Promise<Repair[]> =>
    repairs
      .find({ ...which, ...beyondCursor('orderAt', after) })
      .sort(soonestFirst('orderAt'))
      .limit(limit + 1)
      .lean<Repair[]>(),
  /** What happened last first, one more than `limit` when there is a next page. */
  lastFirst: (which: Which, after: string | undefined, limit: number): Promise<Repair[]> =>
    repairs
      .find({ ...which, ...afterCursor('orderAt', after) })
      .sort(newestFirst('orderAt'))
      .limit(limit + 1)
      .lean<Repair[]>(),
  /** Filed between two instants, oldest first, from after `after` on. */
  filedIn: (projectId: string, from: Date, until: Date, after: Repair | undefined, limit: number): Promise<Repair[]> =>
    repairs
      .find({ projectId, filedAt: { $gte: after?.filedAt ?? from, $lt: until }, ...(after ? beyond(after) : {}) })
      .sort(soonestFirst('filedAt'))
      .limit(limit)
      .lean<Repair[]>(),
  /** What an engineer has in hand in these projects. */
  openOf: (engineerId: string, projectIds: readonly string[], states: readonly RepairState[]): Promise<Repair[]> =>
    repairs
      .find({ engineerId, state: { $in: [...states] }, projectId: { $in: [...projectIds] } })
      .limit(500)
      .lean<Repair[]>(),
  count: (which: Which): Promise<number> => repairs.countDocuments(which),
  /** How many open orders each of these engineers has. */
  async inHand(engineerIds: readonly string[], states: readonly RepairState[]): Promise<Map<string, number>> {
    const rows = await repairs.aggregate<{ _id: string; open: number }>([
      { $match: { engineerId: { $in: [...engineerIds] }, state: { $in: [...states] } } },
      { $group: { _id: '$engineerId', open: { $sum: 1 } } },
    ]);
    return new Map(rows.map(({ _id, open }) => [_id, open]));
  },
});
