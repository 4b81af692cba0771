/** What staff see of a household, and put right. */
import { homes } from '@jiashu/shared/homes/contract';
import { describe, expect, test } from 'vitest';
import { phoneOf } from '../testing/company';
import { callsOf, type House } from '../testing/house';
import { eachItsHome } from './testing/household';

let house: House;
let homeId = '';
const { as, belong, memberOf, tell } = eachItsHome((ground) => {
  ({ house, homeId } = ground);
});

describe('staff', () => {
  test('see who lives in a home, phones masked, only in their project', async () => {
    const { body } = await (await as('steward')).deskHousehold({ homeId });
    const phone = phoneOf('owner');
    expect(body.members).toEqual([expect.objectContaining({ name: '周知远', phone: `138****${phone.slice(-4)}` })]);
    expect(body.mayTransfer).toBe(false);
    expect((await (await as('otherSteward')).deskHousehold({ homeId })).status).toBe(403);
    expect((await (await as('owner')).deskHousehold({ homeId })).status).toBe(403);
  });

  test('put right who belongs, with a reason the person is told', async () => {
    await belong('visitor', 'owner');
    const memberId = memberOf('visitor', 'owner');
    const desk = await as('customerRelations');
    const { body } = await desk.deskRemoveMember({ homeId, memberId, reason: '台账登记错了人' });
    expect(body.former).toEqual([expect.objectContaining({ ended: expect.objectContaining({ reason: 'corrected' }) })]);
    expect(body.history[0]).toMatchObject({ by: '赵敏', words: '工作人员移出：台账登记错了人' });
    expect((await (await as('visitor')).household({ homeId })).status).toBe(404);
  });

  test('put right a document’s number they have seen; he is told why, and nobody finds the number', async () => {
    await belong('otherOwner', 'owner');
    const memberId = memberOf('otherOwner', 'owner');
    const correction = { homeId, memberId, idNumber: '11010519491231002x', reason: '当面看过身份证' };
    expect((await (await as('customerRelations')).correctIdNumber(correction)).body.error?.code).toBe('stepUp');
    await house.stepUp('customerRelations');
    const desk = await as('customerRelations');
    const wrong = await desk.correctIdNumber({ ...correction, idNumber: '110105194912310021' });
    expect(wrong.body.error?.data).toEqual([expect.objectContaining({ path: 'idNumber' })]);
    const { body } = await desk.correctIdNumber(correction);
    expect(body.members.find(({ id }) => id === memberId)?.idNumber).toBe('110***********002X');
    expect(body.history[0]).toMatchObject({ words: '更正了证件号：当面看过身份证' });
    expect((await tell('otherOwner'))[0]).toContain('登记的证件号更正了');
    for (const { name } of await house.db.listCollections())
      expect(JSON.stringify(await house.db.collection(name).find().toArray())).not.toContain('1949123100');
  });

  test('change the phone of somebody who lost his, with a reason, and never that of a colleague', async () => {
    await belong('otherOwner', 'owner');
    await belong('engineer', 'owner');
    const desk = await as('customerRelations');
    const change = { homeId, phone: '13311119999', reason: '旧号停机，当面核对过身份证' };
    const memberId = memberOf('otherOwner', 'owner');
    expect((await desk.changeMemberPhone({ ...change, memberId })).body.error?.code).toBe('stepUp');
    await house.stepUp('customerRelations');
    const old = await house.token('otherOwner');
    expect((await desk.changeMemberPhone({ ...change, memberId })).status).toBe(200);
    expect((await callsOf(house.url, homes, old).mine({})).status).toBe(401);
    house.forget();
    expect(await tell('otherOwner')).toContain('登录手机号换成了 133****9999');
    await house.stepUp('customerRelations');
    const colleague = { ...change, phone: '13311118888', memberId: memberOf('engineer', 'owner') };
    expect((await (await as('customerRelations')).changeMemberPhone(colleague)).status).toBe(403);
  });
});
