/** The records of a holding: which are about somebody, and how they are deleted, with the files that lie beside them. */
import type { Connection } from 'mongoose';
import type { Holding } from './holding';
import { leavesOf, type Row } from './row';

export type Rows = ReturnType<typeof collectionOf>;
export const collectionOf = (db: Connection, name: string) => db.collection<Row>(name);

/** Deletes files and their bytes for good; those that are gone already are no failure. */
export type RemoveFiles = (ids: readonly string[]) => Promise<void>;

/** The files first: cut off between, the records still say which. */
export async function deleteWithFiles(
  rows: Rows,
  { files = [] }: Holding,
  where: Parameters<Rows['find']>[0],
  removeFiles: RemoveFiles,
): Promise<void> {
  if (files.length > 0) for await (const row of rows.find(where)) await removeFiles(idsAt(row, files));
  await rows.deleteMany(where);
}

function idsAt(row: Row, paths: readonly string[]): string[] {
  const ids: string[] = [];
  for (const path of paths)
    leavesOf(row[path], path, (_, value) => {
      if (typeof value === 'string') ids.push(value);
    });
  return ids;
}

/** Somebody as the database knows him. */
export interface Someone {
  readonly personId: string;
  /** The blind index of his number; null without one. */
  readonly phoneIndex: string | null;
}

/** The records about him: those that name him, and those with his number that name nobody. */
export function about({ persons, phone }: Holding, { personId, phoneIndex }: Someone) {
  const byNumber = phone && phoneIndex ? [{ [phone]: phoneIndex, [persons[0]!]: null }] : [];
  return { $or: [...persons.map((path) => ({ [path]: personId })), ...byNumber] };
}
