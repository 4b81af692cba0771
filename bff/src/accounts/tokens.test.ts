/** Refresh tokens are used once, access tokens believed for ten minutes, and both end with the session. */
import { generateKeyPairSync } from 'node:crypto';
import { accounts } from '@jiashu/shared/accounts/contract';
import jwt from 'jsonwebtoken';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newKeys } from '../infra/config';
import { personId } from '../testing/company';
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

const signInAs = async (who: 'owner' | 'neighbour') => (await nobody().signInAsDemo({ personId: personId(who) })).body;
const statusOf = async (token: string) => (await as(token).me({})).status;

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
