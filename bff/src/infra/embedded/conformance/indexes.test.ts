import { describe, expect, it } from 'vitest';
import { EMBEDDED, failure, ids, type Plain, type Rows, testDatabase } from './database';

const database = testDatabase();

interface Explained {
  stage: string;
  keys: number;
  docs: number;
  returned: number;
  index: string | undefined;
  sorts: boolean;
}

async function explain(rows: Rows, filter: Plain, sort: Plain = {}): Promise<Explained> {
  const { queryPlanner, executionStats } = (await rows
    .find(filter as never)
    .sort(sort as never)
    .explain('executionStats')) as Record<string, Plain>;
  const plan = queryPlanner?.winningPlan as Plain;
  const text = JSON.stringify(plan);
  return {
    stage: /IXSCAN|SORT_MERGE|EXPRESS|IDHACK/.test(text) ? 'IXSCAN' : 'COLLSCAN',
    sorts: /"stage":"SORT"/.test(text),
    index: /"indexName":"([^"]+)"/.exec(text)?.[1],
    keys: executionStats?.totalKeysExamined as number,
    docs: executionStats?.totalDocsExamined as number,
    returned: executionStats?.nReturned as number,
  };
}

const many = (count: number): Plain[] =>
  Array.from({ length: count }, (_, _id) => ({
    _id,
    owner: `o${_id % 20}`,
    at: (_id * 7919) % count,
    state: _id % 3 === 0 ? 'open' : 'done',
  }));

describe('plans', () => {
  it('equality, range and order come from a compound index without scanning or sorting', async () => {
    const rows = await database.fill(many(400));
    await rows.createIndex({ owner: 1, at: -1 });
    expect(await explain(rows, { owner: 'o3' }, { at: -1 })).toMatchObject({
      stage: 'IXSCAN',
      sorts: false,
      keys: 20,
      docs: 20,
      returned: 20,
    });
    expect(await explain(rows, { owner: 'o3', at: { $gte: 200 } }, { at: 1 })).toMatchObject({
      stage: 'IXSCAN',
      sorts: false,
      index: 'owner_1_at_-1',
    });
    const found = await rows
      .find({ owner: 'o3', at: { $gte: 200, $lt: 300 } })
      .sort({ at: 1 })
      .toArray();
    const expected = many(400)
      .filter(({ owner, at }) => owner === 'o3' && (at as number) >= 200 && (at as number) < 300)
      .map(({ at }) => at as number)
      .sort((left, right) => left - right);
    expect(found.map(({ at }) => at)).toEqual(expected);
  });

  it('_id finds one document', async () => {
    const rows = await database.fill(many(50));
    expect(await explain(rows, { _id: 7 })).toMatchObject({ stage: 'IXSCAN', docs: 1, returned: 1 });
  });

  it('$in keeps the order by merging', async () => {
    const rows = await database.fill(many(200));
    await rows.createIndex({ owner: 1, at: 1 });
    expect(await explain(rows, { owner: { $in: ['o1', 'o2'] } }, { at: 1 })).toMatchObject({
      sorts: false,
      returned: 20,
    });
    const found = await rows
      .find({ owner: { $in: ['o1', 'o2'] } })
      .sort({ at: 1 })
      .toArray();
    const order = found.map(({ at }) => at as number);
    expect(order).toEqual([...order].sort((left, right) => left - right));
  });

  it('what has no index is scanned, and says so', async () => {
    const rows = await database.fill(many(30));
    expect(await explain(rows, { state: 'open' }, { at: 1 })).toMatchObject({ stage: 'COLLSCAN', sorts: true });
  });

  it('the same answers with and without indexes', async () => {
    const documents = many(150).map((document, at) => ({
      ...document,
      tags: at % 4 === 0 ? [] : [at % 5, at % 7],
      deep: at % 6 === 0 ? null : { x: at % 9 },
    }));
    const plain = await database.fill(documents);
    const indexed = await database.fill(documents);
    for (const key of [{ owner: 1 }, { at: -1 }, { tags: 1, at: 1 }, { 'deep.x': 1 }, { state: 1, at: -1 }])
      await indexed.createIndex(key as never);
    const filters: Plain[] = [
      { owner: { $gt: 'o5' } },
      { at: { $gt: 20, $lte: 60 } },
      { tags: 3 },
      { tags: { $gt: 2, $lt: 4 } },
      { 'deep.x': null },
      { 'deep.x': { $in: [1, null] } },
      { owner: /^o1/ },
      { tags: [] },
      { state: 'open', at: { $lt: 90 } },
      { tags: { $elemMatch: { $gte: 2, $lte: 3 } } },
      { $or: [{ owner: 'o1' }, { at: 5 }] },
      { 'deep.x': { $gte: 3 }, state: { $ne: 'open' } },
    ];
    for (const filter of filters) {
      for (const sort of [{ _id: 1 }, { at: 1, _id: 1 }, { tags: -1, _id: 1 }] as Plain[]) {
        expect([filter, sort, await ids(indexed, filter, { sort })]).toEqual([
          filter,
          sort,
          await ids(plain, filter, { sort }),
        ]);
      }
    }
  });

  it('hint decides, and must name an index', async () => {
    const rows = await database.fill(many(20));
    await rows.createIndex({ at: 1 });
    const plan = (await rows.find({ owner: 'o1' }).hint({ at: 1 }).explain('executionStats')) as unknown as {
      executionStats: { totalKeysExamined: number };
    };
    expect(plan.executionStats.totalKeysExamined).toBe(20);
    expect((await failure(rows.find().hint('nope').toArray())).code).toBe(2);
  });
});

