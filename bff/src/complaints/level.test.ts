import { complaints } from '@jiashu/shared/complaints/contract';
import { describe, expect, test } from 'vitest';
import type { Who } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { forTests } from '../testing/opened';
import { filed, ownerFacts } from './complaints.matrix';
import { RISE } from './rising';

let house: House;
forTests((opened) => {
  house = opened;
});

const as = (who: Who | null) => house.as(who, complaints);
const later = (days: number, minutes = 0) => new Date(NOW.getTime() + days * 86_400_000 + minutes * 60_000);

describe('the level', () => {
  test('anybody on the desk raises it; only customer relations lowers it; both with a reason the owner reads', async () => {
    const one = await filed(house);
    const manager = await as('projectManager');
    expect((await manager.setLevel({ ...one, level: 1, reason: '业主群里在传' })).body.level).toBe(1);
    expect((await manager.setLevel({ ...one, level: 3, reason: '没那么重' })).status).toBe(403);
    const relations = await as('customerRelations');
    expect((await relations.setLevel({ ...one, level: 1, reason: '同级' })).status).toBe(409);
    const { body } = await relations.setLevel({ ...one, level: 3, reason: '已经谈好' });
    expect(body).toMatchObject({ level: 3, adjusted: { level: 3, reason: '已经谈好', by: '赵敏' } });
    expect((await (await as('owner')).show(one)).body.adjusted).toBe('已经谈好');
  });

  test('a lowering lapses when the facts become graver', async () => {
    const one = await filed(house);
    const relations = await as('customerRelations');
    await relations.setLevel({ ...one, level: 4, reason: '小事' });
    const facts = { ...ownerFacts, households: 12, difficult: false, complainants: 1, delayIsOurs: true };
    const { body } = await relations.correct({ ...one, facts, reason: '同层都有' });
    expect(body).toMatchObject({ level: 1, levelName: '一级' });
    expect(body.thread.at(-1)).toMatchObject({ kind: 'corrected', text: '同层都有', levelName: '一级' });
  });

  test('time raises it: half a month, a month, each once, told in the thread', async () => {
    const one = await filed(house, { impact: 'none' } as never);
    const desk = async () => (await (await as('customerRelations')).deskShow(one)).body;
    expect(await desk()).toMatchObject({ level: 4, rise: { level: 2, at: later(15).toISOString() } });
    house.at(later(15, -1));
    await house.jobs.run(RISE);
    expect((await desk()).level).toBe(4);
    house.at(later(15));
    await house.jobs.run(RISE);
    await house.jobs.run(RISE);
    // A month after 22 November is 22 December: thirty days.
    expect(await desk()).toMatchObject({ level: 2, rise: { level: 1, at: later(30).toISOString() } });
    house.at(later(30));
    await house.jobs.run(RISE);
    const { level, rise, thread } = await desk();
    expect([level, rise]).toEqual([1, null]);
    expect(thread.slice(1).map(({ kind, by, levelName }) => [kind, by, levelName])).toEqual([
      ['levelled', null, '二级'],
      ['levelled', null, '一级'],
    ]);
  });

  test('one that somebody raised already is left as it is, quietly', async () => {
    const one = await filed(house, { impact: 'none' } as never);
    await (await as('projectManager')).setLevel({ ...one, level: 1, reason: '盯住' });
    house.at(later(16));
    await house.jobs.run(RISE);
    const { level, thread } = (await (await as('projectManager')).deskShow(one)).body;
    expect([level, thread.length]).toEqual([1, 2]);
  });
});
