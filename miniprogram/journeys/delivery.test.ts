/** The power fails while the news of a letter goes out to a hundred thousand people: after it everybody has it, once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Product, startProduct } from './product';

const PEOPLE = 100_000;
const AT_ONCE = 5_000;
const EDITOR = '唐书宁';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers = { 'Content-Type': 'application/json', ...init.headers };
  const answer = await fetch(`${product.url}/api${path}`, { ...init, headers });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function signInAs(name: string) {
  const { people } = await call<{ people: { id: string; name: string }[] }>('/demo/people');
  const personId = people.find((one) => one.name === name)!.id;
  const body = JSON.stringify({ personId });
  const { accessToken } = await call<{ accessToken: string }>('/sessions/demo', { method: 'POST', body });
  return { Authorization: `Bearer ${accessToken}` };
}

/** 24 hex digits that sort as their numbers do. */
const idOf = (kind: string, n: number) => `${kind}${String(n).padStart(23, '0')}`;

/** A hundred thousand owners in a thousand homes of the project. */
async function settle(projectId: string, buildingId: string) {
  const rest = { projectId, buildingId, kind: 'owner', name: null, phoneIndex: null, since: new Date(), endedAt: null };
  for (let from = 0; from < PEOPLE; from += AT_ONCE) {
    const members = Array.from({ length: AT_ONCE }, (_, index) => ({
      _id: idOf('a', from + index),
      personId: idOf('b', from + index),
      homeId: idOf('c', (from + index) % 1_000),
      ...rest,
    }));
    await product.db.collection('members').insertMany(members as never, { ordered: false });
  }
}

async function until<T>(what: string, seconds: number, look: () => Promise<T | null | false>): Promise<T> {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; await sleep(100)) {
    const seen = await look();
    if (seen) return seen;
  }
  throw new Error(`waited ${seconds} seconds for ${what}`);
}

test('kill -9 in the middle of a publication to 100,000 people: everybody has exactly one entry', async () => {
  const { db } = product;
  const letter = (await db.collection('letters').findOne({ state: 'approved' }))!;
  const project = (await db.collection('projects').findOne({ _id: letter.projectId }))!;
  await settle(letter.projectId, project.buildings[0].id);
  const people = await db.collection('members').distinct('personId', { projectId: letter.projectId, endedAt: null });
  const expected = people.filter((personId) => personId !== null).length;
  expect(expected).toBeGreaterThanOrEqual(PEOPLE);

  const headers = await signInAs(EDITOR);
  const body = JSON.stringify({ version: letter.version });
  await call(`/desk/letters/${letter._id}/publication`, { method: 'POST', headers, body });
  const delivery = () => db.collection('letterDeliveries').findOne({ letterId: letter._id });
  await until('a part of them to be told', 120, async () => ((await delivery())?.told ?? 0) > 0);
  await product.crash();
  expect((await delivery())?.doneAt).toBeNull();

  const done = await until('everybody to be told', 300, async () => {
    const now = await delivery();
    return now?.doneAt ? now : null;
  });
  const entries = { 'link.id': letter._id, 'link.kind': 'letter' };
  expect(done.told).toBe(expected);
  expect(await db.collection('inbox').countDocuments(entries)).toBe(expected);
  const told = await db.collection('inbox').distinct('personId', entries);
  expect(told).toHaveLength(expected);
}, 600_000);
