/** The lists of repairs: a home's own, the desk's views and counts, what is overdue. */
import { inbox } from '@jiashu/shared/inbox/contract';
import { repairs } from '@jiashu/shared/repairs/contract';
import { describe, expect, test } from 'vitest';
import { NEIGHBOUR_HOME, type Who } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { forTests } from '../testing/opened';
import { filed, finished, leak, refOf, taken } from './testing/steps';

let house: House;
forTests((opened) => {
  house = opened;
});

const as = (who: Who | null) => house.as(who, repairs);
const minutesLater = (minutes: number) => house.at(new Date(NOW.getTime() + minutes * 60_000));

describe('lists', () => {
  test("a home's own, newest first, page by page; open ones apart", async () => {
    const mine = await as('neighbour');
    const ids: string[] = [];
    for (let minute = 0; minute < 5; minute++) {
      minutesLater(minute);
      ids.unshift((await (await as('neighbour')).file({ ...leak, homeId: NEIGHBOUR_HOME })).body.id);
    }
    const first = (await mine.show({ repairId: ids[0]! })).body;
    await mine.cancel(refOf(first));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await mine.list({ homeId: NEIGHBOUR_HOME, limit: 2, ...(after ? { after } : {}) });
      seen.push(...body.items.map(({ id }) => id));
      after = body.next ?? undefined;
    } while (after);
    expect(seen).toEqual(ids);
    const open = (await mine.list({ homeId: NEIGHBOUR_HOME, which: 'open' })).body.items;
    expect(open.map(({ id }) => id)).toEqual(ids.slice(1));
  });

  test('the desk: what is due first stands first, page by page, each once', async () => {
    for (const minutes of [9, 3, 6, 0]) {
      minutesLater(minutes);
      await filed(house);
    }
    const engineer = await as('engineer');
    const seen: string[] = [];
    const dues: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await engineer.deskList({ view: 'pool', limit: 3, ...(after ? { after } : {}) });
      seen.push(...body.items.map(({ id }) => id));
      dues.push(...body.items.map(({ next }) => next!.at));
      after = body.next ?? undefined;
    } while (after);
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen).size).toBe(seen.length);
    expect(dues).toEqual([...dues].sort());
  });

  test('the views hold what their names say', async () => {
    const mine = await taken(house);
    const waiting = await filed(house);
    const checking = await finished(house);
    const [engineer, second] = [await as('engineer'), await as('secondEngineer')];
    const ids = async (calls: typeof engineer, view: 'pool' | 'mine' | 'open' | 'checking' | 'over') =>
      (await calls.deskList({ view, limit: 50 })).body.items.map(({ id }) => id);
    expect(await ids(engineer, 'mine')).toContain(mine.id);
    expect(await ids(second, 'mine')).not.toContain(mine.id);
    expect(await ids(second, 'pool')).toContain(waiting.id);
    expect(await ids(second, 'pool')).not.toContain(mine.id);
    expect(await ids(second, 'checking')).toContain(checking.id);
    expect(await ids(second, 'open')).not.toContain(checking.id);
    minutesLater(120);
    await (await as('owner')).accept(refOf(checking));
    expect((await ids(await as('secondEngineer'), 'over'))[0]).toBe(checking.id);
  });

  test('counts what is overdue as the clock goes on', async () => {
    const before = (await (await as('steward')).deskCounts({})).body;
    await filed(house);
    const now = (await (await as('steward')).deskCounts({})).body;
    expect(now.pool).toBe(before.pool + 1);
    expect(now.dueToday).toBe(before.dueToday + 1);
    minutesLater(24 * 60 * 30);
    const later = (await (await as('steward')).deskCounts({})).body;
    expect(later.overdue).toBeGreaterThanOrEqual(later.pool);
    expect(later.dueToday).toBe(0);
  });

  test('a clock that was missed says so to the owner too', async () => {
    const { id: repairId } = await filed(house);
    minutesLater(61);
    expect((await (await as('owner')).show({ repairId })).body.clocks[0]).toMatchObject({
      kind: 'response',
      late: true,
    });
  });

  test('opening it takes it off the unread count', async () => {
    const repair = await taken(house);
    const mine = await house.as('owner', inbox);
    const before = (await mine.unread({})).body.count;
    await (await as('owner')).show({ repairId: repair.id });
    expect((await mine.unread({})).body.count).toBe(before - 1);
  });
});
