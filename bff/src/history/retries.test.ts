/** A listener that fails is asked again, later each time; it holds up neither other listeners nor other facts. */
import { Schema } from 'mongoose';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { collection } from '../infra/collection';
import { type House, openHouse } from '../testing/house';
import { type Fact, openHistory, outboxField, type Recorded } from '.';
import { waitAfter } from './retryStore';

const at = new Date('2026-11-22T02:00:00Z');
const after = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const fact = (id: string): Fact => ({
  ...{ id, type: 'deeds.done', at, projectId: null, homeId: null, data: {} },
  by: { personId: 'p', name: '周知远' },
  subject: { kind: 'deed', id: 'd' },
});
const schema = new Schema<Recorded>({ _id: String, ...outboxField }, { collection: 'deeds', versionKey: false });

let house: House;
let opened = 0;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(() => house.db.collection('retries').deleteMany({}));

function open() {
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  const { facts, records } = openHistory(house.db, house.capabilities.vault, log);
  const deeds = collection(house.db, `Deed${opened++}`, schema);
  return { facts, deeds, records: records(deeds), lines };
}

const outboxOf = async (deeds: ReturnType<typeof open>['deeds'], id: string) =>
  (await deeds.findById(id).lean<Recorded>())?.outbox;

test.each([
  [1, 10],
  [2, 20],
  [3, 40],
  [9, 2_560],
  [10, 3_600],
  [10_000, 3_600],
])('after %i failures it waits %i seconds', (attempts, seconds) => {
  expect(waitAfter(attempts)).toBe(seconds * 1000);
});

test('a listener that always throws holds up neither the next listener nor the next fact', async () => {
  const { facts, records, deeds, lines } = open();
  const heard: string[] = [];
  facts.on('deeds.done', () => Promise.reject(new Error('never')));
  facts.on('deeds.done', async ({ id, by }) => void heard.push(`${id} ${by?.name}`));
  await records.create({ _id: 'a' }, fact('f1'));
  await records.change({ _id: 'a' }, {}, fact('f2'));
  expect(heard).toEqual(['f1 周知远', 'f2 周知远']);
  expect(await outboxOf(deeds, 'a')).toEqual([]);
  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toContain('周知远');
});

test('it is asked again when its time has come, until it succeeds, and then no more', async () => {
  const { facts, records, lines } = open();
  const heard: string[] = [];
  let broken = true;
  facts.on('deeds.done', async ({ id }) => {
    if (broken) throw new Error('not now');
    heard.push(id);
  });
  await records.create({ _id: 'b' }, fact('f3'));
  expect(await facts.sweep(after(9))).toBe(0);
  expect(await facts.sweep(after(11))).toBe(1);
  expect(await facts.sweep(after(30))).toBe(0);
  broken = false;
  expect(await facts.sweep(after(32))).toBe(1);
  expect(heard).toEqual(['f3']);
  expect(await facts.sweep(after(100_000))).toBe(0);
  expect(lines.map((line) => (JSON.parse(line) as { attempts: number }).attempts)).toEqual([1, 2]);
});

test('two instances sweeping at once ask it once', async () => {
  const one = open();
  const two = open();
  const heard: string[] = [];
  let broken = true;
  for (const { facts } of [one, two])
    facts.on('deeds.done', async ({ id }) => {
      if (broken) throw new Error('not now');
      heard.push(id);
    });
  await one.records.create({ _id: 'c' }, fact('f4'));
  broken = false;
  await Promise.all([one.facts.sweep(after(60)), two.facts.sweep(after(60))]);
  expect(heard).toEqual(['f4']);
});

test('while it waits the name in it stays sealed', async () => {
  const { facts, records } = open();
  facts.on('deeds.done', () => Promise.reject(new Error('never')));
  await records.create({ _id: 'd' }, fact('f5'));
  const kept = await house.db.collection('retries').find().toArray();
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain('周知远');
});

test('a history that is away leaves the fact in the record for the sweep', async () => {
  const { facts, records, deeds } = open();
  const heard: string[] = [];
  facts.on('deeds.done', async ({ id }) => void heard.push(id));
  const { History } = house.db.models as unknown as { History: { create: unknown } };
  const { create } = History;
  History.create = () => Promise.reject(new Error('away'));
  await records.create({ _id: 'e' }, fact('f6'));
  History.create = create;
  expect(heard).toEqual([]);
  expect(await outboxOf(deeds, 'e')).toHaveLength(1);
  expect(await facts.sweep(after(60))).toBe(1);
  expect(heard).toEqual(['f6']);
  expect(await outboxOf(deeds, 'e')).toEqual([]);
});
