import { accounts } from '@jiashu/shared/accounts/contract';
import { describe, expect, test } from 'vitest';
import { personId, phoneOf } from '../testing/company';
import { callsOf, type House, NOW, openHouse } from '../testing/house';
import { forTests } from '../testing/opened';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let house: House;
forTests((opened) => {
  house = opened;
});

const later = (ms: number) => house.at(new Date(NOW.getTime() + ms));
const as = (token: string | null) => callsOf(house.url, accounts, token);
const nobody = () => as(null);

let phones = 0;
const freshPhone = () => `136${String(20_000_000 + phones++)}`;

async function codeFor(phone: string) {
  const { status } = await nobody().sendCode({ phone });
  expect(status).toBe(200);
  return house.sms.get(phone)!;
}
const otherThan = (code: string) => (code === '111111' ? '222222' : '111111');
const signIn = (phone: string, code: string) => nobody().signInByPhone({ phone, code });
const signInAs = async (who: 'owner' | 'neighbour') => (await nobody().signInAsDemo({ personId: personId(who) })).body;

describe('a one-time code', () => {
  test('signs in the person of the phone, and only once', async () => {
    const phone = freshPhone();
    const code = await codeFor(phone);
    const first = await signIn(phone, code);
    expect(first.status).toBe(200);
    expect((await as(first.body.accessToken).me({})).body.phone).toBe(`${phone.slice(0, 3)}****${phone.slice(-4)}`);
    const second = await signIn(phone, code);
    expect(second.status).toBe(400);
    expect(second.body.error?.data).toEqual([expect.objectContaining({ path: 'code' })]);
  });

  test('used by two at the same moment lets one in', async () => {
    const phone = freshPhone();
    const code = await codeFor(phone);
    const answers = await Promise.all([1, 2, 3, 4].map(() => signIn(phone, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
  });

  test('that is wrong lets nobody in and makes nobody', async () => {
    const phone = freshPhone();
    const code = await codeFor(phone);
    const people = await house.db.collection('persons').countDocuments();
    expect((await signIn(phone, otherThan(code))).status).toBe(400);
    expect((await signIn(freshPhone(), code)).status).toBe(400);
    expect(await house.db.collection('persons').countDocuments()).toBe(people);
  });

  test('is good for five tries: the fifth may be right, the sixth comes too late', async () => {
    const lucky = freshPhone();
    const code = await codeFor(lucky);
    for (let tries = 1; tries <= 4; tries++) await signIn(lucky, otherThan(code));
    expect((await signIn(lucky, code)).status).toBe(200);

    const late = freshPhone();
    const lost = await codeFor(late);
    for (let tries = 1; tries <= 5; tries++) await signIn(late, otherThan(lost));
    expect((await signIn(late, lost)).status).toBe(400);
    later(MINUTE);
    expect((await signIn(late, await codeFor(late))).status).toBe(200);
  });

  test('lives five minutes', async () => {
    const [inTime, tooLate] = [freshPhone(), freshPhone()];
    const codes = [await codeFor(inTime), await codeFor(tooLate)] as const;
    later(5 * MINUTE - SECOND);
    expect((await signIn(inTime, codes[0])).status).toBe(200);
    later(5 * MINUTE);
    expect((await signIn(tooLate, codes[1])).status).toBe(400);
  });

  test('is sent once a minute, and a new one ends the one before', async () => {
    const phone = freshPhone();
    const first = await codeFor(phone);
    later(MINUTE - SECOND);
    const again = await nobody().sendCode({ phone });
    expect([again.status, again.body.error?.code]).toEqual([429, 'tooMany']);
    expect(again.body.error?.data).toEqual([{ path: 'code', message: expect.stringContaining('一分钟后') }]);
    later(MINUTE);
    const second = await codeFor(phone);
    if (second !== first) expect((await signIn(phone, first)).status).toBe(400);
    expect((await signIn(phone, second)).status).toBe(200);
  });

  test('asked for ten times at once is sent once', async () => {
    const phone = freshPhone();
    const answers = await Promise.all(Array.from({ length: 10 }, () => nobody().sendCode({ phone })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(429)]);
  });

  test('is kept neither as it is nor with the phone it was sent to', async () => {
    const phone = freshPhone();
    const code = await codeFor(phone);
    const kept = JSON.stringify(await house.db.collection('oneTimeCodes').find().toArray());
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(phone);
  });

  test.each(['12800000000', '1380000000', '138000000000', '+8613800000000', '1380000000a'])(
    'is not sent to %s',
    async (phone) => {
      const answer = await nobody().sendCode({ phone });
      expect(answer.status).toBe(400);
      expect(answer.body.error?.data).toEqual([expect.objectContaining({ path: 'phone' })]);
      expect(house.sms.has(phone)).toBe(false);
    },
  );
});

describe('who I am', () => {
  test('is kept sealed and shown to me with my phone masked', async () => {
    const { accessToken } = await signInAs('neighbour');
    const renamed = await as(accessToken).rename({ name: '孟晚晴女士' });
    const phone = phoneOf('neighbour');
    expect(renamed.body).toMatchObject({ name: '孟晚晴女士', phone: `138****${phone.slice(-4)}`, posts: [] });
    const kept = JSON.stringify(await house.db.collection('persons').findOne({ _id: personId('neighbour') as never }));
    expect(kept).not.toContain('孟晚晴');
    expect(kept).not.toContain(phone);
  });

  test('is the same person for the same WeChat account', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map(async () => {
        const { body } = await nobody().signInByWechat({ code: 'the-same-person' });
        return (await as(body.accessToken).me({})).body.id;
      }),
    );
    expect(new Set(ids).size).toBe(1);
  });
});

describe('the demo', () => {
  test('lets one be only whom it offers', async () => {
    const { body } = await nobody().demoPeople({});
    expect(body.people.map(({ id }) => id)).toContain(personId('owner'));
    const { body: mine } = await signIn('13699999999', await codeFor('13699999999'));
    const me = (await as(mine.accessToken).me({})).body.id;
    expect((await nobody().signInAsDemo({ personId: me })).status).toBe(404);
  });

  test('is not there outside demo mode: nobody to pick, nobody to be, no code on the page', async () => {
    const real = await openHouse({ DEMO: 'false' });
    try {
      const calls = callsOf(real.url, accounts, null);
      expect((await calls.demoPeople({})).status).toBe(404);
      expect((await calls.signInAsDemo({ personId: personId('owner') })).status).toBe(404);
      const sent = await calls.sendCode({ phone: '13688888888' });
      expect(sent.body).toEqual({ sentTo: '136****8888', secondsToWait: 60, demoCode: null });
      expect(real.sms.get('13688888888')).toMatch(/^\d{6}$/);
    } finally {
      await real.close();
    }
  });
});
