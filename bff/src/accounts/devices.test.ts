import { accounts } from '@jiashu/shared/accounts/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { personId, phoneOf, type Who } from '../testing/company';
import { callsOf, type House, NOW, openHouse } from '../testing/house';

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.54';
const DESKTOP = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/131.0 Safari/537.36';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => house.at(NOW));

const as = (token: string | null) => callsOf(house.url, accounts, token);
const statusOf = async (token: string) => (await as(token).me({})).status;

/** Signs the person in by his phone on a device, a minute after the last code. */
let minutes = 0;
async function signIn(who: Who, agent: string): Promise<string> {
  minutes += 20;
  house.at(new Date(NOW.getTime() + minutes * 60_000));
  const phone = phoneOf(who);
  await as(null).sendCode({ phone });
  const answer = await as(null).signInByPhone({ phone, code: house.sms.get(phone)! }, { 'User-Agent': agent });
  return answer.body.accessToken;
}

describe('the devices I am signed in on', () => {
  test('are listed in words, this one marked, and each can be let out at once', async () => {
    await signIn('owner', PHONE);
    const desktop = await signIn('owner', DESKTOP);
    const { sessions } = (await as(desktop).sessions({})).body;
    expect(sessions.map(({ device, current }) => [device, current])).toEqual([
      ['Mac 上的 Chrome', true],
      ['iPhone 上的微信', false],
    ]);
    expect(sessions[0]).toMatchObject({ place: '本机', way: 'phone' });
    const [, other] = sessions;
    expect((await as(desktop).endSession({ sessionId: other!.id })).status).toBe(200);
    expect((await as(desktop).sessions({})).body.sessions).toHaveLength(1);
    expect((await as(desktop).endSession({ sessionId: other!.id })).status).toBe(404);
  });

  test('say nothing of the device’s own string or the whole address in the database', async () => {
    await signIn('neighbour', PHONE);
    const kept = await Promise.all(
      ['sessions', 'signIns', 'codeCounts', 'oneTimeCodes'].map((name) => house.db.collection(name).find().toArray()),
    );
    expect(JSON.stringify(kept)).not.toMatch(/Mozilla|127\.0\.0|\b138\d{8}\b/);
  });

  test('all but this one leave together: the next request of the others is refused', async () => {
    const first = (await as(null).signInAsDemo({ personId: personId('tenant') })).body;
    const second = (await as(null).signInAsDemo({ personId: personId('tenant') })).body;
    expect((await as(second.accessToken).endOtherSessions({})).body).toEqual({ ended: 1 });
    expect([await statusOf(first.accessToken), await statusOf(second.accessToken)]).toEqual([401, 200]);
    expect((await as(null).refresh({ refreshToken: first.refreshToken })).status).toBe(401);
  });

  test('of somebody else are not there', async () => {
    const theirs = await signIn('ownerIn5', PHONE);
    const [session] = (await as(theirs).sessions({})).body.sessions;
    const mine = await house.as('visitor', accounts);
    expect((await mine.endSession({ sessionId: session!.id })).status).toBe(404);
    expect(await statusOf(theirs)).toBe(200);
  });

  test('that are new are told to their owner, those he knows are not', async () => {
    const told = async (token: string) => (await callsOf(house.url, inbox, token).list({})).body.items;
    expect(await told(await signIn('otherOwner', PHONE))).toEqual([]);
    expect(await told(await signIn('otherOwner', PHONE))).toEqual([]);
    expect(await told(await signIn('otherOwner', DESKTOP))).toEqual([
      expect.objectContaining({
        title: '您的账号在新设备上登录了',
        link: expect.objectContaining({ kind: 'devices' }),
      }),
    ]);
  });
});

test('the record of sign-ins holds what was let in and what was not, page by page', async () => {
  const token = await signIn('steward', PHONE);
  minutes += 20;
  house.at(new Date(NOW.getTime() + minutes * 60_000));
  const phone = phoneOf('steward');
  await as(null).sendCode({ phone });
  const wrong = house.sms.get(phone) === '000000' ? '000001' : '000000';
  await as(null).signInByPhone({ phone, code: wrong }, { 'User-Agent': DESKTOP });
  house.at(NOW);
  const again = await signIn('steward', PHONE);
  const first = (await as(again).signIns({ limit: 2 })).body;
  expect(first.items.map(({ outcome, device }) => [outcome, device])).toEqual([
    ['signedIn', 'iPhone 上的微信'],
    ['refused', 'Mac 上的 Chrome'],
  ]);
  const rest = (await as(again).signIns({ limit: 2, after: first.next! })).body;
  expect(rest.items.map(({ outcome }) => outcome)).toEqual(['signedIn']);
  expect(token).not.toBe('');
});
