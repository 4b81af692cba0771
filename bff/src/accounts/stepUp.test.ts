import { accounts } from '@jiashu/shared/accounts/contract';
import { homes } from '@jiashu/shared/homes/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { HOME, personId, phoneOf, type Who } from '../testing/company';
import { callsOf, type House, NOW, openHouse } from '../testing/house';

const MINUTE = 60_000;

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => house.at(NOW));

const later = (ms: number) => house.at(new Date(NOW.getTime() + ms));
const as = (token: string | null) => callsOf(house.url, accounts, token);
const tokenOf = async (who: Who) => (await as(null).signInAsDemo({ personId: personId(who) })).body.accessToken;

async function newPhone(phone: string) {
  await as(null).sendCode({ phone });
  return { phone, code: house.sms.get(phone)! };
}
async function proved(token: string, who: Who) {
  await as(token).sendStepUpCode({});
  return as(token).stepUp({ code: house.sms.get(phoneOf(who))! });
}

describe('an act that matters', () => {
  test('is refused until a fresh code proves who is there', async () => {
    const token = await tokenOf('owner');
    const to = await newPhone('13500000001');
    const refused = await as(token).changePhone(to);
    expect([refused.status, refused.body.error?.code]).toEqual([403, 'stepUp']);
    expect((await proved(token, 'owner')).body.until).toBe(new Date(NOW.getTime() + 5 * MINUTE).toISOString());
    expect((await as(token).changePhone(to)).body.phone).toBe('135****0001');
  });

  test('is refused again five minutes later', async () => {
    const token = await tokenOf('neighbour');
    await proved(token, 'neighbour');
    later(5 * MINUTE);
    const to = await newPhone('13500000002');
    expect((await as(token).changePhone(to)).body.error?.code).toBe('stepUp');
  });

  test('is open to this session only', async () => {
    const [here, there] = [await tokenOf('tenant'), await tokenOf('tenant')];
    await proved(here, 'tenant');
    expect((await as(there).changePhone(await newPhone('13500000003'))).body.error?.code).toBe('stepUp');
  });

  test('is not opened by a code to sign in, nor the other way round', async () => {
    const token = await tokenOf('ownerIn5');
    const phone = phoneOf('ownerIn5');
    const { code } = await newPhone(phone);
    expect((await as(token).stepUp({ code })).status).toBe(400);
    await as(token).sendStepUpCode({});
    expect((await as(null).signInByPhone({ phone, code: house.sms.get(phone)! })).status).toBe(400);
  });

  test('asks nobody who has no phone for a code, and says what to do', async () => {
    const { body } = await as(null).signInByWechat({ code: 'without a phone' });
    const answer = await as(body.accessToken).sendStepUpCode({});
    expect(answer.body.error?.data).toEqual([expect.objectContaining({ path: 'phone' })]);
    expect((await as(null).stepUp({ code: '000000' })).status).toBe(401);
  });
});

describe('changing the phone', () => {
  test('lets the old one go, ends other sessions and tells the person', async () => {
    const [here, there] = [await tokenOf('otherOwner'), await tokenOf('otherOwner')];
    await proved(here, 'otherOwner');
    const to = await newPhone('13500000011');
    expect((await as(here).changePhone(to)).status).toBe(200);
    expect([(await as(here).me({})).status, (await as(there).me({})).status]).toEqual([200, 401]);
    expect((await callsOf(house.url, inbox, here).list({})).body.items[0]?.title).toBe('登录手机号换成了 135****0011');
    later(2 * MINUTE);
    const byOld = await as(null).signInByPhone(await newPhone(phoneOf('otherOwner')));
    expect((await as(byOld.body.accessToken).me({})).body.id).not.toBe(personId('otherOwner'));
    const byNew = await as(null).signInByPhone(await newPhone('13500000011'));
    expect((await as(byNew.body.accessToken).me({})).body.id).toBe(personId('otherOwner'));
  });

  test('to somebody else’s is refused, so is to the same, and so is a wrong code', async () => {
    const token = await tokenOf('steward');
    await proved(token, 'steward');
    const taken = await as(token).changePhone(await newPhone(phoneOf('engineer')));
    expect(taken.body.error?.data).toEqual([expect.objectContaining({ path: 'phone' })]);
    expect((await as(token).changePhone(await newPhone(phoneOf('steward')))).status).toBe(400);
    const { phone, code } = await newPhone('13500000012');
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await as(token).changePhone({ phone, code: wrong })).status).toBe(400);
    expect((await as(token).me({})).body.phone).toBe(`138****${phoneOf('steward').slice(-4)}`);
  });

  test('of two changes at once the number is one that was answered well', async () => {
    const [here, there] = [await tokenOf('handler'), await tokenOf('handler')];
    await proved(here, 'handler');
    later(2 * MINUTE);
    await proved(there, 'handler');
    const [one, two] = [await newPhone('13500000021'), await newPhone('13500000022')];
    const answers = await Promise.all([as(here).changePhone(one), as(there).changePhone(two)]);
    for (const { status } of answers) expect([200, 401, 409]).toContain(status);
    const { phone } = (await as(await tokenOf('handler')).me({})).body;
    const made = [one, two].filter((_, index) => answers[index]!.status === 200);
    expect(made.map((change) => `135****${change.phone.slice(-4)}`)).toContain(phone);
  });

  test('is not done by binding a second first phone', async () => {
    const token = await tokenOf('editor');
    expect((await as(token).bindPhone(await newPhone('13500000031'))).body.error?.code).toBe('already');
  });
});

