/** update, and the upsert it shares with findAndModify. */

import { checkSize } from '../bson/size';
import { typeName } from '../bson/types';
import { type Doc, int, isDoc, isNumeric, type Maybe, toNumber, type Value } from '../bson/values';
import { StoreError, typeMismatch, unsupported } from '../errors';
import { runQuery } from '../indexes/run';
import { parseSort } from '../indexes/sort';
import type { Filter } from '../query/ast';
import { compileFilter, type MatchedPosition } from '../query/match';
import { parseFilter } from '../query/parse';
import type { Collection } from '../storage/collection';
import type { Change, Writer } from '../transactions/writer';
import { parseUpdate, type Update } from '../update/parse';
import { upsertDocument } from '../update/upsert';
import { insertOne, storable } from './inserts';
import {
  arrayField,
  boolField,
  type CommandTable,
  collectionName,
  flagField,
  type Request,
  variablesOf,
  writerOf,
} from './request';
import { checkCount, type Effect, runBulk } from './statements';

/** One `updates` entry, read. */
export interface UpdateStatement {
  readonly filter: Filter;
  readonly update: Update;
  readonly multi: boolean;
  readonly upsert: boolean;
  readonly hint: Value | undefined;
  readonly sort: Doc | undefined;
}

const UPDATE_FIELDS = ['q', 'u', 'c', 'multi', 'upsert', 'hint', 'arrayFilters', 'collation', 'sort'];

function readUpdate(request: Request, given: Doc): UpdateStatement {
  for (const field of given.keys())
    if (!UPDATE_FIELDS.includes(field))
      throw new StoreError(40415, `BSON field 'update.updates.${field}' is an unknown field.`);
  if (given.has('collation')) throw unsupported('Collation', 2);
  if (given.has('c')) throw unsupported('The update option c', 2);
  const query = given.get('q');
  if (!isDoc(query))
    throw query === undefined
      ? new StoreError(40414, "BSON field 'update.updates.q' is missing but a required field")
      : typeMismatch(`BSON field 'update.updates.q' is the wrong type '${typeName(query)}', expected type 'object'`);
  const change = given.get('u');
  if (change === undefined)
    throw new StoreError(40414, "BSON field 'update.updates.u' is missing but a required field");
  const multi = truthyFlag(given.get('multi'), 'update.updates.multi');
  const variables = variablesOf(request);
  const update = parseUpdate(change, { arrayFilters: given.get('arrayFilters'), variables });
  if (multi && update.kind === 'replacement')
    throw new StoreError(9, 'multi update is not supported for replacement-style update');
  const sort = given.get('sort');
  if (multi && sort !== undefined) throw new StoreError(9, 'Cannot specify sort with multi=true');
  return {
    filter: parseFilter(query, { variables }),
    update,
    multi,
    upsert: truthyFlag(given.get('upsert'), 'update.updates.upsert'),
    hint: given.get('hint'),
    sort: isDoc(sort) ? sort : undefined,
  };
}

function truthyFlag(value: Maybe, field: string): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  if (isNumeric(value)) return toNumber(value) !== 0;
  throw typeMismatch(`BSON field '${field}' is the wrong type '${typeName(value)}', expected type 'bool'`);
}

async function update(request: Request): Promise<Doc> {
  const name = collectionName(request);
  flagField(request, 'bypassDocumentValidation');
  const statements = arrayField(request, 'updates') as Doc[];
  checkCount('update.updates', statements);
  const { results, reply } = await runBulk(request, statements.length, boolField(request, 'ordered', true), (index) =>
    updateEffect(request, name, statements[index] as Doc),
  );
  const sum = (field: string): Value =>
    int(results.reduce((total, { result }) => total + toNumber(result.get(field) as never), 0));
  const upserted = results.flatMap(({ index, result }) =>
    result.has('upserted')
      ? [
          new Map([
            ['index', int(index)],
            ['_id', result.get('upserted') as Value],
          ] as const) as Doc,
        ]
      : [],
  );
  const answer: Doc = new Map<string, Value>([['n', sum('n')]]);
  if (upserted.length > 0) answer.set('upserted', upserted);
  answer.set('nModified', sum('nModified'));
  return new Map([...answer, ...reply]);
}

function updateEffect(request: Request, name: string, given: Doc): Effect {
  return () => {
    const statement = readUpdate(request, given);
    const { store } = request.server;
    const known = store.find(request.database, name);
    const changed = known ? updateMatching(known, writerOf(request), statement) : { matched: 0, modified: 0 };
    if (changed.matched > 0 || !statement.upsert)
      return new Map([
        ['n', int(changed.matched)],
        ['nModified', int(changed.modified)],
      ]);
    const id = upsertOne(store.ensure(request.database, name), writerOf(request), statement);
    return new Map<string, Value>([
      ['n', int(1)],
      ['nModified', int(0)],
      ['upserted', id],
    ]);
  };
}

export function upsertOne(
  collection: Collection,
  writer: Writer,
  { filter, update: change }: Pick<UpdateStatement, 'filter' | 'update'>,
): Value {
  const document = storable(upsertDocument(filter, change));
  insertOne(collection, writer, document);
  return document.get('_id') as Value;
}

/** All changes are worked out and checked before the first is made, so that waiting for a lock repeats nothing. */
export function updateMatching(
  collection: Collection,
  writer: Writer,
  statement: UpdateStatement,
): { matched: number; modified: number; changes: Change[] } {
  const { filter, update: change, multi, hint, sort } = statement;
  const query = { filter, hint, ...(sort ? { sort: parseSort(sort) } : {}), ...(multi ? {} : { limit: 1 }) };
  const matches = compileFilter(filter);
  const found = [...runQuery(collection, writer.snapshot, query)];
  const changes = found.map(({ record, document }): Change => {
    const position: MatchedPosition = {};
    matches(document, position);
    return {
      collection,
      record,
      before: document,
      after: change.apply(document, { matched: position.position, inserting: false }),
    };
  });
  const real = changes.filter(({ before, after }) => before !== after);
  writer.check(multi ? changes : real.length > 0 ? real : changes);
  for (const one of real) {
    checkSize(one.after as Doc);
    writer.write(one);
  }
  return { matched: found.length, modified: change.kind === 'replacement' ? changes.length : real.length, changes };
}

export const UPDATES: CommandTable = {
  update: { run: update, fields: ['updates', 'ordered', 'bypassDocumentValidation', 'let'], inTransaction: true },
};
