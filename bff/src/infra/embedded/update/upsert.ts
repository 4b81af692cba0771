/** The document an upsert starts from: what the filter says by equality. */

import { randomBytes } from 'node:crypto';
import { type Doc, ObjectId, type Value } from '../bson/values';
import { StoreError } from '../errors';
import { conjuncts } from '../indexes/bounds';
import type { Filter } from '../query/ast';
import { changeAt } from './change';
import type { Update } from './parse';

const PROCESS = randomBytes(5).toString('hex');
let counter = randomBytes(3).readUIntBE(0, 3);

/** A new id, as a driver makes it. */
export function newObjectId(): ObjectId {
  counter = (counter + 1) & 0xffffff;
  const seconds = Math.floor(Date.now() / 1000);
  return new ObjectId(seconds.toString(16).padStart(8, '0') + PROCESS + counter.toString(16).padStart(6, '0'));
}

interface Equality {
  readonly path: readonly string[];
  readonly value: Value;
}

function equalities(filter: Filter): Equality[] {
  return conjuncts(filter).flatMap((condition) => {
    if (condition.kind === 'compare' && condition.op === '$eq')
      return [{ path: condition.path, value: condition.value }];
    if (condition.kind === 'in' && condition.values.length === 1 && condition.patterns.length === 0)
      return [{ path: condition.path, value: condition.values[0] as Value }];
    return condition.kind === 'or' && condition.children.length === 1
      ? equalities(condition.children[0] as Filter)
      : [];
  });
}

/** The new document with `_id` first; `_id` is made when neither filter nor update gives one. */
export function upsertDocument(filter: Filter, update: Update): Doc {
  const known = equalities(filter);
  const start = update.kind === 'replacement' ? idOnly(known) : seeded(known);
  const result = update.apply(start, { matched: undefined, inserting: true });
  return new Map<string, Value>([['_id', result.get('_id') ?? newObjectId()], ...result]);
}

function idOnly(known: readonly Equality[]): Doc {
  const id = known.find(({ path }) => path.length === 1 && path[0] === '_id');
  return id ? new Map([['_id', id.value]]) : new Map();
}

function seeded(known: readonly Equality[]): Doc {
  let result: Doc = new Map();
  const seen = new Set<string>();
  for (const { path, value } of known) {
    const dotted = path.join('.');
    for (const other of seen) {
      if (other === dotted || other.startsWith(`${dotted}.`) || dotted.startsWith(`${other}.`)) {
        throw new StoreError(
          54,
          other === dotted
            ? `cannot infer query fields to set, path '${dotted}' is matched twice`
            : `cannot infer query fields to set, both paths '${dotted}' and '${other}' are matched`,
        );
      }
    }
    seen.add(dotted);
    result = changeAt(result, path, true, () => value);
  }
  return result;
}
