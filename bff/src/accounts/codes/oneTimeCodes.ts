/**
 * One-time codes: six digits, five minutes, five tries, one a minute, so many an hour and a day to a phone and from an
 * address; compared in constant time, used once, and good only for what they were sent for.
 */
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { CODES_PER_PHONE } from '@jiashu/shared/accounts/vocabulary';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { AppError, invalid } from '../../http/errors';
import type { SmsGateway } from '../../infra/sms';
import type { CodeStore } from './store';

const LIFE_MS = 5 * 60_000;
const TRIES = 5;
export const WAIT_SECONDS = 60;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A code to sign in doesn't prove who is signed in, nor the other way round. */
export type Purpose = 'signIn' | 'stepUp';

export interface Asked {
  readonly phone: string;
  readonly phoneIndex: string;
  readonly purpose: Purpose;
  /** Where the asking came from. */
  readonly ip: string;
  readonly now: Date;
}

export interface OneTimeCodes {
  /** Sends a new code and gives it back. Throws `tooMany` within a minute of the last one, or past a limit. */
  send(asked: Asked): Promise<string>;
  /** Uses the code up. Throws `invalid` at `code` when it is wrong, used, too old or for something else. */
  check(purpose: Purpose, phoneIndex: string, code: string, now: Date): Promise<void>;
}

interface World {
  readonly store: CodeStore;
  readonly sms: SmsGateway;
  readonly secret: Buffer;
  /** Codes an address may ask for within an hour; five times as many in a day. */
  readonly perAddress: number;
}

/** How many codes one number or address may be sent within one hour or day. */
interface Limit {
  readonly id: string;
  readonly most: number;
  readonly expiresAt: Date;
}

export function createOneTimeCodes({ store, sms, secret, perAddress }: World): OneTimeCodes {
  const keyed = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
  const tooMany = (message: string) => new AppError('tooMany', { data: [{ path: 'code', message }] });
  const wrong = () => invalid({ path: 'code', message: '验证码不对或已过期，请核对，或重新获取' });

  function limitsOf({ phoneIndex, ip, now }: Asked): Limit[] {
    const limit = (who: string, windowMs: number, most: number): Limit => {
      const window = Math.floor(now.getTime() / windowMs);
      const id = `${who} ${windowMs / HOUR_MS}h ${window}`;
      return { id, most, expiresAt: new Date((window + 1) * windowMs) };
    };
    const address = keyed(`address ${ip}`);
    return [
      limit(phoneIndex, HOUR_MS, CODES_PER_PHONE.hour),
      limit(phoneIndex, DAY_MS, CODES_PER_PHONE.day),
      limit(address, HOUR_MS, perAddress),
      limit(address, DAY_MS, perAddress * 5),
    ];
  }

  /** Before anything changes: who is refused neither ends another's code nor uses up his number. */
  async function requireRoom(limits: readonly Limit[], now: Date): Promise<void> {
    const counts = await store.counts(limits.map(({ id }) => id));
    const full = limits.filter(({ id, most }) => (counts.get(id) ?? 0) >= most).map(({ expiresAt }) => expiresAt);
    const until = full.sort((a, b) => b.getTime() - a.getTime())[0];
    if (until) throw tooMany(`验证码要得太多了，${sayMoment(until, now)} 以后再要`);
  }

  async function count(limits: readonly Limit[]): Promise<void> {
    for (const { id, most, expiresAt } of limits)
      if ((await store.countOneMore(id, expiresAt)) > most) throw new AppError('tooMany');
  }

  return {
    async send(asked) {
      const { phone, phoneIndex, purpose, now } = asked;
      const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
      const _id = `${purpose} ${phoneIndex}`;
      const expiresAt = new Date(now.getTime() + LIFE_MS);
      const record = { _id, codeHash: keyed(`${_id} ${code}`), triesLeft: TRIES, sentAt: now, expiresAt };
      const limits = limitsOf(asked);
      await requireRoom(limits, now);
      const kept = await store.replaceCode(record, new Date(now.getTime() - WAIT_SECONDS * 1000));
      if (!kept) throw tooMany('刚发过一条，看看短信；没收到，一分钟后再要');
      await count(limits);
      await sms.sendCode(phone, code);
      return code;
    },
    async check(purpose, phoneIndex, code, now) {
      const _id = `${purpose} ${phoneIndex}`;
      const held = await store.tryCode(_id, now);
      const given = Buffer.from(keyed(`${_id} ${code}`));
      const expected = Buffer.from(held?.codeHash ?? '');
      if (!held || given.length !== expected.length || !timingSafeEqual(given, expected)) throw wrong();
      if (!(await store.useCode(_id, held.codeHash))) throw wrong();
    },
  };
}
