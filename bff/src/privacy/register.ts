/** Reads and erases, by what the capabilities declared, everything the database holds about one person. */
import { redact, type Traces } from '@jiashu/shared/privacy/rules';
import type { Connection } from 'mongoose';
import type { Vault } from '../infra/vault';
import type { Holding } from './holding';
import { holds, leavesOf, type Row, valueAt, without } from './row';
import { collectionOf, deleteWithFiles, type RemoveFiles, type Rows } from './rows';

/** What one holding has of a person. */
export interface Held {
  readonly holding: Holding;
  /** Whole records about him, or his parts of a record, sealed fields opened. */
  readonly rows: readonly Row[];
  /** Records in which he only acted: their ids, and as what. */
  readonly acted: readonly { readonly _id: string; readonly as: readonly string[] }[];
}

/** Somebody as the database knows him. */
export interface Someone {
  readonly personId: string;
  /** The blind index of his number; null without one. */
  readonly phoneIndex: string | null;
}

export interface Leaving extends Traces, Someone {
  /** Who stands in his place from now on; known to nobody. */
  readonly ghostId: string;
  readonly now: Date;
}

export interface Register {
  readonly holdings: readonly Holding[];
  /** How many records each holding has about him. */
  count(who: Someone, homeIds: readonly string[]): Promise<Map<Holding, number>>;
  collect(who: Someone): Promise<Held[]>;
  /** May be cut off and called again with the same `leaving`. Takes the files of deleted records with them. */
  erase(leaving: Leaving): Promise<void>;
}

/** In the texts of nobody. */
const NOBODY = '已注销的用户';
/** What the erasing itself needs to the end. */
const LAST = ['persons', 'erasures'];

/** The records about him: those that name him, and those with his number that name nobody. */
function about({ persons, phone }: Holding, { personId, phoneIndex }: Someone) {
  const byNumber = phone && phoneIndex ? [{ [phone]: phoneIndex, [persons[0]!]: null }] : [];
  return { $or: [...persons.map((path) => ({ [path]: personId })), ...byNumber] };
}

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
      const { personId } = who;
      const held: Held[] = [];
      for (const holding of holdings) {
        const rows = rowsOf(holding);
        const subjects = holding.persons.length > 0 ? await rows.find(about(holding, who)).toArray() : [];
        const own = [...subjects, ...(await partsOf(rows, holding, personId, null))];
        const acted = await actedIn(rows, holding, personId, new Set(own.map(({ _id }) => _id)));
        held.push({ holding, rows: own.map((row) => readable(row, holding, personId, vault)), acted });
      }
      return held;
    },

    async erase(leaving) {
      for (const holding of inOrder) {
        const rows = rowsOf(holding);
        if (holding.persons.length > 0) await eraseRows(rows, holding, leaving);
        await eraseParts(rows, holding, leaving);
        for (const path of holding.actors ?? []) await eraseActor(rows, path, leaving);
      }
      const nobody = { name: vault.seal(NOBODY), phone: null, posts: [], createdAt: leaving.now };
      await db
        .collection<Row>('persons')
        .updateOne({ _id: leaving.ghostId }, { $setOnInsert: nobody }, { upsert: true });
    },
  };

  async function eraseRows(rows: Rows, holding: Holding, leaving: Leaving): Promise<void> {
    const his = about(holding, leaving);
    if (holding.fate === 'delete') return deleteWithFiles(rows, holding, his, removeFiles);
    for await (const row of rows.find(his))
      await rows.updateOne({ _id: row._id }, { $set: depersonalised(row, holding, leaving, vault) });
  }
}

function depersonalised(
  row: Row,
  holding: Holding,
  { personId, ghostId, phoneIndex: _, now, ...who }: Leaving,
  vault: Vault,
) {
  const set: Record<string, unknown> = {};
  for (const path of holding.persons) if (valueAt(row, path) === personId) set[path] = ghostId;
  for (const path of holding.clears ?? []) set[path] = null;
  for (const path of holding.renames ?? []) if (valueAt(row, path)) set[path] = vault.seal(NOBODY);
  for (const path of holding.words ?? []) {
    const text = valueAt(row, path);
    if (typeof text === 'string') set[path] = redact(text, who);
  }
  if (holding.ends && !valueAt(row, holding.ends)) set[holding.ends] = now;
  return set;
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

/** Also where he let somebody in: whatever in the map is his id. Who came without a home has his id in a home's place. */
async function eraseParts(rows: Rows, { parts }: Holding, { personId, ghostId }: Leaving): Promise<void> {
  if (!parts) return;
  for await (const row of rows.find({}, { projection: { [parts.map]: 1 } })) {
    const set: Record<string, string> = {};
    leavesOf(row[parts.map], parts.map, (path, value) => {
      if (value === personId) set[path] = ghostId;
    });
    if (Object.keys(set).length > 0) await rows.updateOne({ _id: row._id }, { $set: set });
    const [mine, nobodys] = [`${parts.map}.${personId}`, `${parts.map}.${ghostId}`];
    if (valueAt(row, mine) !== undefined) await rows.updateOne({ _id: row._id }, { $rename: { [mine]: nobodys } });
  }
  await eraseActor(rows, parts.keys, { personId, ghostId });
}

/** Also in lists along the path. */
async function eraseActor(
  rows: Rows,
  path: string,
  { personId, ghostId }: Pick<Leaving, 'personId' | 'ghostId'>,
): Promise<void> {
  const top = path.split('.')[0]!;
  for await (const row of rows.find({ [path]: personId }, { projection: { [top]: 1 } })) {
    const set: Record<string, string> = {};
    leavesOf(row[top], top, (leaf, value) => {
      if (value === personId) set[leaf] = ghostId;
    });
    await rows.updateOne({ _id: row._id }, { $set: set });
  }
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
function readable(row: Row, { hides = [], actors = [] }: Holding, personId: string, vault: Vault): Row {
  const others = actors.filter((path) => !holds(row, path, personId));
  const shown = without(row, ['outbox', ...hides, ...others]);
  return JSON.parse(JSON.stringify(shown), (_, value: unknown) =>
    typeof value === 'string' && /^v1\.[^.]+\.[\w-]+\.[\w-]+\.[\w-]*$/.test(value) ? vault.open(value) : value,
  ) as Row;
}
