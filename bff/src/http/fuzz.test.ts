/**
 * YARDSTICKS: seeded requests made from the schemas; nothing is answered by a 5xx or with our insides, and every refusal
 * is in Chinese. `FUZZ_REQUESTS=10000` sends the yardstick's number of them.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as company from '../testing/company';
import { inputsFor, type Random, seeded } from '../testing/fromSchema';
import { type House, openHouse } from '../testing/house';
import type { Route } from './bind';

const SEED = 20_261_122;
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 1_500);
const AT_ONCE = 10;
const IDS = [
  ...[company.PROJECT, company.BUILDING_3, company.BUILDING_5, company.HOME, company.OTHER_HOME],
  ...[company.personId('owner'), company.personId('engineer'), 'a'.repeat(24)],
];
const CALLERS = ['owner', 'tenant', 'editor', 'engineer', 'customerRelations', 'groupManager', null] as const;
/** These end or change the sessions the others are sent with. */
const LEFT_OUT = /^accounts\.(signOut|refresh|end|revoke)/;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

interface Shot {
  readonly route: Route;
  readonly input: Record<string, unknown>;
  readonly who: (typeof CALLERS)[number];
}

function shots(): Shot[] {
  const random: Random = seeded(SEED);
  const routes = house.routes.filter(({ name, endpoint }) => !endpoint.upload && !LEFT_OUT.test(name));
  const makers = routes.map(({ wire }) => inputsFor(wire.input, IDS));
  return Array.from({ length: REQUESTS }, (_, index) => {
    const at = index % routes.length;
    const input = makers[at]!(random);
    const who = CALLERS[Math.floor(random() * CALLERS.length)]!;
    return { route: routes[at]!, input: typeof input === 'object' && input !== null ? input : {}, who };
  });
}

async function send({ route: { endpoint }, input, who }: Shot) {
  const rest = { ...input };
  const path = endpoint.path.replace(/:(\w+)/g, (_, key: string) => {
    const value = String(rest[key]);
    delete rest[key];
    return encodeURIComponent(value.toWellFormed());
  });
  const pairs = Object.entries(rest).map(([key, value]) => [key, String(value)]);
  const query = endpoint.method === 'GET' ? `?${new URLSearchParams(pairs)}` : '';
  const answer = await fetch(`${house.url}/api${path}${query}`, {
    method: endpoint.method,
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
      ...(who ? { Authorization: `Bearer ${await house.token(who)}` } : {}),
    },
    ...(endpoint.method === 'GET' ? {} : { body: JSON.stringify(rest) }),
  });
  return { status: answer.status, text: await answer.text() };
}

const CHINESE = /\p{Script=Han}/u;

/** What a person would read in this answer; none in one that is no refusal. */
function wordsIn(status: number, text: string): string[] {
  if (status < 400) return [];
  const { error } = JSON.parse(text) as { error: { message: string; data?: { message?: string }[] } };
  const fields = Array.isArray(error.data) ? error.data.flatMap(({ message }) => message ?? []) : [];
  return [error.message, ...fields];
}

test('requests made from the schemas meet no fault of ours, and no refusal in another language', async () => {
  const queue = shots();
  const faults: unknown[] = [];
  const counts: Record<string, number> = {};
  const worker = async () => {
    for (let shot = queue.pop(); shot; shot = queue.pop()) {
      const { status, text } = await send(shot);
      counts[Math.floor(status / 100)] = (counts[Math.floor(status / 100)] ?? 0) + 1;
      const leaks = /\bat .+:\d+:\d+|node_modules|Mongo|Zod/.test(text);
      const foreign = wordsIn(status, text).some((words) => !CHINESE.test(words));
      const hidden = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u3164\ufeff]/.test(text);
      if (status >= 500 || leaks || foreign || hidden)
        faults.push([shot.route.name, status, shot.who, shot.input, text.slice(0, 300)]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  expect(faults).toEqual([]);
  // Not all of them were turned away at the door.
  expect(counts[2]).toBeGreaterThan(REQUESTS / 20);
}, 600_000);
