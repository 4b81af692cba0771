/** A phone the ledger knows brings its home, as soon as it is proved and to nobody else. */
import { accounts } from '@jiashu/shared/accounts/contract';
import { homes } from '@jiashu/shared/homes/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUILDING_5, id, PROJECT, personId } from '../testing/company';
import { callsOf, type House, NOW, openHouse } from '../testing/house';
import { newcomer } from './testing/newcomer';

/** In the ledger, and nobody's yet. */
const FREE_HOME = id('home', 'ledger');

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Puts a phone into the ledger as an owner of the free home; gives the member's id. */
async function inLedger(phone: string, changes: object = {}) {
  const memberId = id('member', phone, JSON.stringify(changes));
  await house.capabilities.homes.insertMembers([
    {
      _id: memberId,
      ...{ homeId: FREE_HOME, projectId: PROJECT, buildingId: BUILDING_5, kind: 'owner', personId: null },
      name: house.capabilities.vault.seal('梁思齐'),
      phoneIndex: house.capabilities.vault.blindIndex(phone),
      since: NOW,
      endedAt: null,
      ...changes,
    },
  ]);
  return memberId;
}

async function codeFor(phone: string) {
  await callsOf(house.url, accounts, null).sendCode({ phone });
  return { phone, code: house.sms.get(phone)! };
}

describe('a phone the ledger knows', () => {
  test('brings its home as soon as it is proved, without anybody confirming', async () => {
    await inLedger('13700000001');
    const person = await newcomer(house);
    expect((await person.homes.mine({})).body.homes).toEqual([]);
    await person.accounts.bindPhone(await codeFor('13700000001'));
    expect((await person.homes.mine({})).body.homes).toEqual([
      expect.objectContaining({ id: FREE_HOME, label: '5 栋 1 单元 302', kind: 'owner', projectName: '云栖里' }),
    ]);
  });

  test('brings it also when one signs in by it, or by WeChat’s own number', async () => {
    await inLedger('13700000002');
    await inLedger('13700000003', { kind: 'family' });
    const signedIn = await callsOf(house.url, accounts, null).signInByPhone(await codeFor('13700000002'));
    const mine = await callsOf(house.url, homes, signedIn.body.accessToken).mine({});
    expect(mine.body.homes.map(({ id: homeId }) => homeId)).toEqual([FREE_HOME]);

    const person = await newcomer(house);
    await person.accounts.bindWechatPhone({ code: 'phone:13700000003' });
    expect((await person.homes.mine({})).body.homes).toEqual([expect.objectContaining({ kind: 'family' })]);
  });

  test('with a wrong code brings nothing', async () => {
    await inLedger('13700000004');
    const person = await newcomer(house);
    const { phone, code } = await codeFor('13700000004');
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await person.accounts.bindPhone({ phone, code: wrong })).status).toBe(400);
    expect((await person.homes.mine({})).body.homes).toEqual([]);
  });

  test('does not give what has ended or is already another’s', async () => {
    await inLedger('13700000005', { endedAt: NOW });
    await inLedger('13700000005', { personId: personId('neighbour') });
    const person = await newcomer(house);
    await person.accounts.bindPhone(await codeFor('13700000005'));
    expect((await person.homes.mine({})).body.homes).toEqual([]);
  });

  test('is bound to one person only', async () => {
    const person = await newcomer(house);
    await person.accounts.bindPhone(await codeFor('13700000006'));
    const second = await newcomer(house);
    house.at(new Date(NOW.getTime() + 61_000));
    const refused = await second.accounts.bindPhone(await codeFor('13700000006'));
    house.at(NOW);
    expect(refused.status).toBe(400);
    expect(refused.body.error?.data).toEqual([expect.objectContaining({ path: 'phone' })]);
    expect((await second.accounts.me({})).body.phone).toBeNull();
  });
});