describe('codes are limited', () => {
  test('to five an hour and ten a day for a phone', async () => {
    const phone = '13500000041';
    const ask = async (minute: number) => {
      later(60 * MINUTE + minute * MINUTE);
      return (await as(null).sendCode({ phone })).status;
    };
    const hour = async (start: number) => {
      const seen: number[] = [];
      for (let at = 0; at < 6; at++) seen.push(await ask(start + at * 2));
      return seen;
    };
    expect(await hour(0)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await hour(60)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await ask(120)).toBe(429);
    later(24 * 60 * MINUTE + 60 * MINUTE);
    expect((await as(null).sendCode({ phone })).status).toBe(200);
  });

  test('for an address, whatever phones it asks for', async () => {
    const strict = await openHouse({ CODES_PER_HOUR: '3' });
    try {
      const ask = (index: number) => callsOf(strict.url, accounts, null).sendCode({ phone: `1350000005${index}` });
      const seen: number[] = [];
      for (let index = 0; index < 5; index++) seen.push((await ask(index)).status);
      expect(seen).toEqual([200, 200, 200, 429, 429]);
      expect(strict.sms.size).toBe(3);
    } finally {
      await strict.close();
    }
  });
});

describe('the number given up', () => {
  const told = (phone: string) => house.notices.filter(([to]) => to === phone);

  test('is told once that the account has another now, and nothing of whose it is', async () => {
    const token = await tokenOf('engineer');
    const phone = phoneOf('engineer');
    await proved(token, 'engineer');
    const { body } = await as(token).changePhone(await newPhone('13500000090'));
    expect(told(phone)).toEqual([[phone, 'phoneChanged']]);
    expect(body.demoNotice).not.toMatch(/\d|沈立/);
    const fact = { type: 'accounts.phone.changed', 'subject.id': personId('engineer') };
    const [kept] = await house.db.collection('history').find(fact).toArray();
    const again = { ...kept, id: kept!.id ?? String(kept!._id) };
    await house.db.collection('persons').updateOne({ _id: personId('engineer') as never }, {
      $push: { outbox: again },
    } as never);
    await house.capabilities.history.facts.sweep(new Date(NOW.getTime() + MINUTE));
    expect(told(phone)).toHaveLength(1);
    expect(await house.db.collection('persons').findOne({ _id: personId('engineer') as never })).toMatchObject({
      formers: [],
    });
  });

  test('is told also when staff changed it, and not when a first number was bound', async () => {
    const before = house.notices.length;
    const fresh = (await as(null).signInByWechat({ code: 'first-number' })).body.accessToken;
    expect((await as(fresh).bindPhone(await newPhone('13500000091'))).status).toBe(200);
    expect(house.notices).toHaveLength(before);
    await house.stepUp('projectManager');
    const desk = await house.as('projectManager', homes);
    const { members } = (await desk.deskHousehold({ homeId: HOME })).body;
    const memberId = members.find(({ kind }) => kind === 'tenant')!.id;
    const change = { homeId: HOME, memberId, phone: '13500000092', reason: '旧号停机' };
    expect((await desk.changeMemberPhone(change)).status).toBe(200);
    expect(told(phoneOf('tenant'))).toHaveLength(1);
  });

  test('is told later when the message could not be sent', async () => {
    const token = await tokenOf('secondEngineer');
    const phone = phoneOf('secondEngineer');
    await proved(token, 'secondEngineer');
    const to = await newPhone('13500000093');
    const push = house.notices.push;
    house.notices.push = () => {
      throw new Error('the provider is down');
    };
    expect((await as(token).changePhone(to)).status).toBe(200);
    house.notices.push = push;
    expect(told(phone)).toEqual([]);
    await house.capabilities.history.facts.sweep(new Date(NOW.getTime() + 60 * MINUTE));
    expect(told(phone)).toHaveLength(1);
  });
});
