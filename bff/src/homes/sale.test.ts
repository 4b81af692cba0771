/** A home sold on: its history stays with it, what is personal with the people. */

import { accounts } from '@jiashu/shared/accounts/contract';
import { homes } from '@jiashu/shared/homes/contract';
import { repairs } from '@jiashu/shared/repairs/contract';
import { describe, expect, test } from 'vitest';
import { phoneOf, type Who } from '../testing/company';
import { callsOf, type House } from '../testing/house';
import { eachItsHome } from './testing/household';

let house: House;
let homeId = '';
let label = '';
const { accept, as, belong, invited, tell } = eachItsHome((ground) => {
  ({ house, homeId, label } = ground);
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
      expect(await tell(who)).toContain(`${label} 已转给新业主`);
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
    // Of those who came too late nothing is kept; sent again, theirs is a sale like any other.
    const kept = await house.db.collection('transfers').find({ homeId }).toArray();
    expect(kept.map(({ owners }) => owners)).toEqual([null]);
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
