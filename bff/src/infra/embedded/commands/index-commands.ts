/** createIndexes, listIndexes, dropIndexes. */

import { identical } from '../bson/compare';
import { typeName } from '../bson/types';
import { type Doc, doc, int, isDoc, type Value } from '../bson/values';
import { StoreError, typeMismatch, unsupported } from '../errors';
import { clash, defineIndex, type IndexDefinition } from '../indexes/definition';
import type { Collection } from '../storage/collection';
import { arrayField, type CommandTable, collectionName, cursorBatchSize, flagField, type Request } from './request';

const MOST_INDEXES = 64;

function createIndexes(request: Request): Doc {
  const name = collectionName(request);
  const specs = arrayField(request, 'indexes');
  if (specs.length === 0) throw new StoreError(2, 'Must specify at least one index to create');
  const definitions = specs.map((spec, at) => {
    if (!isDoc(spec))
      throw typeMismatch(
        `BSON field 'createIndexes.indexes.${at}' is the wrong type '${typeName(spec)}', expected type 'object'`,
      );
    return defineIndex(spec);
  });
  const { store } = request.server;
  const existed = store.find(request.database, name) !== undefined;
  const collection = store.ensure(request.database, name);
  const before = collection.indexes.length;
  const missing = wanted(collection, definitions);
  if (before + missing.length > MOST_INDEXES)
    throw new StoreError(
      67,
      `add index fails, too many indexes for ${collection.namespace} key:${missing[0]?.name ?? ''}`,
    );
  for (const definition of missing) store.addIndex(collection, definition);
  const answer = doc({
    numIndexesBefore: int(before),
    numIndexesAfter: int(collection.indexes.length),
    createdCollectionAutomatically: !existed,
  });
  if (missing.length === 0) answer.set('note', 'all indexes already exist');
  return answer;
}

/** Those not there yet. Throws 85 or 86 when one contradicts another. */
function wanted(collection: Collection, definitions: readonly IndexDefinition[]): IndexDefinition[] {
  const missing: IndexDefinition[] = [];
  for (const definition of definitions) {
    const known = [...collection.indexes.map((index) => index.definition), ...missing];
    const verdicts = known.map((other) => clash(other, definition)).filter((verdict) => verdict !== undefined);
    if (verdicts.includes('same')) continue;
    const [error] = verdicts;
    if (error && error !== 'same') throw error;
    missing.push(definition);
  }
  return missing;
}

function existing(request: Request): Collection {
  const name = collectionName(request);
  const collection = request.server.store.find(request.database, name);
  if (!collection) throw new StoreError(26, `ns does not exist: ${request.database}.${name}`);
  return collection;
}

function listIndexes(request: Request): Doc {
  flagField(request, 'includeBuildUUIDs');
  if (flagField(request, 'includeIndexBuildInfo'))
    throw unsupported('The listIndexes option includeIndexBuildInfo', 72);
  const collection = existing(request);
  const batchSize = cursorBatchSize(request);
  const specs = collection.indexes.map(({ definition }) => definition.spec);
  return new Map([
    [
      'cursor',
      request.server.cursors.open(collection.namespace, specs, {
        batchSize,
        most: specs.length,
        session: request.session?.id,
      }),
    ],
  ]);
}

function dropIndexes(request: Request): Doc {
  const name = collectionName(request);
  const collection = request.server.store.find(request.database, name);
  if (!collection) throw new StoreError(26, `ns not found ${request.database}.${name}`);
  const before = collection.indexes.length;
  const index = request.body.get('index');
  if (index === undefined)
    throw new StoreError(40414, "BSON field 'dropIndexes.index' is missing but a required field");
  const names =
    index === '*' || (Array.isArray(index) && index.length === 1 && index[0] === '*')
      ? collection.indexes.slice(1).map(({ definition }) => definition.name)
      : (Array.isArray(index) ? index : [index]).map((one) => named(collection, one));
  if (new Set(names).size < names.length) throw new StoreError(27, 'an index is named twice');
  for (const one of names) request.server.store.removeIndex(collection, one);
  const answer = doc({ nIndexesWas: int(before) });
  if (index === '*') answer.set('msg', 'non-_id indexes dropped for collection');
  return answer;
}

function named(collection: Collection, index: Value): string {
  if (typeof index !== 'string' && !isDoc(index))
    throw typeMismatch(
      `BSON field 'dropIndexes.index' is the wrong type '${typeName(index)}', expected types '[string, object, array]'`,
    );
  const found = collection.indexes.filter(({ definition }) =>
    typeof index === 'string' ? definition.name === index : sameKey(definition.key, index),
  );
  if (found.length > 1) throw new StoreError(181, `${found.length} indexes found for key, identify by name instead.`);
  const [only] = found;
  if (!only)
    throw new StoreError(
      27,
      typeof index === 'string' ? `index not found with name [${index}]` : "can't find index with key",
    );
  if (only.definition.name === '_id_') throw new StoreError(72, 'cannot drop _id index');
  return only.definition.name;
}

function sameKey(left: Doc, right: Doc): boolean {
  const plain = (key: Doc): Value =>
    [...key].map(([name, kind]) => [
      name,
      typeof kind === 'object' && kind && 'value' in kind
        ? Number(kind.value)
        : typeof kind === 'bigint'
          ? Number(kind)
          : kind,
    ]);
  return identical(plain(left), plain(right));
}

export const INDEXES: CommandTable = {
  createIndexes: { run: createIndexes, fields: ['indexes', 'commitQuorum', 'ignoreUnknownIndexOptions'] },
  listIndexes: { run: listIndexes, fields: ['cursor', 'includeBuildUUIDs', 'includeIndexBuildInfo'] },
  dropIndexes: { run: dropIndexes, fields: ['index'] },
};
