/** The reference is written when somebody first asks, so a test asks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../testing/house';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

interface Written {
  readonly paths: Record<string, Record<string, { operationId: string; summary: string }>>;
}

test('every endpoint the app serves stands in the reference, each with its sentence', async () => {
  const { paths } = (await (await fetch(`${house.url}/openapi.json`)).json()) as Written;
  const written = Object.values(paths).flatMap((path) => Object.values(path));
  expect(written.map(({ operationId }) => operationId).sort()).toEqual(house.routes.map(({ name }) => name).sort());
  for (const { operationId, summary } of written)
    expect([operationId, summary]).toEqual([operationId, expect.stringMatching(/\p{Script=Han}/u)]);
});
