import { accounts } from '@jiashu/shared/accounts/contract';
import { homes } from '@jiashu/shared/homes/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { repairs } from '@jiashu/shared/repairs/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BUILDING_3, HOME, id, PROJECT, personId, phoneOf, type Who } from '../testing/company';
import { callsOf, type House, NOW, openHouse } from '../testing/house';
import { takePhoto } from './testing/photo';

const DAY_MS = 86_400_000;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => house.at(NOW));

const as = (who: Who | null) => house.as(who, homes);
const tell = async (who: Who) => (await (await house.as(who, inbox)).list({})).body.items.map(({ title }) => title);

/** A home of its own for every test, the owner's. */
let homeId = '';
let count = 0;
beforeEach(async () => {
  homeId = id('household home', String(++count));
  await house.capabilities.homes.insertHomes([
    {
      ...{ _id: homeId, projectId: PROJECT, buildingId: BUILDING_3, label: `9 栋 1 单元 ${count}`, floor: 1 },
      ...{ signedOn: '2025-06-18', handoverPlannedOn: '2026-06-30', handedOverOn: '2026-06-28', movedInOn: null },
      stewardId: personId('steward'),
    },
  ]);
  await belong('owner', 'owner');
});

const belong = (who: Who, kind: 'owner' | 'family' | 'tenant') =>
  house.capabilities.homes.insertMembers([
    {
      ...{ _id: id('household member', homeId, who), homeId, projectId: PROJECT, buildingId: BUILDING_3, kind },
      ...{ personId: personId(who), name: house.capabilities.vault.seal(who), phoneIndex: null },
      // The ledger counts an owner from the day of his contract.
      ...{ since: kind === 'owner' ? new Date('2025-06-18T02:00:00Z') : NOW, endedAt: null },
    },
  ]);

async function invited(kind: 'family' | 'tenant' = 'tenant') {
  const { status, body } = await (await as('owner')).invite({ homeId, kind, name: '租客小何' });
  expect(status).toBe(201);
  return body;
}
const accept = async (who: Who, token: string) => (await as(who)).acceptInvitation({ token });

