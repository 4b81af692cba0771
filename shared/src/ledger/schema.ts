/** Imports of the ledger as they travel. */
import { z } from 'zod';
import { Done, Id, Instant, pageOf, paging, words } from '../kernel/fields';
import { fields, formats, importStates, rowKinds, troubleCodes } from './vocabulary';

const FieldName = z.enum(fields);

/** Rows by what they would do; `same` and `repeated` do nothing. */
const Counts = z.strictObject(
  Object.fromEntries(rowKinds.map((kind) => [kind, z.int()])) as Record<(typeof rowKinds)[number], z.ZodInt>,
);

/** What an import has changed, in homes and people. */
const Outcome = z.strictObject({
  homesNew: z.int(),
  homesChanged: z.int(),
  ownersNew: z.int(),
  ownersChanged: z.int(),
  ended: z.int(),
});

export const ImportView = z.strictObject({
  id: Id,
  projectId: Id,
  projectName: z.string(),
  fileName: z.string(),
  state: z.enum(importStates),
  by: z.string(),
  at: Instant,
  /** Goes up with every repair; a command that names an older one is a conflict. */
  version: z.int(),
  /** Rows, then homes, that are through; of how many. */
  progress: z.strictObject({ done: z.int(), of: z.int() }),
  columns: z.array(z.strictObject({ field: FieldName, letter: z.string(), title: z.string() })),
  unusedColumns: z.array(z.string()),
  sheet: z.string().nullable(),
  /** What the reader did that the person should know: `跳过了 3 个工作表`. */
  notes: z.array(z.string()),
  counts: Counts,
  /** How many rows have each trouble, the most first. */
  troubles: z.array(z.strictObject({ code: z.enum(troubleCodes), rows: z.int() })),
  /** Owners the file doesn't name who were chosen to be ended. */
  ending: z.int(),
  /** Rows that correct the number of somebody who is in by the one before: staff decide afterwards. */
  doubts: z.int(),
  /** The same file was imported before, and when. */
  importedBefore: Instant.nullable(),
  outcome: Outcome.nullable(),
  confirmedAt: Instant.nullable(),
  undoUntil: Instant.nullable(),
  /** Homes an undo left as they are because somebody changed them since (at most 100 are named). */
  kept: z.strictObject({ count: z.int(), labels: z.array(z.string()) }),
});
export type ImportView = z.infer<typeof ImportView>;

export const ImportRow = z.strictObject({
  id: Id,
  projectName: z.string(),
  fileName: z.string(),
  state: z.enum(importStates),
  by: z.string(),
  at: Instant,
  counts: Counts,
  outcome: Outcome.nullable(),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** A row of the preview. Phones and document numbers are masked, except in a cell that has to be repaired. */
export const RowView = z.strictObject({
  id: Id,
  /** Its number in the file, as Excel counts; null for what the file doesn't have. */
  n: z.int().nullable(),
  kind: z.enum(rowKinds),
  hidden: z.boolean(),
  /** Null while the row doesn't say which home it is. */
  label: z.string().nullable(),
  owners: z.array(z.strictObject({ name: z.string(), phone: z.string().nullable(), idNumber: z.string().nullable() })),
  /** What it would do, in words. */
  changes: z.array(z.string()),
  troubles: z.array(
    z.strictObject({
      field: FieldName,
      code: z.enum(troubleCodes),
      /** `C17`; null where the file has no such column. */
      cell: z.string().nullable(),
      /** What stands there now. */
      text: z.string(),
      words: z.string(),
    }),
  ),
  /** For an owner the file doesn't name: whether he is to be ended. Null where there is nobody to end. */
  end: z.boolean().nullable(),
});
export type RowView = z.infer<typeof RowView>;

/** A file to save: small enough to travel whole. */
export const Document = z.strictObject({ fileName: z.string(), type: z.string(), base64: z.string() });
export type Document = z.infer<typeof Document>;

const oneImport = z.strictObject({ importId: Id });
const atVersion = z.strictObject({ importId: Id, version: z.int().min(1) });

export const ledgerWires = {
  list: { input: z.strictObject(paging), output: pageOf(ImportRow) },
  /** `name`: what the file is called, since WeChat sends a made-up one with it. */
  upload: { input: z.strictObject({ projectId: Id, name: words(120).optional() }), output: ImportView },
  show: { input: oneImport, output: ImportView },
  rows: {
    input: z.strictObject({
      importId: Id,
      kind: z.enum(rowKinds),
      code: z.enum(troubleCodes).optional(),
      ...paging,
    }),
    output: pageOf(RowView),
  },
  repair: {
    input: z.strictObject({ importId: Id, rowId: Id, version: z.int().min(1), field: FieldName, text: words(200, 0) }),
    output: z.strictObject({ import: ImportView, row: RowView }),
  },
  chooseEnding: {
    /** Without a row: everybody the file doesn't name. */
    input: z.strictObject({ importId: Id, rowId: Id.optional(), end: z.boolean() }),
    output: ImportView,
  },
  confirm: { input: atVersion, output: ImportView },
  drop: { input: oneImport, output: Done },
  undo: { input: oneImport, output: ImportView },
  withReasons: { input: oneImport, output: Document },
  askExport: {
    input: z.strictObject({ projectId: Id, format: z.enum(formats) }),
    output: z.strictObject({ id: Id }),
  },
  askWhole: {
    input: z.strictObject({ projectId: Id, format: z.enum(formats), reason: words(200, 4) }),
    output: z.strictObject({ id: Id }),
  },
  fetchExport: { input: z.strictObject({ exportId: Id }), output: Document },
};
