/** How often one may try to sign in, and that no other way of writing the address gets round it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personId } from '../testing/company';
import { type House, openHouse } from '../testing/house';

const TRIES = 3;
let house: House;
beforeAll(async () => {
  house = await openHouse({ SIGN_INS_PER_MINUTE: String(TRIES) });
});
afterAll(() => house.close());

const signIn = async (path: string): Promise<number> =>
  (
    await fetch(`${house.url}/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ personId: personId('owner') }),
    })
  ).status;

test('signing in is counted, and an address in disguise leads nowhere', async () => {
  for (let tries = 0; tries < TRIES; tries++) expect(await signIn('sessions/demo')).toBe(200);
  for (const path of ['sessions/demo', 'sessions/DEMO', 'sessions/demo/']) expect(await signIn(path)).toBe(429);
  for (const path of ['%73essions/demo', 'SESSIONS/demo', '/sessions/demo']) expect(await signIn(path)).toBe(404);
});
