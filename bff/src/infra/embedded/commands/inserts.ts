/** insert, and what a stored document has to be. */

import { checkSize } from '../bson/size';
import { typeName } from '../bson/types';
import { type Doc, int, isDoc, type Maybe, Timestamp, type Value } from '../bson/values';
import { StoreError } from '../errors';
import type { Collection } from '../storage/collection';
import type { Change, Writer } from '../transactions/writer';
import { newObjectId } from '../update/upsert';
import { arrayField, boolField, type CommandTable, collectionName, flagField, type Request, writerOf } from './request';
import { checkCount, type Effect, runBulk } from './statements';

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

export const INSERTS: CommandTable = {
  insert: { run: insert, fields: ['documents', 'ordered', 'bypassDocumentValidation'], inTransaction: true },
};
