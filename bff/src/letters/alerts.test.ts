/** What a project owes its owners is told once to those who can do something about it. */
import { inbox } from '@jiashu/shared/inbox/contract';
import { letters } from '@jiashu/shared/letters/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../testing/house';
import { ALERT } from './alerts';
import { publishedLetter } from './testing/publishedLetter';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const alertsOf = async (who: 'editor' | 'otherEditor') => {
  const { body } = await (await house.as(who, letters)).deskDue({});
  return body.alerts.map(({ kind, title }) => `${kind} ${title}`);
};
const told = async (who: 'editor' | 'engineer') =>
  (await (await house.as(who, inbox)).list({ limit: 50 })).body.items
    .filter(({ link }) => link.kind === 'deskLetters')
    .map(({ title }) => title);

test('a late milestone and a silent month are told once, however often the job runs', async () => {
  await publishedLetter(house);
  house.at(new Date('2026-12-27T02:00:00Z'));
  expect(await alertsOf('editor')).not.toContain('letter 35 天没有家书');
  house.at(new Date('2026-12-28T02:00:00Z'));
  expect(await alertsOf('editor')).toContain('letter 36 天没有家书');
  expect(await alertsOf('editor')).toContain('milestone 3 栋封顶晚 4 天');

  await house.jobs.run(ALERT);
  await house.jobs.run(ALERT);
  house.at(new Date('2026-12-29T02:00:00Z'));
  await house.jobs.run(ALERT);
  expect((await told('editor')).filter((title) => title.includes('没有家书'))).toEqual(['云栖里：36 天没有家书']);
  expect((await told('editor')).filter((title) => title.includes('3 栋封顶'))).toHaveLength(1);
  expect(await told('engineer')).toEqual([]);
});

test('a letter ends the silence', async () => {
  await publishedLetter(house);
  expect((await alertsOf('editor')).filter((alert) => alert.startsWith('letter'))).toEqual([]);
});

test('nobody sees what another project owes', async () => {
  const { body } = await (await house.as('editor', letters)).deskDue({});
  expect(new Set(body.alerts.map(({ projectName }) => projectName))).toEqual(new Set(['云栖里']));
});
