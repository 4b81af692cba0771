/**
 * Key rotation: seals every sealed field anew under the current key, collection by collection, in slices that remember
 * where they stopped. A pass that changed something is followed by another, since an instance not yet restarted may have
 * sealed with the old key meanwhile; a pass that changed nothing ends the matter until the current key is another one.
 */
import { type Connection, Schema } from 'mongoose';
import { collection } from './collection';
import type { Jobs } from './jobs';
import { declaredBy } from './sealed';
import type { Vault } from './vault';

interface Progress {
  /** The collection's name. */
  _id: string;
  keyId: string;
  /** The last id that was looked at in this pass. */
  after: string;
  changed: number;
  done: boolean;
}

interface Slice {
  readonly changed: number;
  /** Null at the end of the collection. */
  readonly last: string | null;
}

type Row = Record<string, unknown> & { _id: string };

const SLICE = 500;
const RESEAL = 'vault.reseal';
const INDEX = 'vault.index';

const progressSchema = new Schema<Progress>(
  { _id: String, keyId: String, after: String, changed: Number, done: Boolean },
  { collection: 'resealing', versionKey: false },
);

export interface Resealing {
  /** Works through what is left; gives how many fields were sealed anew. May be cut off and called again. */
  run(): Promise<number>;
  /** Gives blind indexes to records that have none yet; gives how many. */
  index(): Promise<number>;
}

export function createResealing(db: Connection, vault: Vault): Resealing {
  const progress = collection(db, 'Resealing', progressSchema);

  async function pass(declared: ReturnType<typeof declaredBy>[number]): Promise<number> {
    const fresh: Progress = { _id: declared.collection, keyId: vault.current, after: '', changed: 0, done: false };
    const kept = await progress.findById(declared.collection).lean<Progress>();
    let at = kept?.keyId === vault.current ? kept : fresh;
    let total = 0;
    while (!at.done) {
      const { changed, last } = await slice(db, vault, declared, at.after);
      total += changed;
      at = nextOf(at, changed, last);
      const { _id, ...set } = at;
      await progress.updateOne({ _id }, { $set: set }, { upsert: true });
    }
    return total;
  }

  return {
    async run() {
      let total = 0;
      for (const declared of declaredBy(db)) total += await pass(declared);
      return total;
    },
    async index() {
      let total = 0;
      for (const declared of declaredBy(db)) total += await fillIndexes(db, vault, declared);
      return total;
    },
  };
}

/** Rotation once an hour, and within ten minutes the indexes of whatever was brought in without one. */
export function resealInTime(resealing: Resealing, jobs: Jobs): void {
  jobs.define(RESEAL, async () => void (await resealing.run()));
  jobs.every(RESEAL, '1 hour');
  jobs.define(INDEX, async () => void (await resealing.index()));
  jobs.every(INDEX, '10 minutes');
}

function nextOf(at: Progress, changed: number, last: string | null): Progress {
  const sum = at.changed + changed;
  if (last !== null) return { ...at, after: last, changed: sum };
  return { ...at, after: '', changed: 0, done: sum === 0 };
}

async function slice(
  db: Connection,
  vault: Vault,
  { collection: name, sealed }: { collection: string; sealed: readonly string[] },
  after: string,
): Promise<Slice> {
  const rows = db.collection<Row>(name);
  const fields = Object.fromEntries(sealed.map((path) => [path, 1]));
  const page = await rows
    .find({ _id: { $gt: after } }, { projection: fields })
    .sort({ _id: 1 })
    .limit(SLICE)
    .toArray();
  let changed = 0;
  for (const row of page)
    for (const path of sealed) {
      const old = valueAt(row, path);
      if (typeof old !== 'string' || vault.isCurrent(old)) continue;
      // Only while it is still what was read: what was written meanwhile is sealed afresh anyway.
      const set = { $set: { [path]: vault.seal(vault.open(old)) } };
      changed += (await rows.updateOne({ _id: row._id, [path]: old }, set)).modifiedCount;
    }
  return { changed, last: page.length < SLICE ? null : page.at(-1)!._id };
}

async function fillIndexes(
  db: Connection,
  vault: Vault,
  { collection: name, indexes }: { collection: string; indexes: Readonly<Record<string, string>> },
): Promise<number> {
  const rows = db.collection<Row>(name);
  let filled = 0;
  for (const [path, source] of Object.entries(indexes)) {
    const missing = { [path]: null, [source]: { $gt: '' } };
    for await (const row of rows.find(missing, { projection: { [source]: 1 } })) {
      const sealed = valueAt(row, source) as string;
      const set = { $set: { [path]: vault.blindIndex(vault.open(sealed)) } };
      filled += (await rows.updateOne({ _id: row._id, [source]: sealed }, set)).modifiedCount;
    }
  }
  return filled;
}

const valueAt = (row: object, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], row);
