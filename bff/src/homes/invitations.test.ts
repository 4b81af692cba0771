/** Inviting family and tenants: once, for a week, by a token that only its owner is shown again. */
import { describe, expect, test } from 'vitest';
import type { Who } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { eachItsHome } from './testing/household';
import { newcomer } from './testing/newcomer';

let house: House;
let homeId = '';
let label = '';
const { accept, as, belong, invited, tell } = eachItsHome((ground) => {
  ({ house, homeId, label } = ground);
});

const DAY_MS = 86_400_000;

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
    expect(body).toMatchObject({ state: 'open', kind: 'tenant', invitedBy: '周**', label: label });
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

  test('revoked and accepted at the same moment is one of the two', async () => {
    for (let round = 0; round < 5; round++) {
      const { id: invitationId, token } = await invited();
      const owner = await as('owner');
      const [revoked, accepted] = await Promise.all([
        owner.revokeInvitation({ homeId, invitationId }),
        accept('visitor', token),
      ]);
      expect([revoked.status, accepted.status].sort()).toEqual([200, 409]);
      const inside = (await owner.household({ homeId })).body.members.filter(({ kind }) => kind === 'tenant');
      expect(inside).toHaveLength(accepted.status === 200 ? 1 : 0);
      for (const { id: memberId } of inside) await owner.removeMember({ homeId, memberId });
    }
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
    const headers = { 'Idempotency-Key': `one-invitation-key-only` };
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

describe('whoever joins', () => {
  test('for the first time is called what he was invited as, and what he says later stays', async () => {
    const person = await newcomer(house);
    await person.homes.acceptInvitation({ token: (await invited()).token });
    expect((await person.accounts.me({})).body.name).toBe('租客小何');
    expect(await tell('owner')).toContain('租客小何加入了');
    await person.accounts.rename({ name: '何晓' });
    const { id: invitationId, token } = await invited('family');
    expect(invitationId).toBeDefined();
    await (await as('owner')).removeMember({ homeId, memberId: await memberIdOf(person.id) });
    await person.homes.acceptInvitation({ token });
    expect((await person.accounts.me({})).body.name).toBe('何晓');
  });
});

const memberIdOf = async (personId: string) =>
  String((await house.db.collection('members').findOne({ personId, homeId, endedAt: null }))!._id);
