/** The power fails in the middle of three hundred submissions: nothing acknowledged is lost, nothing is there twice. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Product, startProduct } from './product';

const COUNT = 300;
const AT_ONCE = 40;

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(`${product.url}/api${path}`, {
    ...init,
    headers: { 'Content-Type': 'application/json', ...init.headers },
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** The first owner of the demo company and his home. */
async function signIn() {
  const { people } = await call<{ people: { id: string }[] }>('/demo/people');
  const personId = people[0]!.id;
  const { accessToken } = await call<{ accessToken: string }>('/sessions/demo', {
    method: 'POST',
    body: JSON.stringify({ personId }),
  });
  const headers = { Authorization: `Bearer ${accessToken}` };
  const { homes } = await call<{ homes: { id: string }[] }>('/homes', { headers });
  return { headers, homeId: homes[0]!.id, personId };
}

const keyOf = (n: number) => `crash-journey-${String(n).padStart(6, '0')}`;
const bodyOf = (n: number) =>
  JSON.stringify({ space: 'kitchen', part: 'ceiling', symptom: 'drip', words: `停电前后的第 ${n} 件` });

test('kill -9 in the middle of 300 submissions, then all of them sent again: 300 records, 300 facts, the same ids', async () => {
  const { headers, homeId } = await signIn();
  const file = (n: number) =>
    call<{ id: string }>(`/homes/${homeId}/repairs`, {
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': keyOf(n) },
      body: bodyOf(n),
    });
  const mine = { homeId, words: /^停电前后的第/ };

  // The power fails with the hundredth answer, while others are on their way; each of those gives up.
  const acknowledged = new Map<number, string>();
  let next = 0;
  let crash: Promise<void> | undefined;
  const worker = async () => {
    while (next < COUNT) {
      const n = next++;
      const { id } = await file(n);
      acknowledged.set(n, id);
      if (acknowledged.size === COUNT / 3) crash = product.crash();
    }
  };
  const cutOff = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  await crash;
  expect(cutOff.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);

  const survived = new Set((await product.db.collection('repairs').find(mine).toArray()).map(({ _id }) => String(_id)));
  for (const id of acknowledged.values()) expect(survived.has(id)).toBe(true);

  // A claim whose holder died is free after its lease of fifteen seconds.
  await sleep(16_000);
  for (let n = 0; n < COUNT; n++) {
    const { id } = await file(n);
    expect(acknowledged.get(n) ?? id).toBe(id);
  }
  const records = await product.db.collection('repairs').find(mine).toArray();
  expect(records).toHaveLength(COUNT);
  expect(new Set(records.map(({ words }) => words)).size).toBe(COUNT);
  const ids = records.map(({ _id }) => String(_id));
  // What the crash left untold is found by the sweep.
  await vi.waitFor(
    async () =>
      expect(await product.db.collection('repairs').countDocuments({ ...mine, 'outbox.type': 'repairs.filed' })).toBe(
        0,
      ),
    { timeout: 120_000, interval: 500 },
  );
  const told = { type: 'repairs.filed', 'subject.id': { $in: ids } };
  expect(await product.db.collection('history').countDocuments(told)).toBe(COUNT);
});
