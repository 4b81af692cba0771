/** How a store declares which of its fields are sealed, and which are blind indexes of one: the only place that says so. */
import { type Connection, type Schema, Schema as Schemas } from 'mongoose';

/** A sealed text, or null. What holds one is found by `sealedPaths` and sealed anew when the key changes. */
export const sealedText = { type: String, default: null, sealed: true };

/** The blind index of a sealed field of the same record: filled and kept right by the reseal job. */
export const blindIndexOf = (field: string) => ({ type: String, blindIndexOf: field });

interface Declared {
  readonly collection: string;
  /** Dotted paths that hold a sealed text or null. */
  readonly sealed: readonly string[];
  /** Path of a blind index → path of the sealed text it is made from. */
  readonly indexes: Readonly<Record<string, string>>;
}

interface PathType {
  readonly options?: { readonly sealed?: boolean; readonly blindIndexOf?: string };
  readonly schema?: Schema;
  readonly instance?: string;
}

/** Every collection that declares sealed fields. Lists within a record (an outbox) are passed over: they empty themselves. */
export const declaredBy = (db: Connection): Declared[] =>
  Object.values(db.models)
    .map(({ schema, collection }) => ({ collection: collection.name, ...pathsOf(schema as unknown as Schema, '') }))
    .filter(({ sealed }) => sealed.length > 0);

function pathsOf(schema: Schema, prefix: string): Omit<Declared, 'collection'> {
  const sealed: string[] = [];
  const indexes: Record<string, string> = {};
  schema.eachPath((name, given) => {
    const { options, schema: inner, instance } = given as unknown as PathType;
    const path = `${prefix}${name}`;
    if (options?.sealed) sealed.push(path);
    if (options?.blindIndexOf) indexes[path] = `${prefix}${options.blindIndexOf}`;
    if (inner instanceof Schemas && instance === 'Embedded') {
      const within = pathsOf(inner as Schema, `${path}.`);
      sealed.push(...within.sealed);
      Object.assign(indexes, within.indexes);
    }
  });
  return { sealed, indexes };
}
