/** What reaches a person's phone: one routine message an hour, what waited as one, nothing that he has read. */
import { inbox } from '@jiashu/shared/inbox/contract';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { derivedId } from '../history';
import { personId, type Who } from '../testing/company';
import { type House, openHouse } from '../testing/house';
import { PUSH } from '.';

let house: House;
afterAll(() => house.close());
beforeEach(async () => {
  await house?.close();
  house = await openHouse();
  await accept('owner', 5);
});

const START = new Date('2026-11-22T02:00:00Z');
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

/** Comes by WeChat and accepts so many messages. */
async function accept(who: Who, times: number) {
  const openid = `openid of ${who}`;
  await house.db.collection('persons').updateOne({ _id: personId(who) as never }, { $set: { openid } });
  const calls = await house.as(who, inbox);
  for (let n = 0; n < times; n++) await calls.allowPush({});
}

async function tell(title: string, minutes: number, more: { urgent?: true } = {}) {
  const link = { kind: 'letter' as const, id: derivedId('letter', title) };
  const message = { title, text: '点开看看', link, ...more };
  await house.capabilities.inbox.tell([personId('owner')], title, at(minutes), message);
}

async function push(minutes: number) {
  house.at(at(minutes));
  await house.jobs.run(PUSH);
  return house.pushes.splice(0).map(({ title, text }) => `${title}｜${text}`);
}

test('the first goes out at once, the next not within the hour, and then as one', async () => {
  await tell('第一件', 0);
  expect(await push(0)).toEqual(['第一件｜点开看看']);
  await tell('第二件', 10);
  await tell('第三件', 20);
  expect(await push(30)).toEqual([]);
  expect(await push(59)).toEqual([]);
  expect(await push(60)).toEqual(['您有 2 条新消息｜第三件']);
  expect(await push(300)).toEqual([]);
});

test('told twice and run by two instances at once, the phone buzzes once', async () => {
  await tell('一件事', 0);
  await tell('一件事', 0);
  await Promise.all([house.jobs.run(PUSH), house.jobs.run(PUSH), house.jobs.run(PUSH)]);
  expect(house.pushes).toHaveLength(1);
});

test('what is urgent does not wait', async () => {
  await tell('家书', 0);
  await push(0);
  await tell('水管爆了，沈立已出发', 5, { urgent: true });
  expect(await push(5)).toEqual(['水管爆了，沈立已出发｜点开看看']);
});

test('what was read meanwhile is not pushed', async () => {
  await tell('家书', 0);
  await push(0);
  await tell('开放日', 10);
  const calls = await house.as('owner', inbox);
  await calls.markAllRead({});
  expect(await push(90)).toEqual([]);
});

test('without an acceptance left nothing is sent, and nothing is kept for later', async () => {
  const { body } = await (await house.as('neighbour', inbox)).pushes({});
  expect(body.left).toBe(0);
  const link = { kind: 'letter' as const, id: derivedId('letter') };
  await house.capabilities.inbox.tell([personId('neighbour')], 'a cause', START, { title: '家书', text: '', link });
  expect(await push(0)).toEqual([]);
  expect(await house.db.collection('pushes').countDocuments({ personId: personId('neighbour') })).toBe(0);
});

test('each message uses up one acceptance; one acceptance sent twice counts once', async () => {
  await tell('家书', 0);
  await push(0);
  const calls = await house.as('owner', inbox);
  expect((await calls.pushes({})).body.left).toBe(4);
  const headers = { 'Idempotency-Key': 'one-acceptance-of-mine' };
  await calls.allowPush({}, headers);
  expect((await calls.allowPush({}, headers)).body.left).toBe(5);
});
