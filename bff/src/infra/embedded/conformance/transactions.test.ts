import { describe, expect, it } from 'vitest';
import { failure, testDatabase } from './database';

const database = testDatabase();

describe('a transaction', () => {
  it('is seen by others only after its commit', async () => {
    const rows = await database.fill([{ _id: 1, n: 1 }]);
    const session = database.client.startSession();
    session.startTransaction();
    await rows.updateOne({ _id: 1 as never }, { $set: { n: 2 } }, { session });
    await rows.insertOne({ _id: 2 as never, n: 5 }, { session });
    expect(await rows.countDocuments({}, {})).toBe(1);
    expect(await rows.findOne({ _id: 1 as never })).toEqual({ _id: 1, n: 1 });
    expect(
      await rows
        .find({ n: { $gte: 2 } }, { session })
        .sort({ n: -1 })
        .toArray(),
    ).toEqual([
      { _id: 2, n: 5 },
      { _id: 1, n: 2 },
    ]);
    await session.commitTransaction();
    expect(await rows.countDocuments()).toBe(2);
    await session.endSession();
  });

  it('leaves nothing when it is aborted', async () => {
    const rows = await database.fill([{ _id: 1, n: 1 }]);
    const session = database.client.startSession();
    session.startTransaction();
    await rows.deleteMany({}, { session });
    await rows.insertOne({ _id: 2 as never }, { session });
    await session.abortTransaction();
    await session.endSession();
    expect(await rows.find().toArray()).toEqual([{ _id: 1, n: 1 }]);
  });

  it('keeps seeing what was there when it began', async () => {
    const rows = await database.fill([{ _id: 1, n: 1 }]);
    const session = database.client.startSession();
    session.startTransaction({ readConcern: { level: 'snapshot' } });
    expect(await rows.findOne({}, { session })).toEqual({ _id: 1, n: 1 });
    await rows.updateOne({}, { $set: { n: 9 } });
    await rows.insertOne({ _id: 2 as never });
    expect(await rows.find({}, { session }).toArray()).toEqual([{ _id: 1, n: 1 }]);
    const error = await failure(rows.updateOne({ _id: 1 as never }, { $inc: { n: 1 } }, { session }));
    expect(error.code).toBe(112);
    expect(error.errorLabels).toContain('TransientTransactionError');
    await session.abortTransaction();
    await session.endSession();
  });

  it('conflicts with another that wrote the same document', async () => {
    const rows = await database.fill([{ _id: 1, n: 1 }]);
    const [one, two] = [database.client.startSession(), database.client.startSession()];
    one.startTransaction();
    two.startTransaction();
    await rows.updateOne({ _id: 1 as never }, { $inc: { n: 1 } }, { session: one });
    const error = await failure(rows.updateOne({ _id: 1 as never }, { $inc: { n: 1 } }, { session: two }));
    expect(error.code).toBe(112);
    expect(error.errorLabels).toContain('TransientTransactionError');
    await one.commitTransaction();
    await two.abortTransaction();
    expect(await rows.findOne()).toEqual({ _id: 1, n: 2 });
    await Promise.all([one.endSession(), two.endSession()]);
  });

  it('makes a plain write wait', async () => {
    const rows = await database.fill([{ _id: 1, n: 1 }]);
    const session = database.client.startSession();
    session.startTransaction();
    await rows.updateOne({ _id: 1 as never }, { $set: { n: 10 } }, { session });
    let done = false;
    const plain = rows.updateOne({ _id: 1 as never }, { $inc: { n: 1 } }).then(() => {
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(done).toBe(false);
    await session.commitTransaction();
    await plain;
    expect(await rows.findOne()).toEqual({ _id: 1, n: 11 });
    await session.endSession();
  });

  it('ends with any error, and then is no more', async () => {
    const rows = await database.fill([{ _id: 1 }]);
    const session = database.client.startSession();
    session.startTransaction();
    await rows.insertOne({ _id: 2 as never }, { session });
    expect((await failure(rows.insertOne({ _id: 1 as never }, { session }))).code).toBe(11000);
    const error = await failure(rows.insertOne({ _id: 3 as never }, { session }));
    expect(error.code).toBe(251);
    expect(error.errorLabels).toContain('TransientTransactionError');
    await session.abortTransaction();
    await session.endSession();
    expect(await rows.countDocuments()).toBe(1);
  });

  it('holds its unique keys', async () => {
    const rows = await database.fill([]);
    await rows.createIndex({ k: 1 }, { unique: true });
    const [one, two] = [database.client.startSession(), database.client.startSession()];
    one.startTransaction();
    two.startTransaction();
    await rows.insertOne({ k: 'x' }, { session: one });
    expect((await failure(rows.insertOne({ k: 'x' }, { session: two }))).code).toBe(112);
    const plain = failure(rows.insertOne({ k: 'x' }));
    await one.commitTransaction();
    expect((await plain).code).toBe(11000);
    await two.abortTransaction();
    await Promise.all([one.endSession(), two.endSession()]);
  });

  it('aggregates over its own writes', async () => {
    const rows = await database.fill([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    await database.client.withSession((session) =>
      session.withTransaction(async () => {
        await rows.updateOne({ _id: 1 as never }, { $set: { n: 100 } }, { session });
        await rows.deleteOne({ _id: 2 as never }, { session });
        expect(await rows.aggregate([{ $group: { _id: null, n: { $sum: '$n' } } }], { session }).toArray()).toEqual([
          { _id: null, n: 100 },
        ]);
        expect(await rows.countDocuments({}, { session })).toBe(1);
      }),
    );
  });
});

describe('withTransaction under contention', () => {
  it('loses no update of many', async () => {
    const rows = await database.fill([
      { _id: 'a', n: 0 },
      { _id: 'b', n: 0 },
    ]);
    await Promise.all(
      Array.from({ length: 20 }, () =>
        database.client.withSession((session) =>
          session.withTransaction(async () => {
            const a = await rows.findOne({ _id: 'a' as never }, { session });
            await rows.updateOne({ _id: 'a' as never }, { $set: { n: a?.n + 1 } }, { session });
            await rows.updateOne({ _id: 'b' as never }, { $inc: { n: 1 } }, { session });
          }),
        ),
      ),
    );
    expect(await rows.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 'a', n: 20 },
      { _id: 'b', n: 20 },
    ]);
  }, 30_000);
});
