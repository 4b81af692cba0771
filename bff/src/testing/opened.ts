/** A house for a whole test file: opened before its tests, at `NOW` again before each, closed after them. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type House, NOW, openHouse } from './house';

/** `keep` gets the house once it is open; `each` makes the ground of every test. */
export function forTests(
  keep: (house: House) => void,
  each: (house: House) => Promise<unknown> = async () => {},
): void {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    keep(house);
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    house.at(NOW);
    await each(house);
  });
}
