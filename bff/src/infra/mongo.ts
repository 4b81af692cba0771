/** The connection to MongoDB and what its errors mean to us. */
import mongoose, { type Connection } from 'mongoose';

/** So long the database may be away before it is given up. */
const AWAY_MS = 2_000;

const optionsOf = (awayMs: number) => ({
  serverSelectionTimeoutMS: awayMs,
  connectTimeoutMS: awayMs,
  socketTimeoutMS: 10 * awayMs,
  maxPoolSize: 20,
  autoIndex: false,
  autoCreate: false,
  writeConcern: { w: 'majority' as const, j: true },
});

/** Answers within two seconds or fails: a request never hangs on a database that is away. */
export async function connect(uri: string, awayMs = AWAY_MS): Promise<Connection> {
  const connection = mongoose.createConnection(uri, optionsOf(awayMs));
  connection.set('strictQuery', 'throw');
  return connection.asPromise();
}

export interface Pulse {
  /** Resolves when the database gives a sign of life. */
  beat(): Promise<unknown>;
  close(): Promise<void>;
}

/** Asks on a connection of its own: behind twenty slow questions a living database would seem silent. */
export async function openPulse(uri: string): Promise<Pulse> {
  const connection = await mongoose.createConnection(uri, { ...optionsOf(AWAY_MS), maxPoolSize: 1 }).asPromise();
  return { beat: () => connection.db!.command({ ping: 1 }), close: () => connection.close() };
}

interface MongoFailure {
  readonly name?: string;
  readonly code?: number;
  readonly keyPattern?: Readonly<Record<string, unknown>>;
}

export const isDuplicateKey = (error: unknown): boolean => (error as MongoFailure)?.code === 11_000;

const AWAY =
  /^Mongo(ose)?(Network|NetworkTimeout|ServerSelection|NotConnected|OperationTimeout|PoolCleared|PoolClosed|TopologyClosed|WaitQueueTimeout)\w*Error$/;

/** The database can't be reached or doesn't answer in time. */
export const isDatabaseAway = (error: unknown): boolean => AWAY.test((error as MongoFailure)?.name ?? '');
