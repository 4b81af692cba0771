/** Imports of the ledger: the file as it was sent, how far it is, what came of it. */
import type { Column } from '@jiashu/shared/ledger/columns';
import type { ImportState, RowKind, TroubleCode } from '@jiashu/shared/ledger/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { collection } from '../infra/collection';
import { afterCursor, newestFirst } from '../infra/paging';
import type { Outcome } from './changeStore';

export type Counts = Record<RowKind, number>;

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
  /** Rows that correct the number of somebody who is in. */
  doubts: number;
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
    doubts: { type: Number, default: 0 },
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

export function createImportStore(db: Connection) {
  const imports = collection(db, 'LedgerImport', importSchema);
  return {
    imports,
    import: (id: string) => imports.findById(id).lean<LedgerImport>(),
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
  };
}
