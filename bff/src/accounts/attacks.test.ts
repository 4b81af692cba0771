/** What somebody tries with another's number, and with an address in disguise. */
import { accounts } from '@jiashu/shared/accounts/contract';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { PROJECT, personId, phoneOf } from '../testing/company';
import { callsOf, type House, NOW, openHouse } from '../testing/house';

const MINUTE = 60_000;
let house: House;
beforeAll(async () => {
  house = await openHouse({ CODES_PER_HOUR: '3', TRUST_PROXY: 'true' });
  return () => house.close();
});
afterEach(() => vi.restoreAllMocks());

/** By way of a proxy that adds the address it sees to what the caller says of himself. */
const from = (address: string) => ({ 'X-Forwarded-For': address });
const later = (minutes: number) => house.at(new Date(NOW.getTime() + minutes * MINUTE));
const nobody = () => callsOf(house.url, accounts, null);
const ask = async (phone: string, address: string) => (await nobody().sendCode({ phone }, from(address))).status;

describe('whoever may ask for no more codes', () => {
  test('neither ends a code that was sent nor uses up its owner’s', async () => {
    const phone = '13500000101';
    for (let index = 0; index < 3; index++) expect(await ask(`1350000011${index}`, '203.0.113.7')).toBe(200);
    expect(await ask(phone, '198.51.100.1')).toBe(200);
    const code = house.sms.get(phone)!;
    for (let minute = 1; minute <= 4; minute++) {
      later(minute * 1.1);
      expect(await ask(phone, '203.0.113.7')).toBe(429);
    }
    expect((await nobody().signInByPhone({ phone, code })).status).toBe(200);
    for (let index = 2; index <= 5; index++) {
      later(index * 5);
      expect(await ask(phone, `198.51.100.${index}`)).toBe(200);
    }
  });

  test('can still use the last one he got', async () => {
    const phone = '13500000102';
    for (let index = 0; index < 5; index++) {
      later(60 + index * 2);
      expect(await ask(phone, `192.0.2.${index}`)).toBe(200);
    }
    later(60 + 10);
    expect(await ask(phone, '192.0.2.9')).toBe(429);
    expect((await nobody().signInByPhone({ phone, code: house.sms.get(phone)! })).status).toBe(200);
  });

  test('is the same behind every address he makes up', async () => {
    const seen: number[] = [];
    for (let index = 0; index < 5; index++) seen.push(await ask(`1350000012${index}`, `10.0.0.${index}, 203.0.113.99`));
    expect(seen).toEqual([200, 200, 200, 429, 429]);
  });
});

test('who signs in by a number just as it is changed gets no session: the old number opens nothing', async () => {
  later(200);
  const phone = phoneOf('ownerIn5');
  await ask(phone, '192.0.2.77');
  const { capabilities } = house;
  const manager = (await capabilities.accounts.callerOf(personId('projectManager'), ''))!;
  const ctx = {
    ...{
      caller: manager,
      now: new Date(NOW.getTime() + 200 * MINUTE),
      requestId: 'r',
      ip: '::1',
      agent: '',
      effectId: 'e'.repeat(24),
      upload: null,
    },
  };
  const { Session } = house.db.models;
  const create = Session!.create.bind(Session) as (row: object) => Promise<unknown>;
  vi.spyOn(Session!, 'create').mockImplementationOnce((async (row: object) => {
    await capabilities.accounts.changePhone(personId('ownerIn5'), '13500000131', '旧号丢了', PROJECT, ctx);
    return create(row);
  }) as never);
  const answer = await nobody().signInByPhone({ phone, code: house.sms.get(phone)! });
  expect([answer.status, answer.body.refreshToken]).toEqual([409, undefined]);
  expect(await house.db.collection('sessions').countDocuments({ personId: personId('ownerIn5') })).toBe(0);
});
