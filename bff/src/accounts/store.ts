/** People, their sessions and one-time codes in MongoDB. Phone and name are sealed; look-up goes by blind index. */
import type { Role, Tier } from '@jiashu/shared/kernel/roles';
import { type Connection, Schema } from 'mongoose';
import { type Collection, collection } from '../infra/collection';

/** A role held in a scope, as it was given. */
export interface HeldPost {
  role: Role;
  tier: Tier;
  /** The project's or region's id; the group has none. */
  scopeId: string | null;
}

export interface Person {
  _id: string;
  /** Sealed; null until he says it or the ledger knows it. */
  name: string | null;
  /** Sealed. */
  phone: string | null;
  phoneIndex?: string;
  openid?: string;
  posts: HeldPost[];
  /** What the demo says of him; only the demo company's people have one. */
  demoStory?: string;
  createdAt: Date;
}

export interface Session {
  _id: string;
  personId: string;
  secretHash: string;
  rotatedAt: Date;
  expiresAt: Date;
}

export interface Code {
  /** The phone's blind index. */
  _id: string;
  codeHash: string;
  triesLeft: number;
  sentAt: Date;
  expiresAt: Date;
}

const personSchema = new Schema<Person>(
  {
    _id: String,
    name: String,
    phone: String,
    phoneIndex: String,
    openid: String,
    posts: [{ role: String, tier: String, scopeId: String, _id: false }],
    demoStory: String,
    createdAt: Date,
  },
  { collection: 'persons', versionKey: false },
)
  .index({ phoneIndex: 1 }, { unique: true, sparse: true })
  .index({ openid: 1 }, { unique: true, sparse: true })
  .index({ demoStory: 1 }, { sparse: true })
  .index({ 'posts.scopeId': 1, 'posts.role': 1 });

const sessionSchema = new Schema<Session>(
  { _id: String, personId: String, secretHash: String, rotatedAt: Date, expiresAt: Date },
  { collection: 'sessions', versionKey: false },
)
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
  .index({ personId: 1 });

const codeSchema = new Schema<Code>(
  { _id: String, codeHash: String, triesLeft: Number, sentAt: Date, expiresAt: Date },
  { collection: 'oneTimeCodes', versionKey: false },
).index({ expiresAt: 1 }, { expireAfterSeconds: 86_400 });

export type AccountStore = ReturnType<typeof createAccountStore>;

export function createAccountStore(db: Connection) {
  const persons = collection(db, 'Person', personSchema);
  const sessions = collection(db, 'Session', sessionSchema);
  const codes = collection(db, 'OneTimeCode', codeSchema);
  return { ...personQueries(persons), ...sessionQueries(sessions), ...codeQueries(codes) };
}

type Persons = Collection<Person>;

const personQueries = (persons: Persons) => ({
  person: (id: string) => persons.findById(id).lean<Person>(),
  persons: (ids: readonly string[]) =>
    persons.find({ _id: { $in: ids } }, { name: 1, phone: 1, posts: 1 }).lean<Person[]>(),
  openids: (ids: readonly string[]) => persons.find({ _id: { $in: ids } }, { openid: 1 }).lean<Person[]>(),
  personByPhone: (phoneIndex: string) => persons.findOne({ phoneIndex }).lean<Person>(),
  /** The person with this key, made from `fresh` when there is none; one even when asked twice at once. */
  personBy: (key: { phoneIndex: string } | { openid: string }, fresh: Person) =>
    persons
      .findOneAndUpdate(key, { $setOnInsert: { ...fresh, ...key } }, { upsert: true, returnDocument: 'after' })
      .lean<Person>() as Promise<Person>,
  setPerson: (id: string, set: Partial<Person>) =>
    persons.findByIdAndUpdate(id, { $set: set }, { returnDocument: 'after' }).lean<Person>(),
  demoPeople: () =>
    persons
      .find({ demoStory: { $exists: true } })
      .sort({ createdAt: 1 })
      .limit(50)
      .lean<Person[]>(),
  /** Staff who hold one of these roles in one of these scopes (a project, its region) or in the group. */
  staffIn: (roles: readonly Role[], scopeIds: readonly string[]) =>
    persons
      .find(
        { posts: { $elemMatch: { role: { $in: roles }, scopeId: { $in: [...scopeIds, null] } } } },
        { name: 1, posts: 1 },
      )
      .lean<Person[]>(),
  insertPersons: (rows: readonly Person[]) => persons.insertMany(rows),
});

const sessionQueries = (sessions: Collection<Session>) => ({
  insertSession: (session: Session) => sessions.create(session),
  session: (id: string) => sessions.findById(id).lean<Session>(),
  /** Replaces the secret if it is still the one given and the session is alive; null when not. */
  rotateSession: (
    id: string,
    secretHash: string,
    now: Date,
    set: Pick<Session, 'secretHash' | 'rotatedAt' | 'expiresAt'>,
  ) =>
    sessions
      .findOneAndUpdate({ _id: id, secretHash, expiresAt: { $gt: now } }, { $set: set }, { returnDocument: 'after' })
      .lean<Session>(),
  endSession: (id: string) => sessions.deleteOne({ _id: id }),
});

const codeQueries = (codes: Collection<Code>) => ({
  /** Keeps a new code unless one was sent after `notSince`; false then. */
  async replaceCode(code: Code, notSince: Date): Promise<boolean> {
    const { _id, ...set } = code;
    const replaced = await codes.updateOne({ _id, sentAt: { $lte: notSince } }, { $set: set });
    if (replaced.matchedCount > 0) return true;
    const inserted = await codes.updateOne({ _id }, { $setOnInsert: set }, { upsert: true });
    return inserted.upsertedCount > 0;
  },
  /** Uses up one try; null when none is left or the code has expired. */
  tryCode: (id: string, now: Date) =>
    codes
      .findOneAndUpdate({ _id: id, triesLeft: { $gt: 0 }, expiresAt: { $gt: now } }, { $inc: { triesLeft: -1 } })
      .lean<Code>(),
  /** Takes a code away so that it works once; false when someone else just used it. */
  useCode: async (id: string, codeHash: string) =>
    (await codes.updateOne({ _id: id, codeHash, triesLeft: { $gte: 0 } }, { $set: { codeHash: '', triesLeft: 0 } }))
      .modifiedCount > 0,
});
