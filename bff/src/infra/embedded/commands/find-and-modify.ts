/** findAndModify: changes or removes one document and answers it. */

import { checkSize } from '../bson/size';
import { type Doc, doc, int, isDoc, type Value } from '../bson/values';
import { StoreError } from '../errors';
import { runQuery } from '../indexes/run';
import { parseSort } from '../indexes/sort';
import { parseFindProjection } from '../projection/find';
import type { Filter } from '../query/ast';
import { compileFilter, type MatchedPosition } from '../query/match';
import { parseFilter } from '../query/parse';
import type { Collection } from '../storage/collection';
import type { Change, Writer } from '../transactions/writer';
import { parseUpdate } from '../update/parse';
import { hintOf, refuse } from './reads';
import { type CommandTable, collectionName, docField, flagField, type Request, variablesOf, writerOf } from './request';
import { runStatement, statementNumber } from './statements';
import { upsertOne } from './updates';

interface Asked {
  readonly filter: Filter;
  readonly sort: Doc | undefined;
  readonly hint: Value | undefined;
  readonly remove: boolean;
  readonly update: Value | undefined;
  readonly upsert: boolean;
  readonly returnNew: boolean;
}

function read(request: Request): Asked {
  refuse(request, ['collation']);
  flagField(request, 'bypassDocumentValidation');
  const remove = flagField(request, 'remove');
  const update = request.body.get('update');
  const upsert = flagField(request, 'upsert');
  const returnNew = flagField(request, 'new');
  if (remove && update !== undefined) throw new StoreError(9, "Cannot specify both an 'update' and 'remove'=true");
  if (remove && upsert) throw new StoreError(9, 'Cannot specify both upsert=true and remove=true');
  if (remove && returnNew)
    throw new StoreError(
      9,
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    );
  if (!remove && update === undefined) throw new StoreError(9, 'Either an update or remove=true must be specified');
  if (update !== undefined && !isDoc(update) && !Array.isArray(update))
    throw new StoreError(9, 'Update argument must be either an object or an array');
  if (remove && request.body.has('arrayFilters'))
    throw new StoreError(9, 'Cannot specify arrayFilters and remove=true');
  const filter = parseFilter(docField(request, 'query') ?? new Map(), { variables: variablesOf(request) });
  return { filter, sort: docField(request, 'sort'), hint: hintOf(request), remove, update, upsert, returnNew };
}

async function findAndModify(request: Request): Promise<Doc> {
  const name = collectionName(request);
  const asked = read(request);
  const { result } = await runStatement(request, statementNumber(request, 0), () => modify(request, name, asked));
  return new Map(result);
}

function modify(request: Request, name: string, asked: Asked): Doc {
  const writer = writerOf(request);
  const collection = request.server.store.find(request.database, name);
  const query = {
    filter: asked.filter,
    limit: 1,
    hint: asked.hint,
    ...(asked.sort ? { sort: parseSort(asked.sort) } : {}),
  };
  const [found] = collection ? [...runQuery(collection, writer.snapshot, query)] : [];
  const projection = projectionOf(request, asked.filter);
  if (!found || !collection) return upsertOrNothing(request, name, asked, writer, projection);
  if (asked.remove) return removed(collection, writer, found.record, found.document, projection);
  const position: MatchedPosition = {};
  compileFilter(asked.filter)(found.document, position);
  const update = parseUpdate(asked.update as Value, {
    arrayFilters: request.body.get('arrayFilters') ?? undefined,
    variables: variablesOf(request),
  });
  const after = update.apply(found.document, { matched: position.position, inserting: false });
  const change: Change = { collection, record: found.record, before: found.document, after };
  writer.check([change]);
  if (after !== found.document) {
    checkSize(after);
    writer.write(change);
  }
  return answer({ n: 1, updatedExisting: true }, projection(asked.returnNew ? after : found.document));
}

function removed(
  collection: Collection,
  writer: Writer,
  record: number,
  document: Doc,
  projection: (document: Doc) => Doc,
): Doc {
  const change: Change = { collection, record, before: document, after: undefined };
  writer.check([change]);
  writer.write(change);
  return new Map<string, Value>([
    ['lastErrorObject', doc({ n: int(1) })],
    ['value', projection(document)],
  ]);
}

function upsertOrNothing(
  request: Request,
  name: string,
  asked: Asked,
  writer: Writer,
  projection: (document: Doc) => Doc,
): Doc {
  if (asked.remove)
    return new Map<string, Value>([
      ['lastErrorObject', doc({ n: int(0) })],
      ['value', null],
    ]);
  const update = parseUpdate(asked.update as Value, {
    arrayFilters: request.body.get('arrayFilters') ?? undefined,
    variables: variablesOf(request),
  });
  if (!asked.upsert) return answer({ n: 0, updatedExisting: false }, null);
  const collection = request.server.store.ensure(request.database, name);
  const made = new Holder();
  const id = upsertOne(collection, remembering(writer, made), { filter: asked.filter, update });
  return answer(
    { n: 1, updatedExisting: false, upserted: id },
    asked.returnNew && made.document ? projection(made.document) : null,
  );
}

class Holder {
  document: Doc | undefined;
}

/** A writer that also tells what was written. */
function remembering(writer: Writer, made: Holder): Writer {
  return {
    snapshot: writer.snapshot,
    check: (changes) => writer.check(changes),
    write: (change) => {
      writer.write(change);
      made.document = change.after;
    },
  };
}

function answer(
  { n, updatedExisting, upserted }: { n: number; updatedExisting: boolean; upserted?: Value },
  value: Value,
): Doc {
  const lastErrorObject = doc({ n: int(n), updatedExisting, upserted });
  return new Map<string, Value>([
    ['lastErrorObject', lastErrorObject],
    ['value', value],
  ]);
}

function projectionOf(request: Request, filter: Filter): (document: Doc) => Doc {
  const fields = docField(request, 'fields') ?? docField(request, 'projection');
  if (!fields) return (document) => document;
  return parseFindProjection(fields, compileFilter(filter), variablesOf(request)) ?? ((document) => document);
}

export const FIND_AND_MODIFY: CommandTable = Object.fromEntries(
  ['findAndModify', 'findandmodify'].map((name) => [
    name,
    {
      run: findAndModify,
      fields: [
        'query',
        'sort',
        'remove',
        'update',
        'new',
        'fields',
        'upsert',
        'bypassDocumentValidation',
        'arrayFilters',
        'hint',
        'let',
        'collation',
      ],
      inTransaction: true,
    },
  ]),
);
