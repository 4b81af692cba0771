/** delete. */

import { typeName } from '../bson/types';
import { type Doc, int, isDoc, isNumeric, type Maybe, toNumber, type Value } from '../bson/values';
import { StoreError, typeMismatch, unsupported } from '../errors';
import { runQuery } from '../indexes/run';
import type { Filter } from '../query/ast';
import { parseFilter } from '../query/parse';
import type { Change } from '../transactions/writer';
import {
  arrayField,
  boolField,
  type CommandTable,
  collectionName,
  type Request,
  variablesOf,
  writerOf,
} from './request';
import { checkCount, type Effect, runBulk } from './statements';

async function remove(request: Request): Promise<Doc> {
  const name = collectionName(request);
  const statements = arrayField(request, 'deletes') as Doc[];
  checkCount('delete.deletes', statements);
  const { results, reply } = await runBulk(request, statements.length, boolField(request, 'ordered', true), (index) =>
    deleteEffect(request, name, statements[index] as Doc),
  );
  const total = results.reduce((sum, { result }) => sum + toNumber(result.get('n') as never), 0);
  return new Map<string, Value>([['n', int(total)], ...reply]);
}

interface DeleteStatement {
  readonly filter: Filter;
  readonly onlyOne: boolean;
  readonly hint: Value | undefined;
}

function readDelete(request: Request, given: Doc): DeleteStatement {
  for (const field of given.keys())
    if (!['q', 'limit', 'hint', 'collation'].includes(field))
      throw new StoreError(40415, `BSON field 'delete.deletes.${field}' is an unknown field.`);
  if (given.has('collation')) throw unsupported('Collation', 2);
  const query = given.get('q');
  if (!isDoc(query))
    throw query === undefined
      ? new StoreError(40414, "BSON field 'delete.deletes.q' is missing but a required field")
      : typeMismatch(`BSON field 'delete.deletes.q' is the wrong type '${typeName(query)}', expected type 'object'`);
  return {
    onlyOne: readLimit(given.get('limit')) === 1,
    filter: parseFilter(query, { variables: variablesOf(request) }),
    hint: given.get('hint'),
  };
}

function readLimit(limit: Maybe): number {
  if (limit === undefined)
    throw new StoreError(40414, "BSON field 'delete.deletes.limit' is missing but a required field");
  if (!isNumeric(limit))
    throw typeMismatch(
      `BSON field 'delete.deletes.limit' is the wrong type '${typeName(limit)}', expected types '[long, int, decimal, double]'`,
    );
  const number = toNumber(limit);
  if (number !== 0 && number !== 1)
    throw new StoreError(9, `The limit field in delete objects must be 0 or 1. Got ${number}`);
  return number;
}

function deleteEffect(request: Request, name: string, given: Doc): Effect {
  return () => {
    const { filter, onlyOne, hint } = readDelete(request, given);
    const collection = request.server.store.find(request.database, name);
    if (!collection) return new Map([['n', int(0)]]);
    const writer = writerOf(request);
    const changes = [...runQuery(collection, writer.snapshot, { filter, hint, ...(onlyOne ? { limit: 1 } : {}) })].map(
      ({ record, document }): Change => ({ collection, record, before: document, after: undefined }),
    );
    writer.check(changes);
    for (const change of changes) writer.write(change);
    return new Map([['n', int(changes.length)]]);
  };
}

export const DELETES: CommandTable = {
  delete: { run: remove, fields: ['deletes', 'ordered', 'let'], inTransaction: true },
};
