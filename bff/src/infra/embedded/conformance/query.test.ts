import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import { failure, ids, type Plain, testDatabase } from './database';

const database = testDatabase();
const { Double, Int32, Long, ObjectId, BSONRegExp } = mongoose.mongo;

describe('comparisons', () => {
  const documents: Plain[] = [
    { _id: 1, a: 1 },
    { _id: 2, a: new Double(1) },
    { _id: 3, a: Long.fromNumber(1) },
    { _id: 4, a: 2 },
    { _id: 5, a: '1' },
    { _id: 6, a: null },
    { _id: 7 },
    { _id: 8, a: [1, 5] },
    { _id: 9, a: [] },
    { _id: 10, a: Number.NaN },
    { _id: 11, a: new Date(1) },
    { _id: 12, a: { b: 1 } },
    { _id: 13, a: true },
    { _id: 14, a: [[1]] },
  ];
  const cases: [string, Plain, number[]][] = [
    ['equality crosses number types and enters arrays', { a: 1 }, [1, 2, 3, 8]],
    ['$eq null takes null and missing', { a: null }, [6, 7]],
    ['$ne null takes the rest', { a: { $ne: null } }, [1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14]],
    ['$gt stays within the type', { a: { $gt: 1 } }, [4, 8]],
    ['$gte null takes null and missing', { a: { $gte: null } }, [6, 7]],
    ['$lt 2 leaves NaN out', { a: { $lt: 2 } }, [1, 2, 3, 8]],
    ['NaN equals NaN', { a: Number.NaN }, [10]],
    ['$gt on dates', { a: { $gt: new Date(0) } }, [11]],
    ['an embedded document matches as a whole', { a: { b: 1 } }, [12]],
    ['an array matches as a whole', { a: [1, 5] }, [8]],
    ['an array matches as an element', { a: [1] }, [14]],
    ['$in mixes types', { a: { $in: ['1', true, null] } }, [5, 6, 7, 13]],
    ['$nin is its opposite', { a: { $nin: [1, null] } }, [4, 5, 9, 10, 11, 12, 13, 14]],
    ['$exists: true', { a: { $exists: true } }, [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14]],
    ['$exists: false', { a: { $exists: false } }, [7]],
    ['$type by name enters arrays', { a: { $type: 'int' } }, [1, 4, 8]],
    ['$type array takes the array itself', { a: { $type: 'array' } }, [8, 9, 14]],
    ['$type number', { a: { $type: 'number' } }, [1, 2, 3, 4, 8, 10]],
    ['$size', { a: { $size: 0 } }, [9]],
    ['$mod', { a: { $mod: [2, 0] } }, [4]],
    ['$not', { a: { $not: { $gt: 1 } } }, [1, 2, 3, 5, 6, 7, 9, 10, 11, 12, 13, 14]],
    ['$and', { $and: [{ a: 1 }, { a: 5 }] }, [8]],
    ['$or', { $or: [{ a: 2 }, { a: '1' }] }, [4, 5]],
    ['$nor', { $nor: [{ a: { $exists: true } }] }, [7]],
    ['$expr sees missing below everything', { $expr: { $lt: ['$a', null] } }, [7]],
    ['$all', { a: { $all: [1, 5] } }, [8]],
    ['$elemMatch on values', { a: { $elemMatch: { $gt: 4, $lt: 6 } } }, [8]],
  ];
  it.each(cases)('%s', async (_name, filter, expected) => {
    const rows = await database.fill(documents);
    expect(await ids(rows, filter, { sort: { _id: 1 } })).toEqual(expected);
  });
});

describe('paths', () => {
  it('go through arrays of documents and name positions', async () => {
    const rows = await database.fill([
      {
        _id: 1,
        a: [
          { b: 1, c: 2 },
          { b: 3, c: 4 },
        ],
      },
      { _id: 2, a: { b: 1, c: 4 } },
      { _id: 3, a: [{ b: [1, 7] }] },
      { _id: 4, a: [] },
      { _id: 5, a: [1] },
    ]);
    expect(await ids(rows, { 'a.b': 1 })).toEqual([1, 2, 3]);
    expect(await ids(rows, { 'a.b': 1, 'a.c': 4 })).toEqual([1, 2]);
    expect(await ids(rows, { a: { $elemMatch: { b: 1, c: 4 } } })).toEqual([]);
    expect(await ids(rows, { 'a.1.b': 3 })).toEqual([1]);
    expect(await ids(rows, { 'a.0': 1 })).toEqual([5]);
    expect(await ids(rows, { 'a.b': null })).toEqual([]);
    expect(await ids(rows, { 'a.c': null })).toEqual([3]);
  });
});

describe('regular expressions', () => {
  it('take the options i, m, s and x', async () => {
    const rows = await database.fill([
      { _id: 1, a: 'Ab\nc' },
      { _id: 2, a: 'xyz' },
      { _id: 3, a: ['ab', 'q'] },
    ]);
    expect(await ids(rows, { a: /^ab/i })).toEqual([1, 3]);
    expect(await ids(rows, { a: { $regex: '^c', $options: 'm' } })).toEqual([1]);
    expect(await ids(rows, { a: { $regex: 'b.c', $options: 's' } })).toEqual([1]);
    expect(await ids(rows, { a: { $regex: 'x y z # all', $options: 'x' } })).toEqual([2]);
    expect(await ids(rows, { a: { $in: [/^q/, 'xyz'] } })).toEqual([2, 3]);
    expect(await ids(rows, { a: new BSONRegExp('^(?i)XY|AB', '') }).catch(() => 'refused')).toBeDefined();
  });
});

