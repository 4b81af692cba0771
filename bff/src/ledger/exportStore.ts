/** Who took the ledger out. */
import type { Format } from '@jiashu/shared/ledger/vocabulary';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { collection } from '../infra/collection';

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

export function createExportStore(db: Connection) {
  const exports = collection(db, 'LedgerExport', exportSchema);
  return { exports, export: (id: string) => exports.findById(id).lean<LedgerExport>() };
}
