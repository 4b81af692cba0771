/** Collections and databases: create, drop, dropDatabase, listCollections, listDatabases. */

import { encodedSize } from '../bson/encode';
import { typeName } from '../bson/types';
import { Binary, type Doc, doc, int, isNumeric, toNumber, type Value } from '../bson/values';
import { StoreError, typeMismatch, unsupported } from '../errors';
import { compileFilter } from '../query/match';
import { parseFilter } from '../query/parse';
import type { Collection } from '../storage/collection';
import {
  boolField,
  type CommandTable,
  collectionName,
  cursorBatchSize,
  docField,
  flagField,
  type Request,
} from './request';

const REFUSED = [
  'capped',
  'timeseries',
  'clusteredIndex',
  'viewOn',
  'validator',
  'validationLevel',
  'validationAction',
  'collation',
  'expireAfterSeconds',
  'changeStreamPreAndPostImages',
  'encryptedFields',
  'storageEngine',
  'indexOptionDefaults',
  'size',
  'max',
  'pipeline',
  'idIndex',
];

function create(request: Request): Doc {
  const name = collectionName(request);
  const { store } = request.server;
  const asked = REFUSED.find((option) => ![undefined, null, false].includes(request.body.get(option) as never));
  // As MongoDB since 7.0: making again what is there is no error, making it otherwise is.
  if (store.find(request.database, name)) {
    if (asked)
      throw new StoreError(48, `namespace ${request.database}.${name} already exists, but with different options`);
    return new Map();
  }
  if (asked) throw unsupported(`The create option ${asked}`, 72);
  store.ensure(request.database, name);
  return new Map();
}

/** Open transactions that wrote here end first. */
async function unlocked(collection: Collection): Promise<void> {
  for (const [transaction] of [...collection.locks.values()].map((holder) => [holder] as const))
    await transaction.finished;
}

async function drop(request: Request): Promise<Doc> {
  const name = collectionName(request);
  const collection = request.server.store.find(request.database, name);
  if (!collection) return new Map();
  await unlocked(collection);
  const indexes = collection.indexes.length;
  request.server.store.drop(collection);
  request.server.cursors.collectionDropped(collection.namespace);
  return new Map<string, Value>([
    ['nIndexesWas', int(indexes)],
    ['ns', collection.namespace],
  ]);
}

async function dropDatabase(request: Request): Promise<Doc> {
  checkOne(request);
  if (request.database === 'admin') throw new StoreError(20, "Dropping the 'admin' database is prohibited.");
  const { store } = request.server;
  const collections = store.in(request.database);
  for (const collection of collections) await unlocked(collection);
  for (const collection of collections) {
    store.drop(collection);
    request.server.cursors.collectionDropped(collection.namespace);
  }
  return new Map();
}

/** The command's own operand says nothing, but has to be 1. */
function checkOne({ body, name }: Request): void {
  const value = body.get(name) ?? null;
  if (value === null) throw new StoreError(40414, `BSON field '${name}' is missing but a required field`);
  if (!isNumeric(value))
    throw typeMismatch(`BSON field '${name}' is the wrong type '${typeName(value)}', expected a number`);
  if (Math.trunc(toNumber(value)) !== 1) throw new StoreError(5255100, `BSON field '${name}' has to be 1`);
}

function describe(collection: Collection, nameOnly: boolean): Doc {
  const { name, uuid } = collection.identity;
  if (nameOnly) return doc({ name, type: 'collection' });
  return doc({
    name,
    type: 'collection',
    options: new Map(),
    info: doc({ readOnly: false, uuid: new Binary(uuid, 4) }),
    idIndex: collection.idIndex.definition.spec,
  });
}

function listCollections(request: Request): Doc {
  const matches = compileFilter(parseFilter(docField(request, 'filter') ?? new Map()));
  const nameOnly = nullableBool(request, 'nameOnly');
  nullableBool(request, 'authorizedCollections');
  const batchSize = cursorBatchSize(request);
  const described = request.server.store
    .in(request.database)
    .map((collection) => describe(collection, nameOnly))
    .filter((entry) => matches(entry));
  return new Map([
    [
      'cursor',
      request.server.cursors.open(`${request.database}.$cmd.listCollections`, described, {
        batchSize,
        most: described.length,
        session: request.session?.id,
      }),
    ],
  ]);
}

const nullableBool = (request: Request, field: string): boolean =>
  request.body.get(field) !== null && boolField(request, field);

/** Databases every server of a replica set has. */
const EVER_THERE = ['admin', 'config', 'local'] as const;

function listDatabases(request: Request): Doc {
  if (request.database !== 'admin')
    throw new StoreError(13, 'listDatabases may only be run against the admin database.');
  const matches = compileFilter(parseFilter(docField(request, 'filter') ?? new Map()));
  const nameOnly = flagField(request, 'nameOnly');
  nullableBool(request, 'authorizedDatabases');
  const sizes = new Map<string, number>(EVER_THERE.map((name) => [name, 0]));
  for (const collection of request.server.store.all()) {
    const { database } = collection.identity;
    sizes.set(database, (sizes.get(database) ?? 0) + (nameOnly ? 0 : sizeOf(collection)));
  }
  const databases = [...sizes]
    .sort()
    .map(([name, size]) => (nameOnly ? doc({ name }) : doc({ name, sizeOnDisk: BigInt(size), empty: size === 0 })));
  const shown = databases.filter((entry) => matches(entry));
  if (nameOnly) return new Map([['databases', shown]]);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return new Map<string, Value>([
    ['databases', shown],
    ['totalSize', BigInt(total)],
    ['totalSizeMb', BigInt(Math.floor(total / 1048576))],
  ]);
}

/** Estimated from a sample, because it is only for looking at. */
export function sizeOf(collection: Collection): number {
  let sampled = 0;
  let bytes = 0;
  for (const document of collection.records.values()) {
    bytes += encodedSize(document);
    if (++sampled >= 100) break;
  }
  return sampled === 0 ? 0 : Math.round((bytes / sampled) * collection.records.size);
}

export const SCHEMA: CommandTable = {
  create: { run: create, fields: [...REFUSED, 'autoIndexId'] },
  drop: { run: drop, fields: [] },
  dropDatabase: { run: dropDatabase, fields: [] },
  listCollections: { run: listCollections, fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'] },
  listDatabases: { run: listDatabases, fields: ['filter', 'nameOnly', 'authorizedDatabases'] },
};
