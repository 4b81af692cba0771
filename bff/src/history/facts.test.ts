/** What happened is told once to the history and to every listener, whatever crashes in between. */
import { Schema } from 'mongoose';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Collection, collection } from '../infra/collection';
import { type House, openHouse } from '../testing/house';
import { type Fact, openHistory, outboxField, type Recorded } from '.';

interface Thing extends Recorded {
  state: string;
}

const schema = new Schema<Thing>(
  { _id: String, state: String, ...outboxField },
  { collection: 'things', versionKey: false },
);
const at = new Date('2026-11-22T02:00:00Z');
const later = new Date('2026-11-22T02:01:00Z');
const fact = (id: string, type = 'things.made'): Fact => ({
  ...{ id, type, at, by: null, projectId: null, homeId: null, data: {} },
  subject: { kind: 'thing', id: 't' },
});

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A house of its own over the things of that name; opened twice it is another instance over the same records. */
function open(name: string) {
  const history = openHistory(house.db, house.capabilities.vault, pino({ level: 'silent' }));
  const known = house.db.models[name] as unknown as Collection<Thing> | undefined;
  const things: Collection<Thing> = known ?? collection(house.db, name, schema.clone().set('collection', name));
  return { history, things, records: history.records(things) };
}

test('a record made twice with one id is one record, and its fact is told once', async () => {
  const { history, records } = open('once');
  const heard: string[] = [];
  history.facts.on('things.made', async ({ id }) => void heard.push(id));
  await records.create({ _id: 'a', state: 'new' }, fact('f1'));
  await records.create({ _id: 'a', state: 'new' }, fact('f1'));
  expect(heard).toEqual(['f1']);
  expect((await records.timeline('thing', { _id: 't' })).filter(({ id }) => id === 'f1')).toHaveLength(1);
});

test('a change that matches nothing tells nothing', async () => {
  const { history, records } = open('nothing');
  const heard: string[] = [];
  history.facts.on('things.done', async ({ id }) => void heard.push(id));
  expect(await records.change({ _id: 'nobody' }, { $set: { state: 'done' } }, fact('f2', 'things.done'))).toBeNull();
  expect(heard).toEqual([]);
});

test('thirty changes of one record at once tell thirty facts, each once', async () => {
  const { history, things, records } = open('hot');
  const heard: string[] = [];
  history.facts.on('things.touched', async ({ id }) => void heard.push(id));
  await records.create({ _id: 'h', state: 'new' }, fact('f0', 'things.begun'));
  const ids = Array.from({ length: 30 }, (_, n) => `touch${String(n).padStart(2, '0')}`);
  await Promise.all(ids.map((id) => records.change({ _id: 'h' }, { $set: { state: id } }, fact(id, 'things.touched'))));
  expect(heard.sort()).toEqual(ids);
  expect((await things.findById('h').lean())?.outbox).toEqual([]);
});

test('what happened at the same moment stands in the order it was told, what waits comes last', async () => {
  const { things, records } = open('moment');
  for (const id of ['m2', 'm3', 'm1']) {
    const one = { ...fact(id, 'things.noted'), subject: { kind: 'thing', id: 'm' } };
    if (id === 'm2') await things.create({ _id: 'm', state: 'new', outbox: [one] });
    else await records.change({ _id: 'm' }, {}, one);
  }
  const record = (await things.findById('m').lean())!;
  expect((await records.timeline('thing', record)).map(({ id }) => id)).toEqual(['m3', 'm1', 'm2']);
});

test('a record written by a process that died before telling is found by another', async () => {
  const { things } = open('orphans');
  await things.create({ _id: 'c', state: 'new', outbox: [fact('f4', 'things.lost')] });
  const { history } = open('orphans');
  const heard: string[] = [];
  history.facts.on('things.lost', async ({ id }) => void heard.push(id));
  history.records(things);
  await history.facts.sweep(later);
  expect(heard).toEqual(['f4']);
});
