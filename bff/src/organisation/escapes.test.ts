/** Ways to more than one was given. */
import { accounts } from '@jiashu/shared/accounts/contract';
import { organisation } from '@jiashu/shared/organisation/contract';
import { expect, test } from 'vitest';
import { taken } from '../repairs/testing/steps';
import { OTHER_PROJECT, PROJECT, personId, type Who } from '../testing/company';
import { callsOf, type House, NOW } from '../testing/house';
import { forTests } from '../testing/opened';

let house: House;
forTests((opened) => {
  house = opened;
});

const as = (who: Who) => house.as(who, organisation);
const post = (role: 'engineer' | 'steward' | 'customerRelations', scopeId = PROJECT) => ({
  ...{ role, tier: 'project' as const, scopeId },
});

test('nobody gives himself a post by way of a second number that becomes his own', async () => {
  const phone = '13200000201';
  const { body } = await (await as('projectManager')).inviteStaff({
    name: '别人',
    phone,
    ...post('customerRelations'),
  });
  await callsOf(house.url, accounts, null).sendCode({ phone });
  await house.stepUp('projectManager');
  const own = await house.as('projectManager', accounts);
  expect((await own.changePhone({ phone, code: house.sms.get(phone)! })).status).toBe(200);
  const answer = await (await as('projectManager')).acceptStaffInvitation({ invitationId: body.id });
  expect([answer.status, answer.body.error?.code]).toEqual([403, 'forbidden']);
  expect((await own.me({})).body.posts.map(({ role }) => role)).toEqual(['projectManager']);
});

test('work is handed over where the caller manages, not where he only works', async () => {
  // The manager of one project lends a hand as a steward in the other; both engineers work in both.
  const staff = house.db.collection('persons');
  const add = (who: Who, held: object) =>
    staff.updateOne({ _id: personId(who) as never }, { $push: { posts: held as never } });
  await add('projectManager', post('steward', OTHER_PROJECT));
  for (const who of ['engineer', 'secondEngineer'] as const) await add(who, post('engineer', OTHER_PROJECT));
  const repair = await taken(house);
  const there = { $set: { projectId: OTHER_PROJECT } };
  await house.db.collection('repairs').updateOne({ _id: repair.id as never }, there);
  house.at(NOW);
  const manager = await as('projectManager');
  const order = { personId: personId('engineer'), toId: personId('secondEngineer'), reason: '请假' };
  const { status, body } = await manager.handOver(order);
  expect([status, body.moved]).toEqual([200, 0]);
  const kept = await house.db.collection('repairs').findOne({ _id: repair.id as never });
  expect(kept?.engineerId).toBe(personId('engineer'));
});
