import { describe, expect, it } from 'vitest';
import { type Plain, testDatabase } from './database';
import { send } from './wire-client';

const database = testDatabase();
const at = async (command: Plain): Promise<Plain> =>
  send(database.uri, { ...command, $db: (command.$db as string) ?? database.db.databaseName });

describe('options of the wrong kind', () => {
  const cases: [string, Plain, number][] = [
    ['readConcern.afterClusterTime', { find: 'c', readConcern: { afterClusterTime: 1 } }, 14],
    ['readConcern.provenance', { find: 'c', readConcern: { provenance: 1 } }, 14],
    ['an endless maxTimeMS', { find: 'c', maxTimeMS: Number.POSITIVE_INFINITY }, 9],
    ['a wtimeout beyond 32 bits', { insert: 'c', documents: [{}], writeConcern: { wtimeout: 2 ** 40 } }, 9],
    ['a limit of count in words', { count: 'c', limit: 'x' }, 2],
    ['a broken limit of count', { count: 'c', limit: 1.5 }, 9],
    ['a variable with a capital', { aggregate: 'c', pipeline: [], cursor: {}, let: { A: 1 } }, 9],
    ['a variable called NOW', { aggregate: 'c', pipeline: [], cursor: {}, let: { NOW: 1 } }, 4738901],
    ['an aggregate over 2', { aggregate: 2, pipeline: [], cursor: {} }, 2],
    ['explain in no known detail', { explain: { find: 'c' }, verbosity: 'much' }, 2],
    ['a scale of nothing', { dbStats: 1, scale: 0 }, 2],
    ['dropDatabase: 2', { dropDatabase: 2 }, 5255100],
    ['dropDatabase of admin', { dropDatabase: 1, $db: 'admin' }, 20],
    ['abortTransaction outside admin', { abortTransaction: 1 }, 13],
    ['a log nobody keeps', { getLog: 'x', $db: 'admin' }, 96],
  ];
  it.each(cases)('%s', async (_name, command, code) => {
    expect((await at(command)).code).toBe(code);
  });

  it('variables of `let` may use those before them', async () => {
    const answer = await at({
      aggregate: 1,
      pipeline: [{ $documents: [{ a: 1 }] }, { $project: { sum: { $add: ['$a', '$$both'] } } }],
      cursor: {},
      let: { one: 1, both: { $add: ['$$one', 1] } },
    });
    expect((answer.cursor as { firstBatch: unknown[] }).firstBatch).toEqual([{ sum: 3 }]);
  });

  it('the databases every server has are listed', async () => {
    const { databases } = (await at({ listDatabases: 1, $db: 'admin' })) as unknown as {
      databases: { name: string }[];
    };
    expect(databases.map(({ name }) => name)).toEqual(expect.arrayContaining(['admin', 'config', 'local']));
  });
});
