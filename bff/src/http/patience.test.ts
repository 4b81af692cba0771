/** YARDSTICKS: the database holds its breath for ten seconds; nobody hangs, and everything comes back by itself. */
import { setTimeout as sleep } from 'node:timers/promises';
import { events } from '@jiashu/shared/events/contract';
import { failures } from '@jiashu/shared/kernel/errors';
import { instantOf } from '@jiashu/shared/kernel/time';
import { letters } from '@jiashu/shared/letters/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { HOME, PROJECT } from '../testing/company';
import { callsOf, type House, openHouse } from '../testing/house';
import { type Passage, passageTo } from '../testing/passage';

const PAUSE_MS = 10_000;
const at = (time: string) => instantOf('2026-12-06', time).toISOString();
const draft = {
  ...{ projectId: PROJECT, buildingIds: [], kind: 'siteShell' as const, title: '数据库歇口气', place: '东门' },
  ...{ programme: [], rules: [], perHome: 3, bookingClosesAt: at('08:00') },
  sessions: [{ startsAt: at('10:00'), endsAt: at('11:00'), capacity: 20, note: '' }],
};

let passage: Passage;
let house: House;
beforeAll(async () => {
  house = await openHouse({}, async (uri) => {
    passage = await passageTo(uri);
    return passage.uri;
  });
});
afterAll(async () => {
  await house.close();
  passage.close();
});

async function timed<T>(work: Promise<T>): Promise<[T, ms: number]> {
  const began = performance.now();
  return [await work, performance.now() - began];
}

async function feed(token: string) {
  const answer = await fetch(`${house.url}/api/homes/${HOME}/letters`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { error } = (await answer.json()) as { error?: { message: string } };
  return { status: answer.status, retryAfter: answer.headers.get('Retry-After'), message: error?.message };
}

/** The quickest of some says what it takes; what else the machine is doing makes the others late. */
const quickest = (times: readonly number[]) => Math.min(...times);

/** More than there are connections to the database. */
const crowd = (token: string) => Array.from({ length: 30 }, () => timed(feed(token)));

const status = async (path: string) => (await fetch(`${house.url}${path}`)).status;

test('ten seconds of silence are answered with 503 in two, and end by themselves', async () => {
  const token = await house.token('owner');
  const desk = callsOf(house.url, events, await house.token('editor'));
  const key = { 'Idempotency-Key': 'written-into-silence-1' };
  passage.pause();
  let isOver = false;
  const silent = sleep(PAUSE_MS).then(() => (isOver = true));

  const [answers, [written, ms]] = await Promise.all([Promise.all(crowd(token)), timed(desk.write(draft, key))]);
  for (const [answer] of answers)
    expect(answer).toEqual({ status: 503, retryAfter: '2', message: failures.unavailable.message });
  expect(written.status).toBe(503);
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
  // Those who come later don't hang either.
  const [later, took] = await timed(feed(token));
  expect(later.status).toBe(503);
  expect(quickest([took, ms, ...answers.map(([, one]) => one)])).toBeLessThan(2_000);
  expect(isOver).toBe(false);

  await silent;
  expect(await backAfterSilence(token)).toBeLessThan(3_000);
  // What was written into the silence and is sent again is there once.
  await vi.waitFor(async () => expect((await desk.write(draft, key)).status).toBe(201), { timeout: 30_000 });
  expect(await house.db.collection('events').countDocuments({ title: draft.title })).toBe(1);
}, 180_000);

/** How long it takes until everything is there again; the quickest of at most three shorter silences. */
async function backAfterSilence(token: string): Promise<number> {
  const times: number[] = [];
  const calls = callsOf(house.url, letters, token);
  while (times.length < 3 && !times.some((ms) => ms < 3_000)) {
    if (times.length > 0) {
      passage.pause();
      await sleep(3_000);
    }
    passage.resume();
    const back = performance.now();
    await vi.waitFor(async () => expect((await calls.list({ homeId: HOME })).status).toBe(200), { timeout: 30_000 });
    await vi.waitFor(async () => expect(await status('/readyz')).toBe(200), { timeout: 30_000 });
    times.push(performance.now() - back);
  }
  return quickest(times);
}

test('a request that merely takes its time is left in peace', async () => {
  const token = await house.token('owner');
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(1_000)]), 'x.jpg');
  const whole = new Response(form);
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const slow = new ReadableStream({
    async start(controller) {
      controller.enqueue(bytes.slice(0, 200));
      await sleep(2_500);
      controller.enqueue(bytes.slice(200));
      controller.close();
    },
  });
  const answer = await fetch(`${house.url}/api/photos`, {
    ...{ method: 'POST', body: slow, duplex: 'half' },
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': whole.headers.get('Content-Type')!,
      'Idempotency-Key': 'over-a-slow-line-1',
    },
  } as RequestInit);
  // Not a picture, and said so after it was read to its end.
  expect(answer.status).toBe(415);
});
