import { randomUUID } from 'node:crypto';
import { Long, UUID } from 'bson';
import { describe, expect, it } from 'vitest';
import { type Plain, testDatabase } from './database';
import { send, sendAndHangUp } from './wire-client';

const database = testDatabase();

const session = (): Plain => ({ lsid: { id: new UUID(randomUUID()).toBinary() } });
const number = (value: number): Plain => ({ txnNumber: Long.fromNumber(value) });

describe('a retried write', () => {
  it('is done once when the first answer was lost', async () => {
    const rows = await database.fill([{ _id: 1, n: 0 }]);
    const command = {
      update: rows.collectionName,
      updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } } }],
      $db: database.db.databaseName,
      ...session(),
      ...number(1),
    };
    await sendAndHangUp(database.uri, command);
    const answer = await send(database.uri, command);
    expect(answer).toMatchObject({ ok: 1, n: 1, nModified: 1 });
    await send(database.uri, command);
    expect(await rows.findOne()).toEqual({ _id: 1, n: 1 });
  });

  it('answers findAndModify as the first time', async () => {
    const rows = await database.fill([{ _id: 1, n: 0 }]);
    const command = {
      findAndModify: rows.collectionName,
      query: { _id: 1 },
      update: { $inc: { n: 1 } },
      new: true,
      $db: database.db.databaseName,
      ...session(),
      ...number(1),
    };
    const first = await send(database.uri, command);
    await rows.updateOne({}, { $set: { n: 50 } });
    expect((await send(database.uri, command)).value).toEqual(first.value);
    expect(await rows.findOne()).toEqual({ _id: 1, n: 50 });
  });

  it('goes on after the statements already done', async () => {
    const rows = await database.fill([]);
    const base = { insert: rows.collectionName, $db: database.db.databaseName, ...session(), ...number(1) };
    await send(database.uri, { ...base, documents: [{ _id: 1 }, { _id: 2 }] });
    expect(await send(database.uri, { ...base, documents: [{ _id: 1 }, { _id: 2 }, { _id: 3 }] })).toMatchObject({
      ok: 1,
      n: 3,
    });
    expect(await rows.countDocuments()).toBe(3);
  });

  it('with an older number is refused', async () => {
    const rows = await database.fill([{ _id: 1 }]);
    const base = {
      update: rows.collectionName,
      updates: [{ q: {}, u: { $set: { a: 1 } } }],
      $db: database.db.databaseName,
      ...session(),
    };
    await send(database.uri, { ...base, ...number(5) });
    expect(await send(database.uri, { ...base, ...number(4) })).toMatchObject({ ok: 0, code: 225 });
  });
});

describe('a retried commit', () => {
  it('answers ok again and applies once', async () => {
    const rows = await database.fill([{ _id: 1, n: 0 }]);
    const $db = database.db.databaseName;
    const base = { ...session(), ...number(1), autocommit: false };
    await send(database.uri, {
      update: rows.collectionName,
      updates: [{ q: {}, u: { $inc: { n: 1 } } }],
      $db,
      ...base,
      startTransaction: true,
    });
    await sendAndHangUp(database.uri, { commitTransaction: 1, $db: 'admin', ...base });
    expect(await send(database.uri, { commitTransaction: 1, $db: 'admin', ...base })).toMatchObject({ ok: 1 });
    expect(await rows.findOne()).toEqual({ _id: 1, n: 1 });
    expect(await send(database.uri, { abortTransaction: 1, $db: 'admin', ...base })).toMatchObject({
      ok: 0,
      code: 256,
    });
  });

  it('of an unknown transaction says so', async () => {
    const answer = await send(database.uri, {
      commitTransaction: 1,
      $db: 'admin',
      ...session(),
      ...number(1),
      autocommit: false,
    });
    expect(answer).toMatchObject({ ok: 0, code: 251, errorLabels: ['TransientTransactionError'] });
  });
});
