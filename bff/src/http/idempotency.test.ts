/** Same key, same answer: at once, later, from two instances, and after a crash between the effect and the answer. */
import { letters } from '@jiashu/shared/letters/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../testing/company';
import { type House, openHouse } from '../testing/house';
import { createIdempotency, effectIdOf } from './idempotency';

const draft = {
  ...{ projectId: PROJECT, buildingIds: [], month: '2026-11', title: '一次', authorTitle: '项目经理' },
  blocks: [{ kind: 'paragraph' as const, text: '只写一次' }],
};

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('the same key', () => {
  test('sent twenty times at once makes one record and gives one answer', async () => {
    const desk = await house.as('editor', letters);
    const headers = { 'Idempotency-Key': 'twenty-at-once-0001' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => desk.write(draft, headers)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  test('from another person is another submission', async () => {
    const headers = { 'Idempotency-Key': 'same-words-two-people' };
    const one = await (await house.as('editor', letters)).write(draft, headers);
    const two = await (await house.as('customerRelations', letters)).write(draft, headers);
    expect(two.body.id).not.toBe(one.body.id);
  });

  test('after a crash that lost the answer but not the record finds that record', async () => {
    const desk = await house.as('editor', letters);
    const headers = { 'Idempotency-Key': 'crashed-in-between-01' };
    const before = await desk.write(draft, headers);
    // What a power cut leaves: the claim is there, its holder is dead, the answer was never kept.
    await house.db
      .collection('idempotency')
      .updateOne({ 'answer.body.id': before.body.id }, { $set: { answer: null, leaseUntil: new Date(0) } });
    const again = await desk.write(draft, headers);
    expect(again).toMatchObject({ status: 201, body: { id: before.body.id } });
    expect(await house.db.collection('letters').countDocuments({ _id: before.body.id as never })).toBe(1);
  });
});

describe('two instances with one database', () => {
  const now = new Date('2026-11-22T02:00:00Z');

  test('do the work once and give the same answer', async () => {
    const [one, two] = [
      createIdempotency(house.db, house.capabilities.vault),
      createIdempotency(house.db, house.capabilities.vault),
    ];
    let runs = 0;
    const work = async () => ({ status: 201, body: { run: ++runs } });
    const answers = await Promise.all([one, two, one, two].map((instance) => instance.once('k', { a: 1 }, now, work)));
    expect(runs).toBe(1);
    expect(answers).toEqual(answers.map(() => ({ status: 201, body: { run: 1 } })));
  });

  test('refuse the key with another body', async () => {
    const idempotency = createIdempotency(house.db, house.capabilities.vault);
    await idempotency.once('k2', { a: 1 }, now, async () => ({ status: 201, body: null }));
    await expect(
      idempotency.once('k2', { a: 2 }, now, async () => ({ status: 201, body: null })),
    ).rejects.toMatchObject({ code: 'keyReused' });
  });

  test('let the key be tried again after a refusal', async () => {
    const idempotency = createIdempotency(house.db, house.capabilities.vault);
    const refuse = () => Promise.reject(new Error('no'));
    await expect(idempotency.once('k3', {}, now, refuse)).rejects.toThrow('no');
    expect(await idempotency.once('k3', {}, now, async () => ({ status: 201, body: 'yes' }))).toMatchObject({
      body: 'yes',
    });
  });
});

test('the id of what is made depends on the key alone', () => {
  expect(effectIdOf('a')).toBe(effectIdOf('a'));
  expect(effectIdOf('a')).not.toBe(effectIdOf('b'));
  expect(effectIdOf('a')).toMatch(/^[0-9a-f]{24}$/);
});