describe('unique', () => {
  it('refuses duplicates with pattern and value, on update too', async () => {
    const rows = await database.fill([{ _id: 1, a: 1, b: 1 }]);
    await rows.createIndex({ a: 1, b: -1 }, { unique: true });
    const error = await failure(rows.insertOne({ a: 1, b: 1 }));
    expect(error).toMatchObject({ code: 11000, keyPattern: { a: 1, b: -1 }, keyValue: { a: 1, b: 1 } });
    expect(error.message).toContain('E11000 duplicate key error');
    await rows.insertOne({ _id: 2 as never, a: 2, b: 1 });
    expect((await failure(rows.updateOne({ _id: 2 as never }, { $set: { a: 1 } }))).code).toBe(11000);
    expect(await rows.findOne({ _id: 2 as never })).toMatchObject({ a: 2 });
  });

  it('across array elements of different documents, not within one', async () => {
    const rows = await database.fill([]);
    await rows.createIndex({ tags: 1 }, { unique: true });
    await rows.insertOne({ tags: ['x', 'x', 'y'] });
    expect((await failure(rows.insertOne({ tags: ['z', 'y'] }))).code).toBe(11000);
  });

  it('counts missing as null, once', async () => {
    const rows = await database.fill([{ _id: 1 }]);
    await rows.createIndex({ a: 1 }, { unique: true });
    expect((await failure(rows.insertOne({ a: null }))).code).toBe(11000);
  });

  it('is not built over duplicates', async () => {
    const rows = await database.fill([{ a: 1 }, { a: 1 }]);
    expect((await failure(rows.createIndex({ a: 1 }, { unique: true }))).code).toBe(11000);
    expect(await rows.indexes()).toHaveLength(1);
  });
});

describe('sparse and partial', () => {
  it('sparse unique lets many miss the field', async () => {
    const rows = await database.fill([{ _id: 1 }, { _id: 2 }, { _id: 3, a: 1 }]);
    await rows.createIndex({ a: 1 }, { unique: true, sparse: true });
    await rows.insertOne({ _id: 4 as never });
    expect((await failure(rows.insertOne({ a: 1 }))).code).toBe(11000);
    expect(await ids(rows, {}, { sort: { a: 1, _id: 1 } })).toEqual([1, 2, 4, 3]);
  });

  it('partial covers and constrains only what matches', async () => {
    const rows = await database.fill([
      { _id: 1, k: 'x', state: 'open' },
      { _id: 2, k: 'x', state: 'done' },
    ]);
    await rows.createIndex({ k: 1 }, { unique: true, partialFilterExpression: { state: 'open' } });
    await rows.insertOne({ k: 'x', state: 'done' });
    expect((await failure(rows.insertOne({ k: 'x', state: 'open' }))).code).toBe(11000);
    expect((await failure(rows.updateOne({ _id: 2 as never }, { $set: { state: 'open' } }))).code).toBe(11000);
    expect(await rows.countDocuments({ k: 'x' })).toBe(3);
    expect(await explain(rows, { k: 'x', state: 'open' })).toMatchObject({ stage: 'IXSCAN', returned: 1 });
    expect(await explain(rows, { k: 'x' })).toMatchObject({ stage: 'COLLSCAN' });
  });
});

describe('definitions', () => {
  it('are listed as they were made', async () => {
    const rows = await database.fill([]);
    await rows.createIndex({ a: 1, b: -1 }, { unique: true });
    await rows.createIndex({ t: 1 }, { expireAfterSeconds: 5, name: 'ttl' });
    expect(await rows.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1, b: -1 }, name: 'a_1_b_-1', unique: true },
      { v: 2, key: { t: 1 }, name: 'ttl', expireAfterSeconds: 5 },
    ]);
    await rows.dropIndex('ttl');
    expect(await rows.indexes()).toHaveLength(2);
    expect((await failure(rows.dropIndex('ttl'))).code).toBe(27);
  });

  it('clash with 85 and 86', async () => {
    const rows = await database.fill([]);
    await rows.createIndex({ a: 1 });
    await rows.createIndex({ a: 1 });
    expect((await failure(rows.createIndex({ a: 1 }, { name: 'other' }))).code).toBe(85);
    expect((await failure(rows.createIndex({ a: 1 }, { unique: true }))).code).toBe(86);
    expect((await failure(rows.createIndex({ b: 1 }, { name: 'a_1' }))).code).toBe(86);
  });

  it('refuse parallel arrays', async () => {
    const rows = await database.fill([]);
    await rows.createIndex({ a: 1, b: 1 });
    expect((await failure(rows.insertOne({ a: [1], b: [1] }))).code).toBe(171);
  });

  it.runIf(EMBEDDED)('refuse by name the kinds the store does not offer', async () => {
    const rows = await database.fill([]);
    expect((await failure(rows.createIndex({ a: 'text' }))).message).toContain('text index');
    expect((await failure(rows.createIndex({ a: 1 }, { collation: { locale: 'en' } }))).message).toContain('collation');
  });
});

describe.runIf(EMBEDDED)('expiry', () => {
  it('removes what is due and nothing else', async () => {
    const rows = await database.fill([]);
    await rows.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    await rows.insertMany([
      { _id: 1, at: new Date(Date.now() - 61_000) },
      { _id: 2, at: new Date() },
      { _id: 3, at: 'never' },
      { _id: 4 },
      { _id: 5, at: [new Date(), new Date(0)] },
    ] as never);
    await expect.poll(() => ids(rows, {}, { sort: { _id: 1 } }), { timeout: 25_000 }).toEqual([2, 3, 4]);
  });
});
