/** Who sees a repair, and how much of it. */
import { repairs } from '@jiashu/shared/repairs/contract';
import { describe, expect, test } from 'vitest';
import { HOME, phoneOf, type Who } from '../testing/company';
import type { House } from '../testing/house';
import { forTests } from '../testing/opened';
import { filed, finished, refOf, taken } from './testing/steps';

let house: House;
forTests((opened) => {
  house = opened;
});

const as = (who: Who | null) => house.as(who, repairs);

describe('who sees what', () => {
  test('the household watches, its owner and who filed decide', async () => {
    const repair = await finished(house);
    const tenant = await as('tenant');
    expect((await tenant.show({ repairId: repair.id })).body.moves).toEqual([]);
    expect((await tenant.accept(refOf(repair))).status).toBe(403);
  });

  test("another's repair is not even said to exist, staff of another project are refused", async () => {
    const { id: repairId, version } = await filed(house);
    const neighbour = await as('neighbour');
    for (const answer of [
      neighbour.show({ repairId }),
      neighbour.cancel({ repairId, version }),
      neighbour.list({ homeId: HOME }),
    ])
      expect((await answer).status).toBe(404);
    const stranger = await as('otherEngineer');
    expect((await stranger.deskShow({ repairId })).status).toBe(403);
    expect((await stranger.take({ repairId })).status).toBe(403);
    expect((await stranger.deskList({})).body.items.map(({ id }) => id)).not.toContain(repairId);
    expect((await (await as(null)).show({ repairId })).status).toBe(401);
  });

  test('the phone is sealed at rest, whole for the assigned engineer only', async () => {
    const phone = phoneOf('owner');
    const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`;
    const repair = await taken(house, { phone });
    const { id: repairId } = repair;
    expect(repair.phone).toBe(phone);
    for (const [who, expected] of [
      ['secondEngineer', masked],
      ['steward', masked],
      ['engineer', phone],
    ] as const)
      expect((await (await as(who)).deskShow({ repairId })).body.phone).toBe(expected);
    expect((await (await as('owner')).show({ repairId })).body.phone).toBe(masked);
    const kept = JSON.stringify(await house.db.collection('repairs').findOne({ _id: repairId as never }));
    expect(kept).not.toContain(phone);
    expect(JSON.stringify(await house.db.collection('history').find().toArray())).not.toContain(phone);
  });
});
