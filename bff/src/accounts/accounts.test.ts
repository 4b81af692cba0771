import { generateKeyPairSync } from 'node:crypto';
import { accounts } from '@jiashu/shared/accounts/contract';
import jwt from 'jsonwebtoken';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newKeys } from '../infra/config';
import { personId, phoneOf } from '../testing/company';
import { callsOf, type House, NOW, openHouse } from '../testing/house';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 86_400 * SECOND;

/** The keys of this house: `old` still verifies, `now` signs. */
const secret = (letter: string) => Buffer.alloc(32, letter).toString('base64');
const keys = { ...JSON.parse(newKeys()), tokens: { current: 'now', ring: { old: secret('o'), now: secret('n') } } };
const signingKey = Buffer.alloc(32, 'n');

let house: House;
beforeAll(async () => {
  house = await openHouse({ JIASHU_KEYS: JSON.stringify(keys) });
});
afterAll(() => house.close());
afterEach(() => house.at(NOW));

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
const statusOf = async (token: string) => (await as(token).me({})).status;

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

describe('a refresh token', () => {
  const refresh = (refreshToken: string) => nobody().refresh({ refreshToken });

  test('is replaced with every use, and the new ones work', async () => {
    const first = await signInAs('owner');
    const second = (await refresh(first.refreshToken)).body;
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(await statusOf(second.accessToken)).toBe(200);
    expect((await refresh(second.refreshToken)).status).toBe(200);
  });

  test('that comes back later was copied: the whole session ends', async () => {
    const first = await signInAs('owner');
    const second = (await refresh(first.refreshToken)).body;
    later(11 * SECOND);
    expect((await refresh(first.refreshToken)).status).toBe(401);
    expect((await refresh(second.refreshToken)).status).toBe(401);
    expect(await statusOf(second.accessToken)).toBe(401);
  });

  test('used by two tabs at the same moment keeps both signed in, with one and the same successor', async () => {
    const first = await signInAs('owner');
    const tabs = await Promise.all([1, 2, 3].map(() => refresh(first.refreshToken)));
    expect(tabs.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(tabs.map(({ body }) => body.refreshToken)).size).toBe(1);
    later(9 * SECOND);
    const slower = await refresh(first.refreshToken);
    expect(slower.body.refreshToken).toBe(tabs[0]?.body.refreshToken);
    later(10 * MINUTE);
    expect((await refresh(slower.body.refreshToken)).status).toBe(200);
  });

  test('lasts thirty days from its last use', async () => {
    const first = await signInAs('owner');
    later(29 * DAY);
    const second = await refresh(first.refreshToken);
    expect(second.status).toBe(200);
    later(58 * DAY);
    const third = await refresh(second.body.refreshToken);
    expect(third.status).toBe(200);
    later(88 * DAY);
    expect((await refresh(third.body.refreshToken)).status).toBe(401);
  });

  test.each([
    ['of nobody', 'a'.repeat(24).concat('.', 'b'.repeat(43))],
    ['without its secret', 'a'.repeat(24)],
    ['that is no token', '十'.repeat(40)],
  ])('%s is refused', async (_, token) => {
    expect((await refresh(token)).status).toBe(401);
  });

  test('is kept only as a hash', async () => {
    const { refreshToken } = await signInAs('owner');
    const kept = JSON.stringify(await house.db.collection('sessions').find().toArray());
    expect(kept).not.toContain(refreshToken.split('.')[1]);
  });
});

