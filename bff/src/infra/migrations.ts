/** Brings the database to the shape this release needs: once, in order, however many instances start at the same time. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, Schema } from 'mongoose';
import { type Collection, collection } from './collection';
import { isDuplicateKey } from './mongo';

export interface Migration {
  /** Never changed once released. */
  readonly id: string;
  /** May be cut off and run again, so it must not mind finding its own work half done. */
  up(db: Connection): Promise<void>;
}

interface Applied {
  _id: string;
  at: Date;
}
interface Lock {
  _id: string;
  until: Date;
}

const appliedSchema = new Schema<Applied>({ _id: String, at: Date }, { collection: 'migrations', versionKey: false });

const LEASE_MS = 60_000;

/** The indexes all stores declare, as one migration that changes its id whenever one of them does. */
export function indexMigration(db: Connection): Migration {
  const declared = Object.entries(db.models).map(([name, model]) => [name, model.schema.indexes()]);
  const version = createHash('sha256').update(JSON.stringify(declared.sort())).digest('hex').slice(0, 12);
  return {
    id: `indexes-${version}`,
    up: async (connection) => {
      const work = Object.values(connection.models).map(async (model) => {
        await model.createCollection();
        await model.createIndexes();
      });
      await Promise.all(work);
    },
  };
}

/** Runs what has not run yet. Waits while another instance does it. */
export async function migrate(db: Connection, migrations: readonly Migration[]): Promise<void> {
  const applied = collection(db, 'Migration', appliedSchema);
  const done = async () => new Set((await applied.find({}, { _id: 1 }).lean()).map(({ _id }) => _id));
  const pending = async () => {
    const ids = await done();
    return migrations.filter(({ id }) => !ids.has(id));
  };
  while ((await pending()).length > 0) {
    if (!(await takeLock(db))) {
      await sleep(250);
      continue;
    }
    for (const migration of await pending()) {
      await migration.up(db);
      await applied.updateOne({ _id: migration.id }, { $setOnInsert: { at: new Date() } }, { upsert: true });
    }
    await lockOf(db).deleteOne({ _id: 'migrations' });
  }
}

const lockSchema = new Schema<Lock>({ _id: String, until: Date }, { collection: 'locks', versionKey: false });
const lockOf = (db: Connection) =>
  (db.models.Lock as unknown as Collection<Lock>) ?? collection(db, 'Lock', lockSchema);

/** True when the lock is ours; one whose holder died is free after a minute. */
async function takeLock(db: Connection): Promise<boolean> {
  const now = Date.now();
  try {
    await lockOf(db).findOneAndUpdate(
      { _id: 'migrations', until: { $lt: new Date(now) } },
      { $set: { until: new Date(now + LEASE_MS) } },
      { upsert: true },
    );
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
