/** Looks at sealed data, exports and requests to be deleted, in MongoDB. */
import type { ExportState, LookReason, Revealed } from '@jiashu/shared/privacy/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { type Collection, collection } from '../infra/collection';
import { afterCursor, newestFirst } from '../infra/paging';
import { createLookStore } from './lookStore';

export interface Reveal extends Recorded {
  /** Whose; null while the ledger knows him and he has never signed in. */
  personId: string | null;
  /** By which membership, where it was a whole ledger. */
  memberId?: string;
  byId: string;
  byTitle: string;
  field: Revealed;
  reason: LookReason;
  words: string;
  at: Date;
}

export interface Export {
  _id: string;
  personId: string;
  state: ExportState;
  at: Date;
  bytes: number | null;
  endsAt: Date | null;
}

export interface Erasure extends Recorded {
  personId: string;
  ghostId: string;
  state: 'waiting' | 'erasing' | 'withdrawn' | 'done';
  askedAt: Date;
  dueAt: Date;
}

const revealSchema = new Schema<Reveal>(
  {
    ...{ _id: String, personId: { type: String, default: null }, memberId: String, byId: String, byTitle: String },
    ...{ field: String, reason: String, words: String, at: Date, ...outboxField },
  },
  { collection: 'reveals', versionKey: false },
)
  .index({ personId: 1, at: -1, _id: -1 })
  .index({ memberId: 1, personId: 1 }, { sparse: true })
  .index({ 'outbox.at': 1 }, { sparse: true });

const exportSchema = new Schema<Export>(
  {
    ...{ _id: String, personId: String, state: String, at: Date },
    ...{ bytes: { type: Number, default: null }, endsAt: { type: Date, default: null } },
  },
  { collection: 'exports', versionKey: false },
)
  .index({ personId: 1, at: -1 })
  .index({ endsAt: 1 });

const erasureSchema = new Schema<Erasure>(
  {
    ...{ _id: String, personId: String, ghostId: String, state: String },
    ...{ askedAt: Date, dueAt: Date, ...outboxField },
  },
  { collection: 'erasures', versionKey: false },
)
  // One request waits at a time.
  .index({ personId: 1 }, { unique: true, partialFilterExpression: { state: 'waiting' } })
  .index({ state: 1, dueAt: 1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

export type PrivacyStore = ReturnType<typeof createPrivacyStore>;

export function createPrivacyStore(db: Connection) {
  const reveals = collection(db, 'Reveal', revealSchema);
  const exports = collection(db, 'Export', exportSchema);
  const erasures = collection(db, 'Erasure', erasureSchema);
  return {
    ...{ reveals, erasures },
    ...createLookStore(db),
    ...revealQueries(reveals),
    ...exportQueries(exports),
    ...erasureQueries(erasures),
  };
}

const revealQueries = (reveals: Collection<Reveal>) => ({
  /** Adds looks once. */
  addReveals: async (rows: readonly Reveal[]) => {
    const operations = rows.map(({ _id, ...rest }) => ({
      updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true },
    }));
    if (operations.length > 0) await reveals.bulkWrite(operations as never, { ordered: false });
  },
  /** Gives looks at somebody nobody knew yet to the person he turned out to be. */
  adoptReveals: (memberIds: readonly string[], personId: string) =>
    reveals.updateMany({ memberId: { $in: memberIds }, personId: null }, { $set: { personId } }),
  countRevealsOf: (personId: string) => reveals.countDocuments({ personId }),
  revealsOf: (personId: string, after: string | undefined, limit: number) =>
    reveals
      .find({ personId, ...afterCursor('at', after) }, { outbox: 0 })
      .sort(newestFirst('at'))
      .limit(limit + 1)
      .lean<Reveal[]>(),
});

const exportQueries = (exports: Collection<Export>) => ({
  insertExport: (row: Export) => exports.updateOne({ _id: row._id }, { $setOnInsert: row }, { upsert: true }),
  export: (id: string) => exports.findById(id).lean<Export>(),
  exportsOf: (personId: string) => exports.find({ personId }).sort({ at: -1 }).limit(5).lean<Export[]>(),
  /** All of them, also those that are no longer shown. */
  async exportIdsOf(personId: string): Promise<string[]> {
    const rows = await exports.find({ personId }, { _id: 1 }).lean<Export[]>();
    return rows.map(({ _id }) => _id);
  },
  setExport: (id: string, set: Partial<Export>) => exports.updateOne({ _id: id }, { $set: set }),
  exportsEnded: (now: Date) =>
    exports
      .find({ endsAt: { $lt: now } })
      .limit(200)
      .lean<Export[]>(),
  deleteExport: (id: string) => exports.deleteOne({ _id: id }),
});

const erasureQueries = (erasures: Collection<Erasure>) => ({
  waitingErasure: (personId: string) => erasures.findOne({ personId, state: 'waiting' }).lean<Erasure>(),
  dueErasures: (now: Date) =>
    erasures
      .find({ state: { $in: ['waiting', 'erasing'] }, dueAt: { $lte: now } })
      .sort({ dueAt: 1 })
      .limit(50)
      .lean<Erasure[]>(),
  /** From now on it can't be taken back; false when it was. */
  beginErasure: async (id: string): Promise<boolean> => {
    const open = { _id: id, state: { $in: ['waiting' as const, 'erasing' as const] } };
    return (await erasures.updateOne(open, { $set: { state: 'erasing' } })).matchedCount > 0;
  },
  setErasure: (id: string, set: Partial<Erasure>) => erasures.updateOne({ _id: id }, { $set: set }),
});
