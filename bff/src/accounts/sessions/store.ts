/** Sessions and the record of sign-ins in MongoDB. */
import type { SignInOutcome, SignInWay } from '@jiashu/shared/accounts/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { type Collection, collection } from '../../infra/collection';
import { afterCursor, newestFirst } from '../../infra/paging';

/** From where somebody calls, in words: never the device's own string or the whole address. */
export interface Whereabouts {
  device: string;
  place: string;
}

export interface Session extends Whereabouts {
  _id: string;
  personId: string;
  secretHash: string;
  way: SignInWay;
  signedInAt: Date;
  /** Also when it was last seen: a client renews as long as it is used. */
  rotatedAt: Date;
  expiresAt: Date;
  /** When it last proved by a fresh code who is there. */
  steppedUpAt: Date | null;
}

export interface SignIn extends Whereabouts {
  _id: string;
  personId: string;
  way: SignInWay;
  outcome: SignInOutcome;
  at: Date;
}

const sessionSchema = new Schema<Session>(
  {
    ...{ _id: String, personId: String, secretHash: String, way: String, device: String, place: String },
    ...{ signedInAt: Date, rotatedAt: Date, expiresAt: Date, steppedUpAt: { type: Date, default: null } },
  },
  { collection: 'sessions', versionKey: false },
)
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
  .index({ personId: 1, rotatedAt: -1 });

const KEPT_SECONDS = 180 * 86_400;

const signInSchema = new Schema<SignIn>(
  { _id: String, personId: String, way: String, outcome: String, device: String, place: String, at: Date },
  { collection: 'signIns', versionKey: false },
)
  .index({ personId: 1, at: -1, _id: -1 })
  .index({ at: 1 }, { expireAfterSeconds: KEPT_SECONDS });

export type SessionStore = ReturnType<typeof createSessionStore>;

export function createSessionStore(db: Connection) {
  const sessions = collection(db, 'Session', sessionSchema);
  const signIns = collection(db, 'SignIn', signInSchema);
  return {
    ...sessionQueries(sessions),
    ...signInQueries(signIns),
    async addDevices(rows: readonly Session[], tries: readonly SignIn[]): Promise<void> {
      await sessions.insertMany(rows);
      await signIns.insertMany(tries);
    },
  };
}

type Rotation = Pick<Session, 'secretHash' | 'rotatedAt' | 'expiresAt'> & Partial<Whereabouts>;
const MOST = 50;

const sessionQueries = (sessions: Collection<Session>) => ({
  insertSession: (session: Session) => sessions.create(session),
  session: (id: string) => sessions.findById(id).lean<Session>(),
  /** Those alive, last seen first. */
  sessionsOf: (personId: string, now: Date): Promise<Session[]> =>
    sessions
      .find({ personId, expiresAt: { $gt: now } })
      .sort({ rotatedAt: -1 })
      .limit(MOST)
      .lean<Session[]>(),
  /** Replaces the secret if it is still the one given and the session is alive; null when not. */
  rotateSession: (id: string, secretHash: string, now: Date, set: Rotation) =>
    sessions
      .findOneAndUpdate({ _id: id, secretHash, expiresAt: { $gt: now } }, { $set: set }, { returnDocument: 'after' })
      .lean<Session>(),
  stepUp: (id: string, at: Date) => sessions.updateOne({ _id: id }, { $set: { steppedUpAt: at } }),
  endSession: (id: string) => sessions.deleteOne({ _id: id }),
  /** Ends one of the person's own; false when he has no such session. */
  endOwn: async (personId: string, id: string): Promise<boolean> =>
    (await sessions.deleteOne({ _id: id, personId })).deletedCount > 0,
  /** Ends all of the person's but this one; says how many there were. */
  endOthers: async (personId: string, but: string | null): Promise<number> =>
    (await sessions.deleteMany({ personId, ...(but ? { _id: { $ne: but } } : {}) })).deletedCount,
});

const signInQueries = (signIns: Collection<SignIn>) => ({
  noteSignIn: (signIn: SignIn) => signIns.create(signIn),
  /** Newest first, one more than `limit` when there is a next page. */
  signInsOf: (personId: string, after: string | undefined, limit: number): Promise<SignIn[]> =>
    signIns
      .find({ personId, ...afterCursor('at', after) })
      .sort(newestFirst('at'))
      .limit(limit + 1)
      .lean<SignIn[]>(),
  /** Whether he has signed in before, and on this device. */
  async knows(personId: string, device: string): Promise<{ person: boolean; device: boolean }> {
    const known = { personId, outcome: 'signedIn' as const };
    const [person, same] = await Promise.all([signIns.exists(known), signIns.exists({ ...known, device })]);
    return { person: person !== null, device: same !== null };
  },
});
