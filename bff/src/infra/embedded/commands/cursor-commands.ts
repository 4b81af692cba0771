/** getMore, killCursors. */

import { typeName } from '../bson/types';
import type { Doc, Value } from '../bson/values';
import { StoreError, typeMismatch } from '../errors';
import { arrayField, type CommandTable, collectionName, countField, type Request } from './request';

function getMore(request: Request): Doc {
  const id = request.body.get('getMore');
  if (typeof id !== 'bigint')
    throw typeMismatch(`BSON field 'getMore.getMore' is the wrong type '${typeName(id)}', expected type 'long'`);
  const collection = request.body.get('collection');
  if (collection === undefined)
    throw new StoreError(40414, "BSON field 'getMore.collection' is missing but a required field");
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
  getMore: { run: getMore, fields: ['collection', 'batchSize'], inTransaction: true },
  killCursors: { run: killCursors, fields: ['cursors'], inTransaction: true },
};
