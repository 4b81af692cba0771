/** An empty house gets its first member of staff by the phone of whoever runs it, and only then. */
import { accounts } from '@jiashu/shared/accounts/contract';
import { organisation } from '@jiashu/shared/organisation/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../infra/config';
import { personId } from '../testing/company';
import { callsOf, type House, NOW, openHouse } from '../testing/house';

const PHONE = '13700009999';
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const appoint = (phone: string) => house.capabilities.accounts.appointFirstManager(phone, NOW);
const managers = () => house.db.collection('persons').countDocuments({ 'posts.role': 'groupManager' });

describe('the first group manager', () => {
  test('is not appointed while there is one', async () => {
    expect(await appoint(PHONE)).toBe(false);
    expect(await managers()).toBe(1);
  });

  test('is whoever proves the phone, once, also when two instances start at the same moment', async () => {
    const persons = house.db.collection<{ _id: string; posts: object[] }>('persons');
    await persons.updateOne({ _id: personId('groupManager') }, { $set: { posts: [] } });
    expect((await Promise.all([appoint(PHONE), appoint(PHONE)])).filter(Boolean)).toHaveLength(1);
    expect([await appoint(PHONE), await appoint('13700008888'), await managers()]).toEqual([false, false, 1]);
    const told = await house.db.collection('history').find({ type: 'accounts.post.given', by: null }).toArray();
    expect(told.map(({ data }) => data.role)).toEqual(['groupManager']);
    expect(JSON.stringify([told, await persons.find().toArray()])).not.toContain(PHONE);

    const anyone = callsOf(house.url, accounts, null);
    await anyone.sendCode({ phone: PHONE });
    const { body } = await anyone.signInByPhone({ phone: PHONE, code: house.sms.get(PHONE)! });
    const desk = callsOf(house.url, organisation, body.accessToken);
    const invited = {
      name: '罗经理',
      phone: '13700007777',
      role: 'groupManager',
      tier: 'group',
      scopeId: null,
    } as const;
    expect((await desk.inviteStaff(invited)).status).toBe(201);
  });

  test('is named by a phone or by nothing', () => {
    expect(readConfig({ DATA_DIR: house.photoDir }).firstManagerPhone).toBeNull();
    expect(() => readConfig({ DATA_DIR: house.photoDir, FIRST_MANAGER_PHONE: '12345' })).toThrow(ConfigError);
  });
});
