/** insert, update, delete. */

import { checkSize } from '../bson/size';
import { typeName } from '../bson/types';
import { type Doc, int, isDoc, isNumeric, type Maybe, Timestamp, toNumber, type Value } from '../bson/values';
import { StoreError, typeMismatch, unsupported } from '../errors';
import { runQuery } from '../indexes/run';
import { parseSort } from '../indexes/sort';
import type { Filter } from '../query/ast';
import { compileFilter, type MatchedPosition } from '../query/match';
import { parseFilter } from '../query/parse';
import type { Collection } from '../storage/collection';
import type { Change, Writer } from '../transactions/writer';
import { parseUpdate, type Update } from '../update/parse';
import { newObjectId, upsertDocument } from '../update/upsert';
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
import { type Effect, runBulk } from './statements';

const MOST_STATEMENTS = 100_000;

/** The document as it is stored: `_id` present and first, within 16 MB. */
export function storable(given: Doc): Doc {
  const id = given.get('_id');
  checkId(id);
  const first = given.keys().next().value;
  const stamped = [...given.values()].some((value) => value instanceof Timestamp && value.value === 0n)
    ? withTimestamps(given)
    : given;
  const result = first === '_id' ? stamped : new Map<string, Value>([['_id', id ?? newObjectId()], ...stamped]);
  checkSize(result);
  return result;
}

export function checkId(id: Maybe): void {
  if (Array.isArray(id)) throw new StoreError(53, "The '_id' value cannot be of type array");
  if (typeName(id) === 'regex') throw new StoreError(53, "The '_id' value cannot be of type regex");
  if (isDoc(id))
    for (const name of id.keys())
      if (name.startsWith('$'))
        throw new StoreError(52, `_id fields may not contain '$'-prefixed fields: ${name} is not valid for storage.`);
}

let stamps = 0;

/** A zero timestamp on the top level means: now. */
function withTimestamps(given: Doc): Doc {
  return new Map(
    [...given].map(([name, value]) => [
      name,
      name !== '_id' && value instanceof Timestamp && value.value === 0n
        ? new Timestamp((BigInt(Math.floor(Date.now() / 1000)) << 32n) | BigInt(++stamps))
        : value,
    ]),
  );
}

function checkCount(name: string, statements: readonly Value[]): void {
  if (statements.length === 0 || statements.length > MOST_STATEMENTS)
    throw new StoreError(
      16,
      `Write batch sizes must be between 1 and ${MOST_STATEMENTS}. Got ${statements.length} operations.`,
    );
  for (const statement of statements)
    if (!isDoc(statement))
      throw typeMismatch(`BSON field '${name}' is the wrong type '${typeName(statement)}', expected type 'object'`);
}

async function insert(request: Request): Promise<Doc> {
  const name = collectionName(request);
  flagField(request, 'bypassDocumentValidation');
  const documents = arrayField(request, 'documents') as Doc[];
  checkCount('insert.documents', documents);
  const ordered = boolField(request, 'ordered', true);
  const collection = request.server.store.ensure(request.database, name);
  const { results, reply } = await runBulk(request, documents.length, ordered, (index) =>
    insertEffect(collection, writerOf(request), documents[index] as Doc),
  );
  return new Map<string, Value>([['n', int(results.length)], ...reply]);
}

export function insertOne(collection: Collection, writer: Writer, document: Doc): void {
  const change: Change = { collection, record: collection.newRecord(), before: undefined, after: document };
  writer.check([change]);
  writer.write(change);
}

function insertEffect(collection: Collection, writer: Writer, given: Doc): Effect {
  const document = storable(given);
  return () => {
    insertOne(collection, writer, document);
    return new Map([['n', int(1)]]);
  };
}

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

function deleteEffect(request: Request, name: string, given: Doc): Effect {
  return () => {
    for (const field of given.keys())
      if (!['q', 'limit', 'hint', 'collation'].includes(field))
        throw new StoreError(40415, `BSON field 'delete.deletes.${field}' is an unknown field.`);
    if (given.has('collation')) throw unsupported('Collation', 2);
    const query = given.get('q');
    if (!isDoc(query))
      throw query === undefined
        ? new StoreError(40414, "BSON field 'delete.deletes.q' is missing but a required field")
        : typeMismatch(`BSON field 'delete.deletes.q' is the wrong type '${typeName(query)}', expected type 'object'`);
    const limit = given.get('limit');
    if (limit === undefined)
      throw new StoreError(40414, "BSON field 'delete.deletes.limit' is missing but a required field");
    if (!isNumeric(limit))
      throw typeMismatch(
        `BSON field 'delete.deletes.limit' is the wrong type '${typeName(limit)}', expected types '[long, int, decimal, double]'`,
      );
    if (toNumber(limit) !== 0 && toNumber(limit) !== 1)
      throw new StoreError(9, `The limit field in delete objects must be 0 or 1. Got ${toNumber(limit)}`);
    const filter = parseFilter(query, { variables: variablesOf(request) });
    const collection = request.server.store.find(request.database, name);
    if (!collection) return new Map([['n', int(0)]]);
    const writer = writerOf(request);
    const changes = [
      ...runQuery(collection, writer.snapshot, {
        filter,
        hint: given.get('hint'),
        ...(toNumber(limit) === 1 ? { limit: 1 } : {}),
      }),
    ].map(({ record, document }): Change => ({ collection, record, before: document, after: undefined }));
    writer.check(changes);
    for (const change of changes) writer.write(change);
    return new Map([['n', int(changes.length)]]);
  };
}

export const WRITES: CommandTable = {
  insert: { run: insert, fields: ['documents', 'ordered', 'bypassDocumentValidation'], inTransaction: true },
  update: { run: update, fields: ['updates', 'ordered', 'bypassDocumentValidation', 'let'], inTransaction: true },
  delete: { run: remove, fields: ['deletes', 'ordered', 'let'], inTransaction: true },
};
