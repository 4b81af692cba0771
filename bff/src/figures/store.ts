/** Service counts by project and month, in MongoDB: what a page shows is a dozen small rows, not a walk through all cases. */
import type { Counts } from '@jiashu/shared/figures/rules';
import { type Connection, Schema } from 'mongoose';
import { derivedId } from '../history';
import { collection } from '../infra/collection';

export interface MonthCount {
  _id: string;
  projectId: string;
  /** `2026-11`. */
  month: string;
  counts: Counts;
  countedAt: Date;
}

const count = { n: Number, hits: Number };
const schema = new Schema<MonthCount>(
  {
    _id: String,
    projectId: String,
    month: String,
    counts: { type: { answered: count, closed: count, satisfied: count }, _id: false },
    countedAt: Date,
  },
  { collection: 'serviceCounts', versionKey: false },
).index({ projectId: 1, month: 1 });

export type FigureStore = ReturnType<typeof createFigureStore>;

export function createFigureStore(db: Connection) {
  const months = collection(db, 'ServiceCount', schema);
  return {
    /** The months of these projects from `since` on. */
    since: (projectIds: readonly string[], since: string) =>
      months.find({ projectId: { $in: projectIds }, month: { $gte: since } }).lean<MonthCount[]>(),
    async keep(projectId: string, month: string, counts: Counts, countedAt: Date): Promise<void> {
      const _id = derivedId('service count', projectId, month);
      await months.updateOne({ _id }, { $set: { projectId, month, counts, countedAt } }, { upsert: true });
    },
  };
}
