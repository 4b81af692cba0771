/** Keyset paging in both directions: every row once and in order, also when many share a moment. */
import fc from 'fast-check';
import { Schema } from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from '../testing/house';
import { type Collection, collection } from './collection';
import { afterCursor, beyondCursor, newestFirst, soonestFirst, toPage } from './paging';

interface Row {
  _id: string;
  run: number;
  at: Date;
}

const schema = new Schema<Row>({ _id: String, run: Number, at: Date }, { collection: 'paged', versionKey: false });
const ORDERS = {
  'newest first': { filter: afterCursor, sort: newestFirst, sign: -1 },
  'soonest first': { filter: beyondCursor, sort: soonestFirst, sign: 1 },
};
type Order = (typeof ORDERS)[keyof typeof ORDERS];

let house: House;
let rows: Collection<Row>;
let run = 0;
beforeAll(async () => {
  house = await openHouse();
  rows = collection(house.db, 'Paged', schema);
});
afterAll(() => house.close());

/** Follows the cursors from the first page to the last. */
async function walk({ filter, sort }: Order, limit: number): Promise<Row[]> {
  const seen: Row[] = [];
  for (let after: string | undefined; ; ) {
    const found = await rows
      .find({ run, ...filter('at', after) })
      .sort(sort('at'))
      .limit(limit + 1)
      .lean<Row[]>();
    const page = toPage(found, limit, ({ at }) => at);
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    seen.push(...page.rows);
    if (page.next === null) return seen;
    after = page.next;
  }
}

const compare = (a: Row, b: Row) => a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1);
const idOf = (n: number) => n.toString(16).padStart(24, '0');

describe.each(Object.entries(ORDERS))('%s', (_, order) => {
  test('pages of any size give every row once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 6 }),
        async (moments, limit) => {
          run++;
          const all = moments.map((ms, index) => ({ _id: idOf(run * 100 + index), run, at: new Date(1e12 + ms) }));
          await rows.insertMany(all);
          const expected = [...all].sort((a, b) => order.sign * compare(a, b)).map(({ _id }) => _id);
          expect((await walk(order, limit)).map(({ _id }) => _id)).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  });

  test.each(['', 'x', '1_x', `-1_${idOf(1)}`, `1_${idOf(1)} `, '__proto__', `1_${idOf(1)}_2`])(
    'refuses the cursor “%s”',
    (cursor) => {
      expect(() => order.filter('at', cursor)).toThrow(expect.objectContaining({ code: 'malformed' }));
    },
  );
});
