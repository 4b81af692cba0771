/** A test's clock stands on a day of its own while the database's goes on: nothing may expire by the database's. */
import type { Connection } from 'mongoose';

/** Drops the indexes by which the database deletes what is old. */
export async function keepExpired(db: Connection): Promise<void> {
  for (const model of Object.values(db.models))
    for (const [fields, options] of model.schema.indexes())
      if (options.expireAfterSeconds !== undefined) await model.collection.dropIndex(nameOf(fields));
}

const nameOf = (fields: object): string =>
  Object.entries(fields)
    .map(([field, direction]) => `${field}_${direction}`)
    .join('_');
