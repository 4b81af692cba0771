/** Two act on one repair at the same moment, or on what is no longer so: one of them counts. */
import { repairs } from '@jiashu/shared/repairs/contract';
import { describe, expect, test } from 'vitest';
import { personId, type Who } from '../testing/company';
import type { House } from '../testing/house';
import { forTests } from '../testing/opened';
import { booked, filed, finished, proposed, refOf } from './testing/steps';

let house: House;
forTests((opened) => {
  house = opened;
});

const as = (who: Who | null) => house.as(who, repairs);

describe('at the same moment', () => {
  test('two engineers take one order: exactly one has it', async () => {
    for (let round = 0; round < 5; round++) {
      const { id: repairId } = await filed(house);
      const both = await Promise.all(
        (['engineer', 'secondEngineer'] as const).map(async (who) => (await as(who)).take({ repairId })),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = both.find(({ status }) => status === 200)!.body;
      expect((await (await as('steward')).deskShow({ repairId })).body).toMatchObject({
        engineer: winner.engineer,
        version: 2,
      });
    }
  });

  test('ten takes and an assignment: one engineer, one fact', async () => {
    const repair = await filed(house);
    const { id: repairId } = repair;
    const engineer = await as('engineer');
    const steward = await as('steward');
    const all = await Promise.all([
      ...Array.from({ length: 10 }, () => engineer.take({ repairId })),
      steward.assign({ repairId, engineerId: personId('secondEngineer') }),
    ]);
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await steward.deskShow({ repairId })).body.timeline).toHaveLength(2);
  });

  test('the owner accepts and sends back at once: one of them counts', async () => {
    const repair = await finished(house);
    const mine = await as('owner');
    const both = await Promise.all([mine.accept(refOf(repair)), mine.reject({ ...refOf(repair), reason: '不行' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { state, reworks } = (await mine.show({ repairId: repair.id })).body;
    expect([state, reworks]).toEqual(both[0]!.status === 200 ? ['closed', 0] : ['rework', 1]);
  });

  test('the owner cancels while the engineer begins: one of them counts', async () => {
    const repair = await booked(house);
    const both = await Promise.all([
      (await as('owner')).cancel(refOf(repair)),
      (await as('engineer')).start(refOf(repair)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('whoever decides on an older version is told to look again', async () => {
    const repair = await proposed(house);
    const newer = await (await as('engineer')).propose({ ...refOf(repair), day: '2026-11-26', slot: 'evening' });
    const mine = await as('owner');
    const late = await mine.agree(refOf(repair));
    expect(late.status).toBe(409);
    expect(late.body.error?.code).toBe('conflict');
    expect((await mine.agree(refOf(newer.body))).body.visit).toEqual({ day: '2026-11-26', slot: 'evening' });
  });

  test('what is over stays over', async () => {
    const repair = await finished(house);
    const mine = await as('owner');
    const closed = (await mine.accept(refOf(repair))).body;
    expect((await mine.accept(refOf(closed))).status).toBe(409);
    expect((await mine.reject({ ...refOf(closed), reason: '又漏了' })).status).toBe(409);
    expect((await (await as('steward')).void({ ...refOf(closed), reason: '误报' })).status).toBe(409);
  });
});
