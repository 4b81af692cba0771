import type { Long } from 'bson';
import { describe, expect, it } from 'vitest';
import { EMBEDDED, failure, ids, testDatabase } from './database';
import { send } from './wire-client';

const database = testDatabase();
const numbered = (count: number) => Array.from({ length: count }, (_, _id) => ({ _id }));

describe('cursors', () => {
  it('hand out everything in batches', async () => {
    const rows = await database.fill(numbered(250));
    const cursor = rows.find({}, { batchSize: 100 }).sort({ _id: 1 });
    const seen: unknown[] = [];
    for await (const { _id } of cursor) seen.push(_id);
    expect(seen).toEqual(numbered(250).map(({ _id }) => _id));
  });

  it('aggregate in batches too', async () => {
    const rows = await database.fill(numbered(250));
    expect(await rows.aggregate([{ $match: {} }], { batchSize: 7 }).toArray()).toHaveLength(250);
  });

  it('limit, skip and singleBatch', async () => {
    const rows = await database.fill(numbered(20));
    expect(await ids(rows, {}, { sort: { _id: 1 }, skip: 5, limit: 3 })).toEqual([5, 6, 7]);
    const answer = await send(database.uri, {
      find: rows.collectionName,
      batchSize: 2,
      singleBatch: true,
      $db: database.db.databaseName,
    });
    expect((answer.cursor as { id: unknown }).id).toEqual(0);
  });

  it('batchSize 0 only opens', async () => {
    const rows = await database.fill(numbered(3));
    const answer = await send(database.uri, { find: rows.collectionName, batchSize: 0, $db: database.db.databaseName });
    expect((answer.cursor as { firstBatch: unknown[] }).firstBatch).toEqual([]);
    expect((answer.cursor as { id: unknown }).id).not.toEqual(0);
  });

  it('that are closed or unknown are not found', async () => {
    const rows = await database.fill(numbered(300));
    const cursor = rows.find({}, { batchSize: 10 });
    await cursor.next();
    const { id } = cursor;
    await cursor.close();
    const answer = await send(database.uri, {
      getMore: id as Long,
      collection: rows.collectionName,
      $db: database.db.databaseName,
    });
    expect(answer).toMatchObject({ ok: 0, code: 43, codeName: 'CursorNotFound' });
  });
});

describe('collections', () => {
  it('are listed, dropped, and not found afterwards', async () => {
    const rows = await database.fill([{ _id: 1 }]);
    const [info] = await database.db.listCollections({ name: rows.collectionName }).toArray();
    expect(info).toMatchObject({ name: rows.collectionName, type: 'collection' });
    expect(await rows.drop()).toBe(true);
    expect((await failure(rows.listIndexes().toArray())).code).toBe(26);
    expect(await rows.find().toArray()).toEqual([]);
  });

  it('count, distinct and estimatedDocumentCount', async () => {
    const rows = await database.fill([{ a: 1 }, { a: [1, 2] }, { a: 3 }, {}]);
    expect(await rows.distinct('a')).toEqual([1, 2, 3]);
    expect(await rows.countDocuments({ a: 1 })).toBe(2);
    expect(await rows.estimatedDocumentCount()).toBe(4);
  });

  it('exist in the list of databases', async () => {
    await database.fill([{ _id: 1 }]);
    const { databases } = await database.client.db('admin').admin().listDatabases();
    expect(databases.map(({ name }) => name)).toContain(database.db.databaseName);
  });

  it.runIf(EMBEDDED)('refuse what the store does not offer', async () => {
    const error = await failure(database.db.createCollection('capped', { capped: true, size: 1000 }));
    expect(error.message).toContain('capped');
    expect((await failure(database.db.command({ mapReduce: 'x' }))).code).toBe(59);
  });
});