describe('sorting', () => {
  it('orders all types as MongoDB does, missing with null', async () => {
    const oid = new ObjectId();
    const values: unknown[] = [true, new Date(0), oid, 'b', { x: 1 }, 3, null, /r/, new Long(2), [0], 'B', 1.5];
    const rows = await database.fill(values.map((a, _id) => ({ _id, a })));
    await rows.insertOne({ _id: 99 as never });
    const order = await ids(rows, {}, { sort: { a: 1, _id: 1 } });
    expect(order).toEqual([6, 99, 9, 11, 8, 5, 10, 3, 4, 2, 0, 1, 7]);
  });

  it("uses an array's smallest element ascending and its greatest descending", async () => {
    const rows = await database.fill([
      { _id: 1, a: [1, 9] },
      { _id: 2, a: 5 },
      { _id: 3, a: [4, 6] },
      { _id: 4, a: [] },
      { _id: 5, a: null },
    ]);
    expect(await ids(rows, {}, { sort: { a: 1 } })).toEqual([4, 5, 1, 3, 2]);
    expect(await ids(rows, {}, { sort: { a: -1 } })).toEqual([1, 3, 2, 5, 4]);
  });

  it('compares strings by code point', async () => {
    const rows = await database.fill(['\uff5e', '\u{1f600}', 'z', '家'].map((a, _id) => ({ _id, a })));
    expect(await ids(rows, {}, { sort: { a: 1 } })).toEqual([2, 3, 0, 1]);
  });

  it('refuses parallel arrays', async () => {
    const rows = await database.fill([{ a: [1], b: [2] }]);
    expect((await failure(rows.find().sort({ a: 1, b: 1 }).toArray())).code).toBe(2);
  });
});

describe('projections', () => {
  const document = { _id: 1, a: 1, b: { c: 2, d: 3 }, e: [{ f: 1, g: 2 }, { f: 3 }], n: [1, 2, 3, 4] };
  const cases: [string, Plain, Plain, unknown][] = [
    ['inclusion keeps the stored order', {}, { e: 1, a: 1 }, { _id: 1, a: 1, e: document.e }],
    ['exclusion', {}, { b: 0, e: 0, n: 0 }, { _id: 1, a: 1 }],
    ['dotted, through arrays', {}, { 'b.c': 1, 'e.f': 1, _id: 0 }, { b: { c: 2 }, e: [{ f: 1 }, { f: 3 }] }],
    ['$slice alone keeps the rest', {}, { n: { $slice: -2 }, b: 0, e: 0 }, { _id: 1, a: 1, n: [3, 4] }],
    ['$slice with skip', {}, { n: { $slice: [1, 2] }, _id: 1 }, { _id: 1, n: [2, 3] }],
    ['$elemMatch', {}, { e: { $elemMatch: { f: 3 } } }, { _id: 1, e: [{ f: 3 }] }],
    ['the positional $', { n: { $gt: 2 } }, { 'n.$': 1 }, { _id: 1, n: [3] }],
    ['computed', {}, { _id: 0, sum: { $add: ['$a', '$b.c'] } }, { sum: 3 }],
  ];
  it.each(cases)('%s', async (_name, filter, projection, expected) => {
    const rows = await database.fill([document]);
    const [found] = await rows.find(filter, { projection }).toArray();
    expect(found).toEqual(expected);
    expect(Object.keys(found ?? {})).toEqual(Object.keys(expected as Plain));
  });
});

describe('types and field order', () => {
  it('come back exactly as they went in', async () => {
    const rows = await database.fill([]);
    const document = {
      _id: 1,
      z: new Int32(1),
      10: new Double(1),
      2: Long.fromNumber(1),
      a: { y: 1, b: 2 },
      neg: new Double(-0),
    };
    await rows.insertOne(document as never);
    const raw = await rows.findOne({}, { promoteValues: false, raw: false });
    expect(raw).toMatchObject({ z: new Int32(1), 10: new Double(1), 2: Long.fromNumber(1) });
    expect(raw?.neg).toEqual(new Double(-0));
  });
});

describe('refusals', () => {
  const refused: [string, Plain, number][] = [
    ['an unknown operator', { a: { $foo: 1 } }, 2],
    ['an unknown top-level operator', { $foo: 1 }, 2],
    ['$where', { $where: 'true' }, 2],
    ['$text', { $text: { $search: 'x' } }, 2],
    ['an empty $and', { $and: [] }, 2],
    ['$in without an array', { a: { $in: 1 } }, 2],
  ];
  it.each(refused)('%s', async (_name, filter, code) => {
    const rows = await database.fill([{ a: 1 }]);
    const error = await failure(rows.find(filter as never).toArray());
    if (error.message.includes('not offered')) expect(error.message).toContain('$');
    else expect([code, 27]).toContain(error.code);
  });
});