describe('an access token', () => {
  /** What a good token of the owner says. */
  async function goodClaims() {
    const { accessToken } = await signInAs('owner');
    return jwt.decode(accessToken) as Record<string, unknown>;
  }
  const sign = (claims: object, options: jwt.SignOptions = {}, key: jwt.Secret = signingKey) =>
    jwt.sign(claims, key, { algorithm: 'HS256', keyid: 'now', ...options });

  test('made with our key and claims is good, so that what follows fails for its own reason', async () => {
    const claims = await goodClaims();
    expect(await statusOf(sign(claims))).toBe(200);
    expect(await statusOf(sign(claims, { keyid: 'old' }, Buffer.alloc(32, 'o')))).toBe(200);
  });

  test.each<[string, (claims: Record<string, unknown>) => string]>([
    ['without a signature (alg none)', (claims) => jwt.sign(claims, '', { algorithm: 'none', keyid: 'now' })],
    ['with its signature cut off', (claims) => `${sign(claims).split('.').slice(0, 2).join('.')}.`],
    [
      'signed ES256 with a key of one’s own',
      (claims) => sign(claims, { algorithm: 'ES256' }, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
    ],
    [
      'signed HS256 with a public key as the secret',
      (claims) => {
        const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        return sign(claims, {}, Buffer.from(publicKey.export({ type: 'spki', format: 'pem' })));
      },
    ],
    ['signed by another algorithm with the right key', (claims) => sign(claims, { algorithm: 'HS384' })],
    ['of a key we don’t have', (claims) => sign(claims, { keyid: 'stranger' })],
    ['of the old key’s name with the new key', (claims) => sign(claims, { keyid: 'old' })],
    ['of a key named like a property', (claims) => sign(claims, { keyid: 'constructor' })],
    ['that names no key', (claims) => jwt.sign(claims, signingKey, { algorithm: 'HS256' })],
    ['for another audience', (claims) => sign({ ...claims, aud: 'another-api' })],
    ['for no audience', ({ aud: _, ...claims }) => sign(claims)],
    ['that is expired', (claims) => sign({ ...claims, exp: NOW.getTime() / 1000 - 1 })],
    ['of a session that is not there', (claims) => sign({ ...claims, sid: 'a'.repeat(24) })],
    ['of another person’s session', (claims) => sign({ ...claims, sub: personId('neighbour') })],
    ['of nobody', (claims) => sign({ ...claims, sub: 'a'.repeat(24) })],
    ['that is no token', () => 'not.a.token'],
    ['that is empty', () => ''],
  ])('%s is refused', async (_, forge) => {
    const answer = await as(forge(await goodClaims()) || ' ').me({});
    expect([answer.status, answer.body.error?.code]).toEqual([401, 'signInFirst']);
  });

  test('with one character changed is refused', async () => {
    const [head, body, signature] = sign(await goodClaims()).split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const raised = Buffer.from(JSON.stringify({ ...claims, sub: personId('groupManager') })).toString('base64url');
    expect(await statusOf(`${head}.${raised}.${signature}`)).toBe(401);
  });

  test('lives ten minutes', async () => {
    const { accessToken, expiresAt } = await signInAs('owner');
    expect(expiresAt).toBe(new Date(NOW.getTime() + 10 * MINUTE).toISOString());
    later(10 * MINUTE - SECOND);
    expect(await statusOf(accessToken)).toBe(200);
    later(10 * MINUTE);
    expect(await statusOf(accessToken)).toBe(401);
  });

  test('in another scheme is refused', async () => {
    const { accessToken } = await signInAs('owner');
    const answer = await fetch(`${house.url}/api/me`, { headers: { Authorization: `Basic ${accessToken}` } });
    expect(answer.status).toBe(401);
  });

  test('that is bad is refused even where none is needed', async () => {
    expect((await as('not.a.token').demoPeople({})).status).toBe(401);
  });
});

describe('signing out', () => {
  test('ends this session at once, for the refresh token too, and no other', async () => {
    const [here, there] = [await signInAs('owner'), await signInAs('owner')];
    expect((await as(here.accessToken).signOut({})).status).toBe(200);
    expect(await statusOf(here.accessToken)).toBe(401);
    expect((await nobody().refresh({ refreshToken: here.refreshToken })).status).toBe(401);
    expect(await statusOf(there.accessToken)).toBe(200);
  });
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
