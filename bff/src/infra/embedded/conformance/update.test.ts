import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import { failure, type Plain, testDatabase } from './database';

const database = testDatabase();
const { Double, Int32, Long } = mongoose.mongo;

type Update = Plain | Plain[];

describe('operators', () => {
  const cases: [string, Plain, Update, Plain, Plain?][] = [
    ['$set makes what is missing', { a: 1 }, { $set: { 'b.c': 2, a: 3 } }, { a: 3, b: { c: 2 } }],
    ['$set on array positions pads with null', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
    ['$unset removes, in arrays leaves null', { a: 1, b: [1, 2] }, { $unset: { a: 1, 'b.0': 1 } }, { b: [null, 2] }],
    ['$inc and $mul', { a: 2, b: 3 }, { $inc: { a: 5, n: 1 }, $mul: { b: 2, m: 4 } }, { a: 7, b: 6, m: 0, n: 1 }],
    ['$min and $max', { a: 5, b: 5 }, { $min: { a: 3, c: 1 }, $max: { b: 3 } }, { a: 3, b: 5, c: 1 }],
    ['$rename', { a: 1, b: { c: 2 } }, { $rename: { a: 'x', 'b.c': 'y' } }, { b: {}, x: 1, y: 2 }],
    [
      '$push with everything',
      { a: [5, 1] },
      { $push: { a: { $each: [9, 3], $position: 0, $sort: -1, $slice: 3 } } },
      { a: [9, 5, 3] },
    ],
    [
      '$push sorts documents by a field',
      { a: [{ s: 2 }] },
      { $push: { a: { $each: [{ s: 1 }], $sort: { s: 1 } } } },
      { a: [{ s: 1 }, { s: 2 }] },
    ],
    ['$addToSet with $each, on a missing field too', {}, { $addToSet: { a: { $each: [1, 1, 2] } } }, { a: [1, 2] }],
    ['$pull by condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    ['$pull documents', { a: [{ x: 1, y: 2 }, { x: 2 }] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }] }],
    ['$pullAll', { a: [1, 2, 3, 2] }, { $pullAll: { a: [2, 3] } }, { a: [1] }],
    ['$pop', { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [2] }],
    ['the positional $', { a: [1, 5, 5] }, { $set: { 'a.$': 0 } }, { a: [1, 0, 5] }, { a: 5 }],
    [
      '$ finds the element through $elemMatch',
      { a: [{ x: 1 }, { x: 2 }] },
      { $inc: { 'a.$.x': 5 } },
      { a: [{ x: 1 }, { x: 7 }] },
      { a: { $elemMatch: { x: 2 } } },
    ],
    ['$[] changes all', { a: [1, 2] }, { $inc: { 'a.$[]': 1 } }, { a: [2, 3] }],
    ['a pipeline', { a: 1, b: 2 }, [{ $set: { c: { $add: ['$a', '$b'] } } }, { $unset: 'a' }], { b: 2, c: 3 }],
    [
      'several paths of one document',
      { a: { b: 1, c: 1 } },
      { $set: { 'a.b': 2 }, $inc: { 'a.c': 1 } },
      { a: { b: 2, c: 2 } },
    ],
  ];
  it.each(cases)('%s', async (_name, before, update, after, filter = {}) => {
    const rows = await database.fill([{ _id: 1, ...before }]);
    await rows.updateOne({ _id: 1 as never, ...filter }, update as never);
    expect(await rows.findOne()).toEqual({ _id: 1, ...after });
  });

  it('$[name] changes what arrayFilters choose', async () => {
    const rows = await database.fill([
      {
        _id: 1,
        a: [
          { k: 'x', n: [1, 9] },
          { k: 'y', n: [9] },
        ],
      },
    ]);
    await rows.updateOne({}, { $set: { 'a.$[e].n.$[big]': 0 } } as never, {
      arrayFilters: [{ 'e.k': 'x' }, { big: { $gt: 5 } }],
    });
    expect(await rows.findOne()).toEqual({
      _id: 1,
      a: [
        { k: 'x', n: [1, 0] },
        { k: 'y', n: [9] },
      ],
    });
  });

  it('$currentDate writes a date', async () => {
    const rows = await database.fill([{ _id: 1 }]);
    await rows.updateOne({}, { $currentDate: { at: true } } as never);
    expect((await rows.findOne())?.at).toBeInstanceOf(Date);
  });
});

describe('number types', () => {
  it('widen only when they must', async () => {
    const rows = await database.fill([]);
    await rows.insertOne({
      _id: 1 as never,
      i: new Int32(2147483647),
      l: Long.fromNumber(1),
      d: new Double(1),
      j: new Int32(1),
    });
    await rows.updateOne({}, { $inc: { i: 1, l: 1, d: 1, j: 1 } } as never);
    const found = await rows.findOne({}, { promoteValues: false });
    expect(found).toMatchObject({
      i: Long.fromString('2147483648'),
      l: Long.fromNumber(2),
      d: new Double(2),
      j: new Int32(2),
    });
  });
});

describe('counts', () => {
  it('tell matched from modified', async () => {
    const rows = await database.fill([{ a: 1 }, { a: 1 }, { a: 2 }]);
    expect(await rows.updateMany({ a: 1 }, { $set: { a: 1 } })).toMatchObject({ matchedCount: 2, modifiedCount: 0 });
    expect(await rows.updateMany({}, { $set: { a: 2 } })).toMatchObject({ matchedCount: 3, modifiedCount: 2 });
  });
});

describe('upserts', () => {
  it('take what the filter says by equality, then the update', async () => {
    const rows = await database.fill([]);
    const result = await rows.updateOne(
      { _id: 7 as never, a: 1, 'b.c': { $eq: 2 }, n: { $gt: 5 } },
      { $set: { x: 1 }, $setOnInsert: { y: 2 } } as never,
      { upsert: true },
    );
    expect(result).toMatchObject({ upsertedCount: 1, upsertedId: 7 });
    expect(await rows.findOne()).toEqual({ _id: 7, a: 1, b: { c: 2 }, x: 1, y: 2 });
    await rows.updateOne({ _id: 7 as never }, { $setOnInsert: { y: 3 } } as never, { upsert: true });
    expect((await rows.findOne())?.y).toBe(2);
  });

  it('racing for one unique key leave one document', async () => {
    const rows = await database.fill([]);
    await rows.createIndex({ k: 1 }, { unique: true });
    await Promise.all(
      Array.from({ length: 30 }, () => rows.updateOne({ k: 'x' }, { $inc: { n: 1 } } as never, { upsert: true })),
    );
    expect(await rows.find().toArray()).toMatchObject([{ k: 'x', n: 30 }]);
  });
});

describe('findAndModify', () => {
  it('answers before or after, sorted, projected', async () => {
    const rows = await database.fill([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    expect(await rows.findOneAndUpdate({}, { $inc: { n: 10 } } as never, { sort: { n: -1 } })).toEqual({
      _id: 2,
      n: 2,
    });
    expect(
      await rows.findOneAndUpdate({ _id: 1 as never }, { $inc: { n: 1 } } as never, {
        returnDocument: 'after',
        projection: { _id: 0 },
      }),
    ).toEqual({ n: 2 });
    expect(await rows.findOneAndDelete({ _id: 1 as never })).toEqual({ _id: 1, n: 2 });
    expect(await rows.findOneAndReplace({ _id: 2 as never }, { z: 1 }, { returnDocument: 'after' })).toEqual({
      _id: 2,
      z: 1,
    });
    expect(await rows.findOneAndUpdate({ _id: 9 as never }, { $set: { a: 1 } })).toBeNull();
  });
});

describe('bulk writes', () => {
  it('ordered ones stop at the first error, unordered go on', async () => {
    const writes = [
      { insertOne: { document: { _id: 1 } } },
      { insertOne: { document: { _id: 1 } } },
      { insertOne: { document: { _id: 2 } } },
    ];
    const ordered = await database.fill([]);
    expect((await failure(ordered.bulkWrite(writes as never))).code).toBe(11000);
    expect(await ordered.countDocuments()).toBe(1);
    const unordered = await database.fill([]);
    expect((await failure(unordered.bulkWrite(writes as never, { ordered: false }))).code).toBe(11000);
    expect(await unordered.countDocuments()).toBe(2);
  });
});

describe('refusals', () => {
  const cases: [string, Plain, number][] = [
    ['changing _id', { $set: { _id: 2 } }, 66],
    ['two operators on one path', { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ['a path inside another', { $set: { 'a.b': 1, a: 1 } }, 40],
    ['$inc of a string', { $inc: { s: 1 } }, 14],
    ['$push to a number', { $push: { n: 1 } }, 2],
    ['a field of a scalar', { $set: { 'n.x': 1 } }, 28],
    ['an unknown operator', { $foo: { a: 1 } }, 9],
    ['$ without a match', { $set: { 'l.$': 1 } }, 2],
    ['an unknown array filter', { $set: { 'l.$[x]': 1 } }, 2],
  ];
  it.each(cases)('%s', async (_name, update, code) => {
    const rows = await database.fill([{ _id: 1, n: 1, s: 'x', l: [1] }]);
    expect((await failure(rows.updateOne({ _id: 1 as never }, update as never))).code).toBe(code);
    expect(await rows.findOne()).toEqual({ _id: 1, n: 1, s: 'x', l: [1] });
  });
});
