/** Imports of the ledger, their rows and what each changed, in MongoDB. Whatever names a person is sealed, and all but the import itself expires. */
import type { Column } from '@jiashu/shared/ledger/columns';
import type { Format, ImportState, RowKind, TroubleCode } from '@jiashu/shared/ledger/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { type Collection, collection } from '../infra/collection';
import { isDuplicateKey } from '../infra/mongo';
import { afterCursor, newestFirst } from '../infra/paging';
import { sealedText } from '../infra/sealed';

export type Counts = Record<RowKind, number>;

export interface Outcome {
  homesNew: number;
  homesChanged: number;
  ownersNew: number;
  ownersChanged: number;
  ended: number;
}

export interface LedgerImport extends Recorded {
  projectId: string;
  fileName: string;
  /** Keyed, so that it says nothing of the file's content. */
  fileHash: string;
  state: ImportState;
  personId: string;
  at: Date;
  version: number;
  done: number;
  of: number;
  columns: Column[];
  unused: string[];
  titles: string[];
  sheet: string | null;
  date1904: boolean;
  notes: string[];
  counts: Counts;
  troubles: { code: TroubleCode; rows: number }[];
  ending: number;
  importedBefore: Date | null;
  /** How far the running job has come: a home's label, or a change's id. */
  cursor: string;
  outcome: Outcome | null;
  /** The background is at it: one import of a project at a time. */
  working: boolean;
  confirmedAt: Date | null;
  undoUntil: Date | null;
  kept: { count: number; labels: string[] };
}

/** A row of the file, or somebody of the ledger whom the file doesn't name. */
export interface LedgerRow {
  _id: string;
  importId: string;
  /** As Excel counts; those the file doesn't have come after all of its rows. */
  n: number;
  hidden: boolean;
  /** Sealed JSON of the cells. */
  cells: string;
  kind: RowKind | null;
  codes: TroubleCode[];
  label: string | null;
  /** Sealed JSON of what the check found. */
  verdict: string | null;
  memberId: string | null;
  end: boolean;
  expiresAt: Date;
}

/** What an import changed at one home, with what was there before: what undoing puts back. */
export interface LedgerChange extends Outcome {
  _id: string;
  importId: string;
  label: string;
  /** Sealed JSON. */
  sealed: string;
  undone: 'done' | 'kept' | null;
  expiresAt: Date;
}

/** Who took the ledger out, whole or masked, and what for. */
export interface LedgerExport extends Recorded {
  projectId: string;
  personId: string;
  /** As what he took it: `项目总`. */
  title: string;
  format: Format;
  reveal: boolean;
  reason: string;
  at: Date;
}

const importSchema = new Schema<LedgerImport>(
  {
    _id: String,
    ...{ projectId: String, fileName: String, fileHash: String, state: String, personId: String, at: Date },
    ...{ version: Number, done: Number, of: Number, sheet: String, date1904: Boolean },
    columns: { type: Schema.Types.Mixed, default: [] },
    unused: [String],
    titles: [String],
    notes: [String],
    counts: Schema.Types.Mixed,
    troubles: { type: Schema.Types.Mixed, default: [] },
    ending: Number,
    importedBefore: { type: Date, default: null },
    cursor: String,
    outcome: { type: Schema.Types.Mixed, default: null },
    working: { type: Boolean, default: false },
    confirmedAt: { type: Date, default: null },
    undoUntil: { type: Date, default: null },
    kept: Schema.Types.Mixed,
    ...outboxField,
  },
  { collection: 'ledgerImports', versionKey: false, minimize: false },
)
  .index({ projectId: 1, at: -1, _id: -1 })
  .index({ projectId: 1, fileHash: 1 })
  // Two imports at once would each add what the other is adding.
  .index({ projectId: 1, working: 1 }, { unique: true, partialFilterExpression: { working: true } })
  .index({ 'outbox.at': 1 }, { sparse: true });

