/** An urgent repair goes first to the engineer who is on duty for it; the others still hear of it and may take it. */
import { organisation } from '@jiashu/shared/organisation/contract';
import type { Trade } from '@jiashu/shared/organisation/vocabulary';
import { repairs } from '@jiashu/shared/repairs/contract';
import { URGENT } from '@jiashu/shared/repairs/urgent';
import { expect, test } from 'vitest';
import { PROJECT, personId, type Who } from '../testing/company';
import type { House } from '../testing/house';
import { forTests } from '../testing/opened';
import { filed, newsOf, taken } from './testing/steps';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

let house: House;
forTests(
  (opened) => {
    house = opened;
  },
  ({ db }) => Promise.all(['shifts', 'leaves', 'repairs'].map((name) => db.collection(name).deleteMany({}))),
);

const manager = () => house.as('projectManager', organisation);
const onDuty = async (who: Who, trade: Trade, from = '00:00', to = '00:00') => {
  const shift = { projectId: PROJECT, personId: personId(who), trade, weekdays: EVERY_DAY, from, to };
  expect((await (await manager()).addShift(shift)).status).toBe(201);
};
const burst = (changes: object = {}) => filed(house, { ...URGENT.burst.place, words: '', ...changes });

test('he is called by name and told why, the others whom it went to; the owner reads who answers', async () => {
  await onDuty('secondEngineer', 'water');
  const repair = await burst();
  expect(repair).toMatchObject({ state: 'waiting', engineer: null, duty: { name: '何伟', trade: 'water' } });
  const title = '急：爆管，3 栋 2 单元 1201';
  const due = '11:00 前要回应，12:00 前要到场。';
  expect(await newsOf(house, 'secondEngineer', repair)).toEqual([
    expect.objectContaining({ title, text: `您正在值班（水），这单先找您。${due}` }),
  ]);
  for (const who of ['engineer', 'steward'] as const)
    expect(await newsOf(house, who, repair)).toEqual([
      expect.objectContaining({ title, text: `先找了值班的何伟；他来不了，谁先接就是谁的。${due}` }),
    ]);
});

test('whoever is quicker may still take it', async () => {
  await onDuty('secondEngineer', 'general');
  const { id: repairId } = await burst();
  const { body } = await (await house.as('engineer', repairs)).take({ repairId });
  expect(body).toMatchObject({ state: 'taken', engineer: '沈立', duty: { name: '何伟', trade: 'general' } });
});

test('of two on duty it is the less busy one', async () => {
  await onDuty('engineer', 'water');
  await onDuty('secondEngineer', 'water');
  await taken(house);
  expect((await burst()).duty?.name).toBe('何伟');
});

test('in the place of one on leave his deputy is called', async () => {
  await onDuty('secondEngineer', 'water');
  const leave = { personId: personId('secondEngineer'), from: '2026-11-22', to: '2026-11-23', reason: '探亲' };
  const away = await (await manager()).addLeave({ ...leave, deputyId: personId('engineer') });
  expect(away.status).toBe(201);
  expect((await burst()).duty?.name).toBe('沈立');
});

test('nobody is called first who is no engineer, whose hours are over, or for what is not urgent', async () => {
  await onDuty('steward', 'water');
  await onDuty('engineer', 'water', '18:00', '20:00');
  await onDuty('secondEngineer', 'hotline');
  const repair = await burst();
  expect(repair.duty).toBeNull();
  expect(await newsOf(house, 'engineer', repair)).toEqual([
    expect.objectContaining({ text: '11:00 前要回应，12:00 前要到场。' }),
  ]);
  await onDuty('engineer', 'general');
  expect((await filed(house)).duty).toBeNull();
});
