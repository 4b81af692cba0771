/** The append-only history: every fact of every capability, never changed. */
import { type Connection, Schema } from 'mongoose';
import { collection } from '../infra/collection';
import { newId } from '../infra/ids';
import { isDuplicateKey } from '../infra/mongo';
import { type Fact, factSchema } from './fact';

interface Entry extends Omit<Fact, 'id'> {
  _id: string;
  /** Grows with every fact kept: what happened in the same millisecond stays in the order it was told. */
  turn: string;
}

const schema = new Schema<Entry>(
  { ...(factSchema.obj as object), _id: String, turn: String },
  { collection: 'history', versionKey: false, minimize: false },
)
  .index({ 'subject.kind': 1, 'subject.id': 1, at: 1, turn: 1 })
  .index({ projectId: 1, at: -1 });

export interface HistoryStore {
  /** Keeps a fact; one that is there already stays as it is. */
  append(fact: Fact): Promise<void>;
  /** What happened to a record, oldest first; what happened at the same moment, in the order it was told. */
  of(kind: string, id: string): Promise<Fact[]>;
  /** What kinds of things happened in a project, by their capability: `letters`, `events`. */
  kindsIn(projectId: string): Promise<string[]>;
}

export function createHistoryStore(db: Connection): HistoryStore {
  const entries = collection(db, 'History', schema);
  return {
    async append({ id, ...fact }) {
      try {
        await entries.create({ _id: id, turn: newId(), ...fact });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },
    async of(kind, id) {
      const rows = await entries
        .find({ 'subject.kind': kind, 'subject.id': id })
        .sort({ at: 1, turn: 1 })
        .lean<Entry[]>();
      return rows.map(({ _id, turn: _, ...fact }) => ({ id: _id, ...fact }));
    },
    async kindsIn(projectId) {
      const types = await entries.distinct('type', { projectId });
      return [...new Set(types.map((type) => type.split('.')[0]!))];
    },
  };
}
