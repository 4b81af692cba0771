/** explain: how the store finds what a command asks for, counted by running it. */

import { typeName } from '../bson/types';
import { type Doc, doc, int, isDoc, type Maybe, type Value } from '../bson/values';
import { badValue, StoreError, typeMismatch, unsupported } from '../errors';
import { type Found, newWork, type Query, runQuery, type Work } from '../indexes/run';
import { parseFilter } from '../query/parse';
import { aggregateStream } from './aggregate';
import { findQuery, hintOf, snapshotOf } from './reads';
import { type CommandTable, collectionName, type Request, SERVER_VERSION, variablesOf } from './request';

function explain(request: Request): Doc {
  checkVerbosity(request.body.get('verbosity'));
  const inner = request.body.get('explain');
  if (inner === null) throw new StoreError(40414, "BSON field 'explain.explain' is missing but a required field");
  if (!isDoc(inner)) throw new StoreError(14, "BSON field 'explain.explain' is the wrong type, expected type 'object'");
  const name = inner.keys().next().value ?? '';
  const asked: Request = { ...request, name, body: inner };
  const collection = collectionName(asked);
  const work = newWork();
  const started = Date.now();
  const returned = run(asked, collection, work);
  const plan = describePlan(work, queryFilter(asked));
  const namespace = `${request.database}.${collection}`;
  const answer = doc({
    explainVersion: '1',
    queryPlanner: doc({ namespace, parsedQuery: queryFilter(asked), winningPlan: plan, rejectedPlans: [] }),
    command: inner,
    serverInfo: doc({ host: request.server.address, version: SERVER_VERSION }),
  });
  if (request.body.get('verbosity') !== 'queryPlanner')
    answer.set('executionStats', stats(work, returned, Date.now() - started, plan));
  return answer;
}

const VERBOSITIES = ['queryPlanner', 'executionStats', 'allPlansExecution'];

function checkVerbosity(value: Maybe): void {
  if (value === undefined || value === null) return;
  if (typeof value !== 'string')
    throw typeMismatch(`BSON field 'explain.verbosity' is the wrong type '${typeName(value)}', expected type 'string'`);
  if (!VERBOSITIES.includes(value))
    throw badValue(`Enumeration value '${value}' for field 'explain.verbosity' is not a valid value.`);
}

function queryFilter(asked: Request): Doc {
  const statement = firstStatement(asked);
  const filter = asked.body.get('filter') ?? asked.body.get('query') ?? statement?.get('q');
  return isDoc(filter) ? filter : new Map();
}

function firstStatement({ body }: Request): Doc | undefined {
  const statements = body.get('updates') ?? body.get('deletes');
  const first = Array.isArray(statements) ? statements[0] : undefined;
  return isDoc(first) ? first : undefined;
}

function run(asked: Request, name: string, work: Work): number {
  switch (asked.name) {
    case 'find':
      return count(query(asked, name, findQuery(asked), work));
    case 'aggregate':
      return count(aggregateStream(asked, name, work));
    case 'count':
    case 'distinct':
    case 'update':
    case 'delete':
    case 'findAndModify': {
      const filter = parseFilter(queryFilter(asked), { variables: variablesOf(asked) });
      return count(query(asked, name, { filter, hint: hintOf(asked) }, work));
    }
    default:
      throw unsupported(`explain of ${asked.name}`, 59);
  }
}

function query(asked: Request, name: string, wanted: Query, work: Work): Iterable<Found> {
  const collection = asked.server.store.find(asked.database, name);
  return collection ? runQuery(collection, snapshotOf(asked), wanted, work) : [];
}

function count(items: Iterable<unknown>): number {
  let total = 0;
  for (const _ of items) total++;
  return total;
}

function describePlan(work: Work, filter: Doc): Doc {
  const { plan } = work;
  const access =
    plan.kind === 'scan'
      ? doc({ stage: 'COLLSCAN', filter, direction: plan.reverse ? 'backward' : 'forward' })
      : doc({ stage: 'FETCH', filter, inputStage: indexScan(plan) });
  return work.sortedInMemory ? doc({ stage: 'SORT', inputStage: access }) : access;
}

function indexScan({ index, reverse, intervals, sorted }: Extract<Work['plan'], { kind: 'index' }>): Doc {
  const { definition } = index;
  return doc({
    stage: sorted && intervals.length > 1 ? 'SORT_MERGE' : 'IXSCAN',
    keyPattern: definition.key,
    indexName: definition.name,
    isMultiKey: index.isMultikey,
    isUnique: definition.unique,
    isSparse: definition.sparse,
    isPartial: definition.partial !== undefined,
    direction: reverse ? 'backward' : 'forward',
  });
}

function stats(work: Work, returned: number, milliseconds: number, plan: Doc): Doc {
  return doc({
    executionSuccess: true,
    nReturned: int(returned),
    executionTimeMillis: int(milliseconds),
    totalKeysExamined: int(work.keysExamined),
    totalDocsExamined: int(work.docsExamined),
    executionStages: new Map<string, Value>([...plan, ['nReturned', int(returned)]]),
  });
}

export const EXPLAIN: CommandTable = { explain: { run: explain, fields: ['verbosity'] } };
