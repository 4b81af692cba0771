/** getMore, killCursors. */

import { typeName } from '../bson/types';
import type { Doc, Value } from '../bson/values';
import { badValue, StoreError, typeMismatch, unsupported } from '../errors';
import { arrayField, type CommandTable, collectionName, countField, type Request } from './request';

const missing = (field: string): StoreError =>
  new StoreError(40414, `BSON field '${field}' is missing but a required field`);

function getMore(request: Request): Doc {
  if (request.body.has('term')) throw unsupported('The getMore option term', 14);
  if ((request.body.get('maxTimeMS') ?? null) !== null)
    throw badValue('cannot set maxTimeMS on getMore of a cursor that does not wait for data');
  const id = request.body.get('getMore');
  if (id === null) throw missing('getMore.getMore');
  if (typeof id !== 'bigint')
    throw typeMismatch(`BSON field 'getMore.getMore' is the wrong type '${typeName(id)}', expected type 'long'`);
  const collection = request.body.get('collection');
  if (collection === undefined || collection === null) throw missing('getMore.collection');
  if (typeof collection !== 'string')
    throw typeMismatch(
      `BSON field 'getMore.collection' is the wrong type '${typeName(collection)}', expected type 'string'`,
    );
  if (collection === '') throw new StoreError(73, `Invalid namespace specified '${request.database}.'`);
  const cursor = request.server.cursors.more(
    id,
    `${request.database}.${collection}`,
    countField(request, 'batchSize'),
    request.session?.id,
  );
  return new Map([['cursor', cursor]]);
}

function killCursors(request: Request): Doc {
  collectionName(request);
  const ids = arrayField(request, 'cursors');
  for (const id of ids)
    if (typeof id !== 'bigint')
      throw typeMismatch(`BSON field 'killCursors.cursors' is the wrong type '${typeName(id)}', expected type 'long'`);
  const killed: Value[] = [];
  const notFound: Value[] = [];
  for (const id of ids) {
    if (request.server.cursors.kill(id as bigint)) killed.push(id);
    else notFound.push(id);
  }
  return new Map([
    ['cursorsKilled', killed],
    ['cursorsNotFound', notFound],
    ['cursorsAlive', []],
    ['cursorsUnknown', []],
  ]);
}

export const CURSORS: CommandTable = {
  getMore: { run: getMore, fields: ['collection', 'batchSize', 'term'], inTransaction: true },
  killCursors: { run: killCursors, fields: ['cursors'], inTransaction: true },
};
