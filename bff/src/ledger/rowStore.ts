/** The rows of imports, sealed; gone a day after the file can no longer be confirmed. */
import type { RowKind, TroubleCode } from '@jiashu/shared/ledger/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { collection } from '../infra/collection';
import { insertOnce } from '../infra/insertOnce';
import { sealedText } from '../infra/sealed';

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

/** Kinds of rows that are put in. */
const GOING_IN: readonly RowKind[] = ['new', 'changed', 'same', 'repeated'];

export function createRowStore(db: Connection) {
  const rows = collection(db, 'LedgerRow', rowSchema);
  return {
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
        .find({ importId, kind: { $in: GOING_IN }, label: { $gt: afterLabel } })
        .sort({ label: 1, n: 1 })
        .limit(limit)
        .lean<LedgerRow[]>(),
    rowsOfHome: (importId: string, label: string) =>
      rows
        .find({ importId, kind: { $in: GOING_IN }, label })
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
  };
}
