/** The ledger in MongoDB, a store for each kind of record. Whatever names a person is sealed, and all but the import itself expires. */
import type { Connection } from 'mongoose';
import { createChangeStore } from './changeStore';
import { createExportStore } from './exportStore';
import { createImportStore } from './importStore';
import { createRowStore } from './rowStore';

export type { LedgerChange, Outcome } from './changeStore';
export type { LedgerExport } from './exportStore';
export type { Counts, LedgerImport } from './importStore';
export type { LedgerRow } from './rowStore';

export type LedgerStore = ReturnType<typeof createLedgerStore>;

export const createLedgerStore = (db: Connection) => ({
  ...createImportStore(db),
  ...createRowStore(db),
  ...createChangeStore(db),
  ...createExportStore(db),
});
