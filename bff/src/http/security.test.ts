/** How often one may try to sign in: counted whatever the address is dressed as. */
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

test('an address with escapes is the same endpoint and counts as the same try', async () => {
  expect(await signIn('sessions/demo')).toBe(200);
  expect(await signIn('%73essions/demo')).toBe(200);
  expect(await signIn('sessions/%64emo')).toBe(200);
  expect(await signIn('%73essions/demo')).toBe(429);
  expect(await signIn('sessions/demo')).toBe(429);
});
