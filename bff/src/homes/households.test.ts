/** What a tenant may and sees, and how he goes. */
import { repairs } from '@jiashu/shared/repairs/contract';
import { describe, expect, test } from 'vitest';
import { HOME, type Who } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { eachItsHome } from './testing/household';
import { takePhoto } from './testing/photo';

let house: House;
let homeId = '';
let label = '';
const { accept, as, belong, invited, memberOf, tell } = eachItsHome((ground) => {
  ({ house, homeId, label } = ground);
});

const broken = { space: 'masterBath' as const, part: 'waterproof' as const, symptom: 'partition', words: '墙脚起皮' };
const fileRepair = async (who: Who) => (await house.as(who, repairs)).file({ homeId, ...broken });

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
    expect(await tell('visitor')).toContain(`您不再属于 ${label}`);
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
    const memberId = memberOf('neighbour', 'owner');
    expect((await (await as('owner')).removeMember({ homeId, memberId })).status).toBe(403);
    const elsewhere = await (await as('owner')).removeMember({ homeId: HOME, memberId });
    expect(elsewhere.status).toBe(404);
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
    await (await as('owner')).removeMember({ homeId, memberId: memberOf('tenant', 'tenant') });
    expect((await (await house.as('tenant', repairs)).show({ repairId })).status).toBe(404);
    house.at(new Date(NOW.getTime() + 300_000));
    expect(await looks()).toBe(404);
  });
});
