/** find, count, distinct. */

import { compare } from '../bson/compare';
import { encodedSize } from '../bson/encode';
import { valueKey } from '../bson/key';
import { integer } from '../bson/numbers';
import { somewhere, toPath } from '../bson/path';
import { typeName } from '../bson/types';
import { type Doc, isNumeric, toNumber, type Value } from '../bson/values';
import { badValue, failedToParse, StoreError, typeMismatch, unsupported } from '../errors';
import { type Found, type Query, runQuery } from '../indexes/run';
import { parseSort } from '../indexes/sort';
import { parseFindProjection } from '../projection/find';
import { compileFilter } from '../query/match';
import { parseFilter } from '../query/parse';
import { LATEST, type Snapshot } from '../transactions/snapshot';
import {
  type CommandTable,
  collectionName,
  countField,
  docField,
  flagField,
  type Request,
  variablesOf,
} from './request';

export const snapshotOf = ({ transaction }: Request): Snapshot => transaction ?? LATEST;

const LARGEST = 16 * 1024 * 1024;

const REFUSED = [
  'collation',
  'tailable',
  'awaitData',
  'oplogReplay',
  'returnKey',
  'showRecordId',
  'min',
  'max',
  'readOnce',
];

/** Options that are off are nothing to refuse. */
export function refuse(request: Request, names: readonly string[]): void {
  for (const name of names) {
    const value = request.body.get(name);
    if (value !== undefined && value !== null && value !== false && !(value instanceof Map && value.size === 0))
      throw unsupported(`The ${request.name} option ${name}`, 2);
  }
}

/** The query a `find` command asks. */
export function findQuery(request: Request): Query {
  refuse(request, REFUSED);
  if (request.body.get('filter') === null)
    throw typeMismatch("BSON field 'find.filter' is the wrong type 'null', expected type 'object'");
  const filter = parseFilter(docField(request, 'filter') ?? new Map(), { variables: variablesOf(request) });
  const sort = docField(request, 'sort');
  const limit = countField(request, 'limit');
  return {
    filter,
    hint: hintOf(request),
    skip: countField(request, 'skip') ?? 0,
    ...(sort && sort.size > 0 && !sort.has('$natural') ? { sort: parseSort(sort) } : {}),
    ...(sort?.has('$natural') ? { hint: sort } : {}),
    ...(limit ? { limit } : {}),
  };
}

export function hintOf({ body, name }: Request): Value | undefined {
  const hint = body.get('hint');
  if (hint === undefined || (hint instanceof Map && hint.size === 0)) return undefined;
  if (typeof hint !== 'string' && !(hint instanceof Map))
    throw new StoreError(9, `Hint must be a string or an object, not ${typeName(hint)} in ${name}`);
  if (hint instanceof Map && hint.has('$natural') && hint.size > 1)
    throw badValue('$natural hint may not be combined with other fields');
  return hint;
}

function* documentsOf(found: readonly Found[], project: ((document: Doc) => Doc) | undefined): Generator<Doc> {
  for (const { document } of found) yield project ? project(document) : document;
}

function find(request: Request): Doc {
  const name = collectionName(request);
  const query = findQuery(request);
  const project = parseFindProjection(
    docField(request, 'projection') ?? new Map(),
    compileFilter(query.filter),
    variablesOf(request),
  );
  const collection = request.server.store.find(request.database, name);
  const found = collection ? [...runQuery(collection, snapshotOf(request), query)] : [];
  const batchSize = countField(request, 'batchSize');
  const singleBatch = flagField(request, 'singleBatch');
  const cursor = request.server.cursors.open(`${request.database}.${name}`, documentsOf(found, project), {
    batchSize,
    singleBatch,
    most: query.limit,
    session: request.session?.id,
  });
  return new Map([['cursor', cursor]]);
}

function count(request: Request): Doc {
  refuse(request, ['collation']);
  const filter = parseFilter(docField(request, 'query') ?? new Map(), { variables: variablesOf(request) });
  const collection = request.server.store.find(request.database, collectionName(request));
  const limit = limitOf(request);
  const query: Query = {
    filter,
    skip: countField(request, 'skip') ?? 0,
    hint: hintOf(request),
    ...(limit ? { limit } : {}),
  };
  let total = 0;
  if (collection) for (const _ of runQuery(collection, snapshotOf(request), query)) total++;
  return new Map([['n', integer(total)]]);
}

/** A negative limit counts like a positive one. */
function limitOf(request: Request): number | undefined {
  const value = request.body.get('limit');
  if (value === undefined) return undefined;
  if (!isNumeric(value)) throw badValue(`limit value for count cannot be a ${typeName(value)}`);
  const limit = toNumber(value);
  if (!Number.isInteger(limit)) throw failedToParse(`Expected an integer: limit: ${limit}`);
  if (limit <= -(2 ** 63)) throw badValue('limit value for count cannot be min long');
  return Math.abs(limit);
}

function distinct(request: Request): Doc {
  refuse(request, ['collation']);
  const key = request.body.get('key');
  if (key === undefined) throw new StoreError(40414, "BSON field 'distinct.key' is missing but a required field");
  if (typeof key !== 'string')
    throw typeMismatch(`BSON field 'distinct.key' is the wrong type '${typeName(key)}', expected type 'string'`);
  if (key.includes('\0')) throw new StoreError(31032, 'Key field cannot contain an embedded null byte');
  const filter = parseFilter(docField(request, 'query') ?? new Map(), { variables: variablesOf(request) });
  const collection = request.server.store.find(request.database, collectionName(request));
  const values = new Map<string, Value>();
  const path = toPath(key);
  for (const { document } of collection
    ? runQuery(collection, snapshotOf(request), { filter, hint: hintOf(request) })
    : []) {
    somewhere(document, path, true, (value) => {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one === undefined) continue;
        const id = valueKey(one);
        if (!values.has(id)) values.set(id, one);
      }
      return false;
    });
  }
  const answer = new Map([['values', [...values.values()].sort(compare)]]);
  if (encodedSize(answer) > LARGEST) throw new StoreError(17217, 'distinct too big, 16mb cap');
  return answer;
}

export const READS: CommandTable = {
  find: {
    run: find,
    fields: [
      'filter',
      'sort',
      'projection',
      'hint',
      'skip',
      'limit',
      'batchSize',
      'singleBatch',
      'let',
      'noCursorTimeout',
      'allowPartialResults',
      'allowDiskUse',
      'ntoreturn',
      ...REFUSED,
    ],
    inTransaction: true,
  },
  count: { run: count, fields: ['query', 'limit', 'skip', 'hint', 'collation', 'fields'], inTransaction: false },
  distinct: { run: distinct, fields: ['key', 'query', 'collation', 'hint'], inTransaction: true },
};
