/** What imports changed, home by home, sealed; gone once nothing can be undone any more. */
import { type Connection, Schema } from 'mongoose';
import { collection } from '../infra/collection';
import { insertOnce } from '../infra/insertOnce';
import { sealedText } from '../infra/sealed';

export interface Outcome {
  homesNew: number;
  homesChanged: number;
  ownersNew: number;
  ownersChanged: number;
  ended: number;
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

export function createChangeStore(db: Connection) {
  const changes = collection(db, 'LedgerChange', changeSchema);
  return {
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
    async kept(importId: string): Promise<{ count: number; labels: string[] }> {
      const where = { importId, undone: 'kept' as const };
      const some = await changes.find(where, { label: 1 }).sort({ label: 1 }).limit(100).lean<LedgerChange[]>();
      return { count: await changes.countDocuments(where), labels: [...new Set(some.map(({ label }) => label))] };
    },
  };
}
