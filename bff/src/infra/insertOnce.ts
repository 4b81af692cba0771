/** Inserts records whose ids say what they are: those that are there already stay as they are. */
import type { Collection } from './collection';
import { isDuplicateKey } from './mongo';

export async function insertOnce<T>(model: Collection<T>, rows: readonly T[]): Promise<void> {
  if (rows.length === 0) return;
  try {
    await model.insertMany(rows as T[], { ordered: false, lean: true });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
