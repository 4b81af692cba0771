/** YARDSTICKS, "faults and bad input": whatever is sent to whichever endpoint, the answer is a 4xx in Chinese and nothing is stored. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from '../testing/house';
import { textsOf } from '../testing/textsOf';
import type { Route } from './bind';

const json = (body: string | Buffer) => ({ body, type: 'application/json' });
const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;

const BODIES: Record<string, { body: string | Buffer; type: string }> = {
  'not JSON': json('{"title":'),
  'an array': json('[]'),
  'a bare word': json('"text"'),
  'a megabyte': json(JSON.stringify({ text: 'x'.repeat(1_048_576) })),
  'ten thousand levels': json(deep),
  __proto__: json('{"__proto__":{"admin":true}}'),
  'an operator': json('{"phone":{"$gt":""},"personId":{"$ne":null},"code":{"$gt":""},"title":{"$gt":""}}'),
  'a NUL': json('{"title":"\\u0000","text":"\\u0000","name":"\\u0000","phone":"\\u0000"}'),
  'half a surrogate': json('{"title":"\\ud800","text":"\\ud800","name":"\\ud800","phone":"\\ud800"}'),
  'broken UTF-8': json(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
  'an unknown field': json('{"nobodyKnowsThis":1}'),
  'a form': { body: 'title=x', type: 'application/x-www-form-urlencoded' },
  XML: { body: '<title/>', type: 'application/xml' },
};

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function send({ endpoint }: Route, { body, type }: { body: string | Buffer; type: string }) {
  const path = endpoint.path.replace(/:\w+/g, 'a'.repeat(24));
  const token =
    endpoint.access === 'public' ? null : await house.token(endpoint.access === 'staff' ? 'groupManager' : 'owner');
  const answer = await fetch(`${house.url}/api${path}`, {
    method: endpoint.method,
    body: body as BodyInit,
    headers: {
      'Content-Type': type,
      'Idempotency-Key': randomUUID(),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
  });
  return {
    status: answer.status,
    message: ((await answer.json()) as { error?: { message: string } }).error?.message ?? '',
  };
}

/** How many records every collection holds; sessions of the test's own sign-ins left out. */
async function stored() {
  const names = (await house.db.listCollections()).map(({ name }) => name).filter((name) => name !== 'sessions');
  const counts = names.sort().map(async (name) => [name, await house.db.collection(name).countDocuments()]);
  return Object.fromEntries(await Promise.all(counts));
}

describe('a body that is', () => {
  test.each(Object.entries(BODIES))('%s is refused at every endpoint', async (_, body) => {
    const routes = house.routes.filter(({ endpoint }) => endpoint.method !== 'GET');
    await Promise.all([house.token('groupManager'), house.token('owner')]);
    const before = await stored();
    for (const route of routes) {
      const { status, message } = await send(route, body);
      expect([route.name, Math.floor(status / 100), status]).toEqual([route.name, 4, status]);
      expect(message).toMatch(/[一-龥]{4}/);
    }
    expect(await stored()).toEqual(before);
  });
});

describe('a query that is', () => {
  test.each(['limit=0', 'limit=51', 'limit=x', 'after=%00', 'after=1_x', 'nobodyKnowsThis=1', 'limit=1&limit=2'])(
    '%s is refused by the inbox',
    async (query) => {
      const headers = { Authorization: `Bearer ${await house.token('owner')}` };
      expect((await fetch(`${house.url}/api/inbox?${query}`, { headers })).status).toBe(400);
    },
  );
});

describe('a request', () => {
  test('that makes something needs an Idempotency-Key', async () => {
    const headers = { Authorization: `Bearer ${await house.token('editor')}`, 'Content-Type': 'application/json' };
    const answer = await fetch(`${house.url}/api/desk/letters`, { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(400);
  });

  test('from a mini-program older than the contract is told to update', async () => {
    const answer = await fetch(`${house.url}/api/projects`, { headers: { 'Jiashu-Contract': '0' } });
    expect(answer.status).toBe(426);
    expect(await answer.json()).toMatchObject({ error: { code: 'updateRequired' } });
  });

  test('to nowhere under /api is a 404 in our own words', async () => {
    const answer = await fetch(`${house.url}/api/no/such/thing`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'notFound', requestId: expect.any(String) } });
  });

  test('carries security headers and an id back', async () => {
    const { headers } = await fetch(`${house.url}/api/projects`, { headers: { 'X-Request-Id': 'a-request-of-mine' } });
    expect(headers.get('x-request-id')).toBe('a-request-of-mine');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

/** Compared or looked up as they are, and never shown. */
const OPAQUE = ['after', 'code', 'refreshToken'];
const HIDDEN = ['\u202e', '\u2066', '\u200f', '\u200b', '\ufeff', '\u3164'];

test('no text of any endpoint keeps a sign that nobody sees', () => {
  const texts = house.routes.flatMap(({ name, wire }) =>
    textsOf(wire.input)
      .filter(({ path }) => !OPAQUE.includes(path))
      .map((text) => ({ name, ...text })),
  );
  expect(texts.length).toBeGreaterThan(200);
  const kept = texts.flatMap(({ name, path, schema }) =>
    HIDDEN.filter((sign) => String(schema.safeParse(`看得见${sign}的字`).data).includes(sign)).map(
      () => `${name} ${path}`,
    ),
  );
  expect([...new Set(kept)]).toEqual([]);
});
