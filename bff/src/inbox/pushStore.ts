/** Pushes that wait or went out, and whom WeChat lets us push to how often, in MongoDB. */
import { type Connection, Schema } from 'mongoose';
import { type Collection, collection } from '../infra/collection';
import { insertOnce } from '../infra/insertOnce';
import { sealedText } from '../infra/sealed';
import type { Entry } from './store';

/** `seen`: he had read it before the push went out. `refused`: WeChat no longer lets us. */
export type PushState = 'waiting' | 'sent' | 'seen' | 'refused';

export interface WaitingPush {
  /** That of its inbox entry. */
  _id: string;
  personId: string;
  cause: string;
  /** Sealed, as is the text. */
  title: string;
  text: string;
  link: Entry['link'];
  urgent: boolean;
  state: PushState;
  /** When he was told. */
  at: Date;
  /** When it may go out; put off, several may be due together. */
  dueAt: Date;
}

/** One person's acceptances that are left, and when his last routine push went out. */
export interface Allowance {
  _id: string;
  left: number;
  lastAt: Date;
  lastGrant: string;
}

const pushSchema = new Schema<WaitingPush>(
  {
    _id: String,
    personId: String,
    cause: String,
    title: sealedText,
    text: sealedText,
    link: { type: { kind: String, id: String, homeId: String }, _id: false },
    urgent: Boolean,
    state: String,
    at: Date,
    dueAt: Date,
  },
  { collection: 'pushes', versionKey: false },
)
  .index({ state: 1, dueAt: 1 })
  .index({ personId: 1, state: 1 })
  .index({ cause: 1, state: 1 });

const allowanceSchema = new Schema<Allowance>(
  { _id: String, left: Number, lastAt: Date, lastGrant: String },
  { collection: 'pushAllowances', versionKey: false },
);

const NEVER = new Date(0);
/** Nobody needs more than a few months' worth. */
const MOST = 50;

export type PushStore = ReturnType<typeof createPushStore>;

export function createPushStore(db: Connection) {
  const pushes = collection(db, 'Push', pushSchema);
  const allowances = collection(db, 'PushAllowance', allowanceSchema);
  return { ...pushQueries(pushes), ...allowanceQueries(allowances) };
}

const pushQueries = (pushes: Collection<WaitingPush>) => ({
  insertPushes: (rows: readonly WaitingPush[]) => insertOnce(pushes, rows),
  due: (now: Date, limit: number) =>
    pushes
      .find({ state: 'waiting', dueAt: { $lte: now } })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean<WaitingPush[]>(),
  /** What one person is to hear, oldest first. */
  waitingFor: (personId: string) =>
    pushes.find({ personId, state: 'waiting' }).sort({ at: 1, _id: 1 }).limit(100).lean<WaitingPush[]>(),
  setPushes: (ids: readonly string[], set: Partial<Pick<WaitingPush, 'state' | 'dueAt'>>) =>
    pushes.updateMany({ _id: { $in: ids } }, { $set: set }),
  countPushes: (cause: string, state: PushState) => pushes.countDocuments({ cause, state }),
});

const allowanceQueries = (allowances: Collection<Allowance>) => ({
  allowance: (personId: string) => allowances.findById(personId).lean<Allowance>(),
  /** Which of these people WeChat lets us push to. */
  async pushable(personIds: readonly string[]): Promise<Set<string>> {
    const rows = await allowances.find({ _id: { $in: personIds }, left: { $gt: 0 } }, { _id: 1 }).lean<Allowance[]>();
    return new Set(rows.map(({ _id }) => _id));
  },
  /** One more acceptance; the same `grant` counts once. */
  async grant(personId: string, grant: string): Promise<void> {
    const fresh = { left: 0, lastAt: NEVER, lastGrant: '' };
    await allowances.updateOne({ _id: personId }, { $setOnInsert: fresh }, { upsert: true });
    const isNew = { _id: personId, lastGrant: { $ne: grant }, left: { $lt: MOST } };
    await allowances.updateOne(isNew, { $inc: { left: 1 }, $set: { lastGrant: grant } });
  },
  /** Uses one up if his last routine push was not after `lastBy`; false when there is none or it is too soon. */
  async takeRoutine(personId: string, lastBy: Date, now: Date): Promise<boolean> {
    const mine = { _id: personId, left: { $gt: 0 }, lastAt: { $lte: lastBy } };
    return (await allowances.updateOne(mine, { $inc: { left: -1 }, $set: { lastAt: now } })).modifiedCount > 0;
  },
  async takeUrgent(personId: string): Promise<boolean> {
    return (await allowances.updateOne({ _id: personId, left: { $gt: 0 } }, { $inc: { left: -1 } })).modifiedCount > 0;
  },
  /** What could not be sent was not used up; what WeChat refused says that none is left. */
  giveBack: (personId: string) => allowances.updateOne({ _id: personId }, { $inc: { left: 1 } }),
  forfeit: (personId: string) => allowances.updateOne({ _id: personId }, { $set: { left: 0 } }),
  insertAllowances: (rows: readonly Allowance[]) => insertOnce(allowances, rows),
});
