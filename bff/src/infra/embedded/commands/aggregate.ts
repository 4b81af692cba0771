/** aggregate: the pipeline's start through the indexes, the rest over its stream. */

import '../aggregate/stages';
import type { Variables } from '../aggregate/context';
import { compileExpression } from '../aggregate/expressions';
import { compilePipeline, type PipelineScope, type Stream, stageOf } from '../aggregate/pipeline';
import { countOperand } from '../aggregate/stages/stream';
import { toPath } from '../bson/path';
import { typeName } from '../bson/types';
import { type Doc, isDoc, isNumeric, Regex, toNumber, type Value } from '../bson/values';
import { badValue, StoreError, typeMismatch, unsupported } from '../errors';
import { newWork, type Query, runQuery, type Work } from '../indexes/run';
import { parseSort } from '../indexes/sort';
import type { Filter } from '../query/ast';
import { parseFilter } from '../query/parse';
import { hintOf, snapshotOf } from './reads';
import {
  arrayField,
  boolField,
  type CommandTable,
  collectionName,
  cursorBatchSize,
  docField,
  flagField,
  type Request,
  variablesOf,
} from './request';

/** What of a pipeline a query can do: leading $match, then $sort, then $skip and $limit. */
export function splitPipeline(
  pipeline: readonly Value[],
  variables: Variables,
): { query: Query; rest: readonly Value[] } {
  const filters: Filter[] = [];
  let query: Query = { filter: { kind: 'and', children: filters } };
  let at = 0;
  for (; at < pipeline.length; at++) {
    const [name, operand] = stageOf(pipeline[at] as Value);
    if (name === '$match' && isDoc(operand) && !query.sort && query.skip === undefined)
      filters.push(parseFilter(operand, { variables }));
    else if (name === '$sort' && isDoc(operand) && operand.size > 0 && !query.sort && query.skip === undefined)
      query = { ...query, sort: parseSort(operand) };
    else if (name === '$skip' && query.skip === undefined) query = { ...query, skip: countOperand('$skip', operand) };
    else if (name === '$limit') {
      query = { ...query, limit: countOperand('$limit', operand) };
      at++;
      break;
    } else break;
  }
  return { query, rest: pipeline.slice(at) };
}

function* documents(request: Request, name: string, query: Query, work: Work): Generator<Doc> {
  const collection = request.server.store.find(request.database, name);
  if (collection) for (const { document } of runQuery(collection, snapshotOf(request), query, work)) yield document;
}

function scopeOf(request: Request, variables: Variables): PipelineScope {
  const scope: PipelineScope = {
    variables,
    depth: 0,
    read: (collection, pipeline, inner) =>
      runPipeline(request, collection, pipeline, { ...scope, variables: inner, depth: 1 }),
    readEqual: (collection, field, values) =>
      documents(request, collection, { filter: equalTo(field, values) }, newWork()),
  };
  return scope;
}

function equalTo(field: string, values: readonly Value[]): Filter {
  const path = toPath(field);
  if (values.some((value) => value instanceof Regex))
    return { kind: 'or', children: values.map((value) => ({ kind: 'compare', path, op: '$eq', value })) };
  return { kind: 'in', path, values: [...values], patterns: [] };
}

export function runPipeline(
  request: Request,
  name: string,
  pipeline: readonly Value[],
  scope: PipelineScope,
  work: Work = newWork(),
  hint?: Value,
): Stream {
  const { query, rest } = splitPipeline(pipeline, scope.variables);
  const run = compilePipeline(rest, scope);
  return run(documents(request, name, { ...query, hint }, work));
}

export function aggregateStream(request: Request, name: string, work: Work): Stream {
  const pipeline = arrayField(request, 'pipeline');
  const variables = variablesOf(request);
  // Compiled whole first, so that errors come in the order of the stages.
  const scope = scopeOf(request, variables);
  compilePipeline(pipeline, scope);
  return runPipeline(request, name, pipeline, scope, work, hintOf(request));
}

function aggregate(request: Request): Doc {
  const { body, server } = request;
  const collation = docField(request, 'collation');
  if (collation && collation.size > 0) throw unsupported('The aggregate option collation', 2);
  if (boolField(request, 'explain')) throw unsupported('The aggregate option explain', 2);
  boolField(request, 'allowDiskUse');
  flagField(request, 'bypassDocumentValidation');
  const target = body.get('aggregate');
  if (isNumeric(target) && toNumber(target) !== 1)
    throw badValue('Invalid command format: the aggregate field must be 1 or a name');
  const name = isNumeric(target) ? undefined : collectionName(request);
  const cursorSpec = body.get('cursor');
  if (cursorSpec === undefined)
    throw new StoreError(9, "The 'cursor' option is required, except for aggregate with the explain argument");
  if (!isDoc(cursorSpec))
    throw typeMismatch(
      `BSON field 'aggregate.cursor' is the wrong type '${typeName(cursorSpec)}', expected type 'object'`,
    );
  const batchSize = cursorBatchSize(request);
  const results = [...(name ? aggregateStream(request, name, newWork()) : documentsStream(request))];
  const cursor = server.cursors.open(`${request.database}.${name ?? '$cmd.aggregate'}`, results, {
    batchSize,
    session: request.session?.id,
  });
  return new Map([['cursor', cursor]]);
}

/** Without a collection: the documents a leading `$documents` gives. */
function documentsStream(request: Request): Stream {
  const [first, ...rest] = arrayField(request, 'pipeline');
  const [name, operand] = first === undefined ? ['', null] : stageOf(first);
  if (name !== '$documents')
    throw unsupported(`An aggregate without a collection that begins with ${name || 'nothing'}`, 73);
  const variables = variablesOf(request);
  const run = compilePipeline(rest, scopeOf(request, variables));
  const given = compileExpression(operand, variables)({ root: new Map(), variables });
  if (!Array.isArray(given) || !given.every(isDoc))
    throw new StoreError(5858203, 'an array of documents is expected by $documents');
  return run(given as Doc[]);
}

export const AGGREGATE: CommandTable = {
  aggregate: {
    run: aggregate,
    fields: ['pipeline', 'cursor', 'explain', 'allowDiskUse', 'bypassDocumentValidation', 'collation', 'hint', 'let'],
    inTransaction: true,
  },
};
