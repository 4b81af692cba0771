/** A collection of plain records: what stores read and write, without mongoose's document types getting in the way. */
import type { Connection, Model, Schema } from 'mongoose';

export type Collection<T> = Model<T>;

/** Opens the collection that the schema names in its options. */
export const collection = <T>(db: Connection, name: string, schema: Schema<T>): Collection<T> =>
  db.model(name, schema as never) as unknown as Collection<T>;