const rowSchema = new Schema<LedgerRow>(
  {
    _id: String,
    ...{ importId: String, n: Number, hidden: Boolean, cells: sealedText },
    kind: { type: String, default: null },
    codes: [String],
    label: { type: String, default: null },
    verdict: sealedText,
    memberId: { type: String, default: null },
    end: Boolean,
    expiresAt: Date,
  },
  { collection: 'ledgerRows', versionKey: false },
)
  .index({ importId: 1, kind: 1, n: 1 })
  .index({ importId: 1, label: 1, n: 1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

const count = { type: Number, default: 0 };
const changeSchema = new Schema<LedgerChange>(
  {
    _id: String,
    ...{ importId: String, label: String, sealed: sealedText },
    ...{ homesNew: count, homesChanged: count, ownersNew: count, ownersChanged: count, ended: count },
    undone: { type: String, default: null },
    expiresAt: Date,
  },
  { collection: 'ledgerChanges', versionKey: false },
)
  .index({ importId: 1, _id: 1 })
  .index({ importId: 1, undone: 1, label: 1 })
  .index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

const exportSchema = new Schema<LedgerExport>(
  {
    _id: String,
    ...{
      projectId: String,
      personId: String,
      title: String,
      format: String,
      reveal: Boolean,
      reason: String,
      at: Date,
    },
    ...outboxField,
  },
  { collection: 'ledgerExports', versionKey: false },
)
  .index({ projectId: 1, at: -1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

export type LedgerStore = ReturnType<typeof createLedgerStore>;

export function createLedgerStore(db: Connection) {
  const imports = collection(db, 'LedgerImport', importSchema);
  const rows = collection(db, 'LedgerRow', rowSchema);
  const changes = collection(db, 'LedgerChange', changeSchema);
  const exports = collection(db, 'LedgerExport', exportSchema);
  return { imports, exports, ...importQueries(imports, exports), ...rowQueries(rows), ...changeQueries(changes) };
}

const importQueries = (imports: Collection<LedgerImport>, exports: Collection<LedgerExport>) => ({
  import: (id: string) => imports.findById(id).lean<LedgerImport>(),
  export: (id: string) => exports.findById(id).lean<LedgerExport>(),
  importsIn: (projectIds: readonly string[], after: string | undefined, limit: number) =>
    imports
      .find({ projectId: { $in: projectIds }, ...afterCursor('at', after) }, { outbox: 0 })
      .sort(newestFirst('at'))
      .limit(limit + 1)
      .lean<LedgerImport[]>(),
  /** When the same file was last imported into the project. */
  async importedBefore(projectId: string, fileHash: string): Promise<Date | null> {
    const same = await imports
      .find({ projectId, fileHash, state: 'done' }, { confirmedAt: 1 })
      .sort({ at: -1 })
      .limit(1)
      .lean<LedgerImport[]>();
    return same[0]?.confirmedAt ?? null;
  },
  /** One version on, of an import that waits; false when it no longer does. */
  async countVersion(id: string): Promise<boolean> {
    return (await imports.updateOne({ _id: id, state: 'ready' }, { $inc: { version: 1 } })).matchedCount > 0;
  },
  /** Changes what only the jobs write. False when the import is in another state, or further, by now. */
  async move(id: string, where: Partial<LedgerImport>, set: Partial<LedgerImport>): Promise<boolean> {
    return (await imports.updateOne({ _id: id, ...where }, { $set: set })).matchedCount > 0;
  },
});

const rowQueries = (rows: Collection<LedgerRow>) => ({
  /** Adds rows once. */
  insertRows: (added: readonly LedgerRow[]) => insertOnce(rows, added),
  row: (id: string) => rows.findById(id).lean<LedgerRow>(),
  /** All rows of the file itself, in its order. */
  fileRows: (importId: string) =>
    rows
      .find({ importId, memberId: null, kind: { $ne: 'gone' } })
      .sort({ n: 1 })
      .lean<LedgerRow[]>(),
  rowsOfKind: (importId: string, kind: RowKind, code: TroubleCode | undefined, afterN: number, limit: number) =>
    rows
      .find({ importId, kind, n: { $gt: afterN }, ...(code ? { codes: code } : {}) })
      .sort({ n: 1 })
      .limit(limit)
      .lean<LedgerRow[]>(),
  /** Rows that go in, in the order of their homes, from the home after `afterLabel` on. */
  rowsByHome: (importId: string, afterLabel: string, limit: number) =>
    rows
      .find({ importId, kind: { $in: ['new', 'changed', 'same', 'repeated'] }, label: { $gt: afterLabel } })
      .sort({ label: 1, n: 1 })
      .limit(limit)
      .lean<LedgerRow[]>(),
  rowsOfHome: (importId: string, label: string) =>
    rows
      .find({ importId, kind: { $in: ['new', 'changed', 'same', 'repeated'] }, label })
      .sort({ n: 1 })
      .lean<LedgerRow[]>(),
  goneRows: (importId: string) => rows.find({ importId, kind: 'gone' }).sort({ n: 1 }).lean<LedgerRow[]>(),
  setRows: async (changed: readonly { id: string; set: Partial<LedgerRow> }[]) => {
    const operations = changed.map(({ id, set }) => ({ updateOne: { filter: { _id: id }, update: { $set: set } } }));
    if (operations.length > 0) await rows.bulkWrite(operations as never, { ordered: false });
  },
  removeRows: (ids: readonly string[]) => rows.deleteMany({ _id: { $in: ids } }),
  dropRows: (importId: string) => rows.deleteMany({ importId }),
  /** Marks one, or everybody the file doesn't name, as to be ended or not. */
  setEnding: (importId: string, rowId: string | undefined, end: boolean) =>
    rows.updateMany(
      { importId, kind: 'gone', memberId: { $ne: null }, ...(rowId ? { _id: rowId } : {}) },
      { $set: { end } },
    ),
  countEnding: (importId: string) => rows.countDocuments({ importId, kind: 'gone', end: true }),
});

const changeQueries = (changes: Collection<LedgerChange>) => ({
  /** Adds changes once: what was there before is kept as it was first seen. */
  insertChanges: (added: readonly LedgerChange[]) => insertOnce(changes, added),
  changes: (ids: readonly string[]) => changes.find({ _id: { $in: ids } }).lean<LedgerChange[]>(),
  changesAfter: (importId: string, afterId: string, limit: number) =>
    changes
      .find({ importId, _id: { $gt: afterId } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<LedgerChange[]>(),
  countChanges: (importId: string) => changes.countDocuments({ importId }),
  markUndone: (ids: readonly string[], undone: 'done' | 'kept') =>
    changes.updateMany({ _id: { $in: ids } }, { $set: { undone } }),
  async outcome(importId: string): Promise<Outcome> {
    const sum = (field: keyof Outcome) => ({ $sum: `$${field}` });
    const [total] = await changes.aggregate<Outcome & { _id: null }>([
      { $match: { importId } },
      {
        $group: {
          _id: null,
          ...{ homesNew: sum('homesNew'), homesChanged: sum('homesChanged'), ended: sum('ended') },
          ...{ ownersNew: sum('ownersNew'), ownersChanged: sum('ownersChanged') },
        },
      },
    ]);
    const { homesNew = 0, homesChanged = 0, ownersNew = 0, ownersChanged = 0, ended = 0 } = total ?? {};
    return { homesNew, homesChanged, ownersNew, ownersChanged, ended };
  },
  async kept(importId: string): Promise<LedgerImport['kept']> {
    const where = { importId, undone: 'kept' as const };
    const some = await changes.find(where, { label: 1 }).sort({ label: 1 }).limit(100).lean<LedgerChange[]>();
    return { count: await changes.countDocuments(where), labels: [...new Set(some.map(({ label }) => label))] };
  },
});

async function insertOnce<T>(into: Collection<T>, rows: readonly T[]): Promise<void> {
  if (rows.length === 0) return;
  try {
    await into.insertMany(rows as T[], { ordered: false, lean: true });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