describe('an invitation', () => {
  test('is a token fit for a mini-program’s scene, which only its owner can be shown again', async () => {
    const { token } = await invited();
    expect(token).toMatch(/^[\w-]{20,32}$/);
    expect((await (await as('owner')).household({ homeId })).body.invitations).toEqual([
      expect.objectContaining({ token, name: '租客小何', kind: 'tenant' }),
    ]);
    const kept = JSON.stringify(await house.db.collection('invitations').find().toArray());
    expect(kept).not.toContain(token);
    expect(kept).not.toContain('小何');
  });

  test('says to whoever holds it whose home it is, without the whole name', async () => {
    const { token } = await invited();
    const { body } = await (await as(null)).invitation({ token });
    expect(body).toMatchObject({ state: 'open', kind: 'tenant', invitedBy: '周**', label: `9 栋 1 单元 ${count}` });
    expect((await (await as(null)).acceptInvitation({ token })).status).toBe(401);
    expect((await (await as(null)).invitation({ token: 'x'.repeat(22) })).status).toBe(404);
  });

  test('lets one in, and tells the owner', async () => {
    const { token } = await invited();
    expect((await accept('visitor', token)).body).toEqual({ homeId });
    expect((await accept('visitor', token)).status).toBe(200);
    expect((await accept('neighbour', token)).body.error?.code).toBe('already');
    expect((await (await as('visitor')).mine({})).body.homes.map((home) => home.id)).toContain(homeId);
    expect((await (await as(null)).invitation({ token })).body.state).toBe('used');
    expect(await tell('owner')).toContain('游客加入了');
  });

  test('opened by ten at once lets one in', async () => {
    const { token } = await invited();
    const people: Who[] = ['visitor', 'neighbour', 'tenant', 'ownerIn5', 'otherOwner', 'engineer', 'steward', 'editor'];
    const answers = await Promise.all(people.map((who) => accept(who, token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await (await as('owner')).household({ homeId })).body.members).toHaveLength(2);
  });

  test('does not let in whom the home has already, and stays good', async () => {
    const { token } = await invited('family');
    expect((await accept('owner', token)).body.error?.code).toBe('already');
    expect((await accept('visitor', token)).status).toBe(200);
  });

  test('is over after seven days, and when it is revoked', async () => {
    const [late, revoked] = [await invited(), await invited()];
    house.at(new Date(NOW.getTime() + 7 * DAY_MS));
    expect((await accept('visitor', late.token)).body.error?.code).toBe('closed');
    expect((await (await as(null)).invitation({ token: late.token })).body.state).toBe('expired');
    house.at(NOW);
    const owner = await as('owner');
    expect((await owner.revokeInvitation({ homeId, invitationId: revoked.id })).status).toBe(200);
    expect((await owner.revokeInvitation({ homeId, invitationId: revoked.id })).status).toBe(409);
    expect((await accept('visitor', revoked.token)).body.error?.code).toBe('closed');
  });

  test('is made once however often it is sent, ten at most, by owners only', async () => {
    const headers = { 'Idempotency-Key': `one-invitation-${count}-only` };
    const owner = await as('owner');
    const wanted = { homeId, kind: 'family' as const, name: '爸爸' };
    const [one, two] = await Promise.all([owner.invite(wanted, headers), owner.invite(wanted, headers)]);
    expect(one.body).toEqual(two.body);
    for (let more = 1; more < 10; more++) await owner.invite(wanted);
    expect((await owner.invite(wanted)).status).toBe(429);
    await belong('tenant', 'tenant');
    expect((await (await as('tenant')).invite(wanted)).status).toBe(403);
    expect((await (await as('neighbour')).invite(wanted)).status).toBe(404);
    expect((await owner.invite({ ...wanted, name: ' ' })).body.error?.data).toEqual([
      expect.objectContaining({ path: 'name' }),
    ]);
  });
});

describe('a tenant', () => {
  test('can file a repair and sees nothing of the contract', async () => {
    const { token } = await invited();
    await accept('visitor', token);
    const mine = (await (await as('visitor')).mine({})).body.homes.find((home) => home.id === homeId);
    expect(mine).toMatchObject({ kind: 'tenant', contract: null, journey: { phase: null, handoverOn: null } });
    const household = (await (await as('visitor')).household({ homeId })).body;
    expect(household).toMatchObject({ contract: null, invitations: [], mayInvite: false, mayLeave: true });
    expect(household.members.map(({ name }) => name)).toEqual(['周**', '游客']);
    expect(JSON.stringify([mine, household])).not.toMatch(/2025-06-18|2026-06-30/);
    const owner = (await (await as('owner')).mine({})).body.homes.find((home) => home.id === homeId);
    expect(owner?.contract).toEqual({ signedOn: '2025-06-18', handoverOn: '2026-06-30' });
    expect((await fileRepair('visitor')).status).toBe(201);
  });

  test('let go is out with the next request, keeps what he was told, and can be invited again', async () => {
    await accept('visitor', (await invited()).token);
    const repair = await fileRepair('visitor');
    const member = (await (await as('owner')).household({ homeId })).body.members.find(
      ({ kind }) => kind === 'tenant',
    )!;
    expect((await (await as('owner')).removeMember({ homeId, memberId: member.id })).status).toBe(200);

    const his = await house.as('visitor', repairs);
    expect((await his.show({ repairId: repair.body.id })).status).toBe(404);
    expect((await his.list({ homeId })).status).toBe(404);
    expect((await (await as('visitor')).household({ homeId })).status).toBe(404);
    expect((await fileRepair('visitor')).status).toBe(404);
    expect(await tell('visitor')).toContain(`您不再属于 9 栋 1 单元 ${count}`);
    expect((await (await as('owner')).removeMember({ homeId, memberId: member.id })).status).toBe(404);
    expect((await accept('visitor', (await invited()).token)).status).toBe(200);
  });

  test('leaves by himself, the owner is told; an owner neither leaves nor is removed', async () => {
    await belong('tenant', 'tenant');
    await belong('neighbour', 'owner');
    expect((await (await as('tenant')).leave({ homeId })).status).toBe(200);
    expect(await tell('owner')).toContain('许真退出了');
    expect((await (await as('tenant')).leave({ homeId })).status).toBe(404);
    expect((await (await as('owner')).leave({ homeId })).status).toBe(403);
    const memberId = id('household member', homeId, 'neighbour');
    expect((await (await as('owner')).removeMember({ homeId, memberId })).status).toBe(403);
    const elsewhere = await (await as('owner')).removeMember({ homeId: HOME, memberId });
    expect(elsewhere.status).toBe(404);
  });
});

const broken = { space: 'masterBath' as const, part: 'waterproof' as const, symptom: 'partition', words: '墙脚起皮' };
const fileRepair = async (who: Who) => (await house.as(who, repairs)).file({ homeId, ...broken });

describe('a home sold on', () => {
  const sale = { on: '2026-11-20', reason: '二手房过户，产权证已换' };
  const transfer = async (who: Who, owners: { name: string; phone: string }[], headers = {}) => {
    await house.stepUp(who);
    return (await as(who)).transfer({ homeId, owners, ...sale }, headers);
  };

  test('is the new owner’s at once; everybody of before is out and keeps what is personal', async () => {
    await belong('tenant', 'tenant');
    const open = await invited();
    const repair = await fileRepair('owner');
    const { status, body } = await transfer('customerRelations', [{ name: '孟晚晴', phone: phoneOf('neighbour') }]);
    expect(status).toBe(201);
    expect(body.members.map(({ name, signedIn }) => [name, signedIn])).toEqual([['孟晚晴', true]]);
    expect(body.former.map(({ ended }) => ended?.reason)).toEqual(['transferred', 'transferred']);
    expect(body).toMatchObject({ signedOn: '2026-11-20', openInvitations: 0 });

    for (const who of ['owner', 'tenant'] as const) {
      expect((await (await as(who)).household({ homeId })).status).toBe(404);
      expect(await tell(who)).toContain(`9 栋 1 单元 ${count} 已转给新业主`);
    }
    expect((await accept('visitor', open.token)).status).toBe(409);
    const theirs = await house.as('neighbour', repairs);
    const shown = await theirs.show({ repairId: repair.body.id });
    expect(shown.body).toMatchObject({ symptom: 'partition', words: '', phone: null, filedBy: '前业主' });
    expect((await (await house.as('engineer', repairs)).deskShow({ repairId: repair.body.id })).body.words).not.toBe(
      '',
    );
  });

  test('waits for a new owner who has never signed in, by his phone', async () => {
    await transfer('projectManager', [{ name: '新人', phone: '13311110000' }]);
    const anyone = callsOf(house.url, accounts, null);
    await anyone.sendCode({ phone: '13311110000' });
    const { body } = await anyone.signInByPhone({ phone: '13311110000', code: house.sms.get('13311110000')! });
    const mine = await callsOf(house.url, homes, body.accessToken).mine({});
    expect(mine.body.homes.map((home) => home.id)).toEqual([homeId]);
  });

  test('by two at once is sold once', async () => {
    const answers = await Promise.all([
      transfer('customerRelations', [{ name: '甲', phone: '13311110001' }]),
      transfer('projectManager', [{ name: '乙', phone: '13311110002' }]),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { members } = (await (await as('steward')).deskHousehold({ homeId })).body;
    expect(members).toHaveLength(1);
  });

  test('needs a fresh code, a reason, and somebody who answers for the project', async () => {
    const owners = [{ name: '甲', phone: '13311110003' }];
    house.forget();
    const unproved = await (await as('customerRelations')).transfer({ homeId, owners, ...sale });
    expect(unproved.body.error?.code).toBe('stepUp');
    expect((await transfer('steward', owners)).status).toBe(403);
    expect((await transfer('otherSteward', owners)).status).toBe(403);
    await house.stepUp('customerRelations');
    const blank = await (await as('customerRelations')).transfer({ homeId, owners: [], ...sale, reason: '' });
    expect(blank.body.error?.data).toEqual([
      expect.objectContaining({ path: 'owners' }),
      expect.objectContaining({ path: 'reason' }),
    ]);
  });
});

describe('the photos of a home', () => {
  test('are out of reach for a tenant who was let go: at once to ask for, within five minutes to look at', async () => {
    await belong('tenant', 'tenant');
    const photoIds = [await takePhoto(house, 'owner')];
    const filed = await (await house.as('owner', repairs)).file({ ...broken, homeId, photoIds });
    const repairId = filed.body.id;
    const [photo] = (await (await house.as('tenant', repairs)).show({ repairId })).body.photos;
    const looks = async () => (await fetch(house.url + photo!.large)).status;
    expect(await looks()).toBe(200);
    await (await as('owner')).removeMember({ homeId, memberId: id('household member', homeId, 'tenant') });
    expect((await (await house.as('tenant', repairs)).show({ repairId })).status).toBe(404);
    house.at(new Date(NOW.getTime() + 300_000));
    expect(await looks()).toBe(404);
  });
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
    const memberId = id('household member', homeId, 'visitor');
    const desk = await as('customerRelations');
    const { body } = await desk.deskRemoveMember({ homeId, memberId, reason: '台账登记错了人' });
    expect(body.former).toEqual([expect.objectContaining({ ended: expect.objectContaining({ reason: 'corrected' }) })]);
    expect(body.history[0]).toMatchObject({ by: '赵敏', words: '工作人员移出：台账登记错了人' });
    expect((await (await as('visitor')).household({ homeId })).status).toBe(404);
  });

  test('put right a document’s number they have seen; he is told why, and nobody finds the number', async () => {
    await belong('otherOwner', 'owner');
    const memberId = id('household member', homeId, 'otherOwner');
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
    const memberId = id('household member', homeId, 'otherOwner');
    expect((await desk.changeMemberPhone({ ...change, memberId })).body.error?.code).toBe('stepUp');
    await house.stepUp('customerRelations');
    const old = await house.token('otherOwner');
    expect((await desk.changeMemberPhone({ ...change, memberId })).status).toBe(200);
    expect((await callsOf(house.url, homes, old).mine({})).status).toBe(401);
    house.forget();
    expect(await tell('otherOwner')).toContain('登录手机号换成了 133****9999');
    await house.stepUp('customerRelations');
    const colleague = { ...change, phone: '13311118888', memberId: id('household member', homeId, 'engineer') };
    expect((await (await as('customerRelations')).changeMemberPhone(colleague)).status).toBe(403);
  });
});
