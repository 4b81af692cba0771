/** Reads and erases, by what the capabilities declared, everything the database holds about one person. */
import type { Connection } from 'mongoose';
import type { Vault } from '../infra/vault';
import { eraseFrom, type Leaving, NOBODY } from './erasing';
import type { Holding } from './holding';
import { holds, type Row, valueAt, without } from './row';
import { about, collectionOf, type RemoveFiles, type Rows, type Someone } from './rows';

/** What one holding has of a person. */
export interface Held {
  readonly holding: Holding;
  /** Whole records about him, or his parts of a record, sealed fields opened. */
  readonly rows: readonly Row[];
  /** Records in which he only acted: their ids, and as what. */
  readonly acted: readonly { readonly _id: string; readonly as: readonly string[] }[];
}

export interface Register {
  readonly holdings: readonly Holding[];
  /** How many records each holding has about him. */
  count(who: Someone, homeIds: readonly string[]): Promise<Map<Holding, number>>;
  collect(who: Someone): Promise<Held[]>;
  /** May be cut off and called again with the same `leaving`. Takes the files of deleted records with them. */
  erase(leaving: Leaving): Promise<void>;
}

/** What the erasing itself needs to the end. */
const LAST = ['persons', 'erasures'];

export function createRegister(
  db: Connection,
  vault: Vault,
  holdings: readonly Holding[],
  removeFiles: RemoveFiles,
): Register {
  const rowsOf = ({ collection }: Holding) => collectionOf(db, collection);
  const inOrder = [...holdings].sort((a, b) => LAST.indexOf(a.collection) - LAST.indexOf(b.collection));

  return {
    holdings,
    async count(who, homeIds) {
      const counts = holdings.map(async (holding) => {
        const rows = rowsOf(holding);
        if (holding.parts) return (await partsOf(rows, holding, who.personId, homeIds)).length;
        return holding.persons.length > 0 ? rows.countDocuments(about(holding, who)) : 0;
      });
      const numbers = await Promise.all(counts);
      return new Map(holdings.map((holding, index) => [holding, numbers[index]!]));
    },

    async collect(who) {
      const held: Held[] = [];
      for (const holding of holdings) held.push(await heldOf(rowsOf(holding), holding, who, vault));
      return held;
    },

    async erase(leaving) {
      for (const holding of inOrder) await eraseFrom(rowsOf(holding), holding, leaving, { vault, removeFiles });
      const nobody = { name: vault.seal(NOBODY), phone: null, posts: [], createdAt: leaving.now };
      await db
        .collection<Row>('persons')
        .updateOne({ _id: leaving.ghostId }, { $setOnInsert: nobody }, { upsert: true });
    },
  };
}

async function heldOf(rows: Rows, holding: Holding, who: Someone, vault: Vault): Promise<Held> {
  const { personId } = who;
  const subjects = holding.persons.length > 0 ? await rows.find(about(holding, who)).toArray() : [];
  const own = [...subjects, ...(await partsOf(rows, holding, personId, null))];
  const acted = await actedIn(rows, holding, personId, new Set(own.map(({ _id }) => _id)));
  return { holding, rows: own.map((row) => readable(row, holding, personId, vault)), acted };
}

/** His parts, each as a row of its own with the record's id; only of these homes' where they are known. */
async function partsOf(
  rows: Rows,
  { parts }: Holding,
  personId: string,
  homeIds: readonly string[] | null,
): Promise<Row[]> {
  if (!parts) return [];
  const found: Row[] = [];
  const where = homeIds ? { [parts.keys]: { $in: [...homeIds] } } : {};
  for await (const row of rows.find(where, { projection: { title: 1, [parts.map]: 1 } }))
    for (const part of Object.values((row[parts.map] ?? {}) as Record<string, object>))
      if (valueAt(part, parts.person) === personId) found.push({ title: row.title, ...part, _id: row._id });
  return found;
}

async function actedIn(rows: Rows, { actors = [] }: Holding, personId: string, own: ReadonlySet<string>) {
  if (actors.length === 0) return [];
  const where = { $or: actors.map((path) => ({ [path]: personId })) };
  const fields = Object.fromEntries(actors.map((path) => [path, 1]));
  const found = await rows.find(where, { projection: fields }).toArray();
  return found
    .filter(({ _id }) => !own.has(_id))
    .map((row) => ({ _id: row._id, as: actors.filter((path) => holds(row, path, personId)) }));
}

/** Sealed texts opened; without secrets, what is untold, and who else had to do with it. */
function readable(row: Row, { hides = [], actors = [], doubtful }: Holding, personId: string, vault: Vault): Row {
  const anothers = doubtful && valueAt(row, doubtful.path) === true ? doubtful.hides : [];
  const others = actors.filter((path) => !holds(row, path, personId));
  const shown = without(row, ['outbox', ...hides, ...anothers, ...others]);
  return JSON.parse(JSON.stringify(shown), (_, value: unknown) =>
    typeof value === 'string' && /^v1\.[^.]+\.[\w-]+\.[\w-]+\.[\w-]*$/.test(value) ? vault.open(value) : value,
  ) as Row;
}
