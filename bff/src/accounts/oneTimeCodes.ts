/** One-time codes: six digits, five minutes, five tries, one a minute; compared in constant time, used once. */
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { AppError, invalid } from '../http/errors';
import type { SmsGateway } from '../infra/sms';
import type { AccountStore } from './store';

const LIFE_MS = 5 * 60_000;
const TRIES = 5;
export const WAIT_SECONDS = 60;

export interface OneTimeCodes {
  /** Sends a new code and gives it back. Throws `tooMany` within a minute of the last one. */
  send(phone: string, phoneIndex: string, now: Date): Promise<string>;
  /** Uses the code up. Throws `invalid` at `code` when it is wrong, used or too old. */
  check(phoneIndex: string, code: string, now: Date): Promise<void>;
}

export function createOneTimeCodes(store: AccountStore, sms: SmsGateway, secret: Buffer): OneTimeCodes {
  const hash = (phoneIndex: string, code: string) =>
    createHmac('sha256', secret).update(`${phoneIndex} ${code}`).digest('base64url');
  const wrong = () => invalid({ path: 'code', message: '验证码不对或已过期，请核对，或重新获取' });

  return {
    async send(phone, phoneIndex, now) {
      const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
      const expiresAt = new Date(now.getTime() + LIFE_MS);
      const record = { _id: phoneIndex, codeHash: hash(phoneIndex, code), triesLeft: TRIES, sentAt: now, expiresAt };
      const kept = await store.replaceCode(record, new Date(now.getTime() - WAIT_SECONDS * 1000));
      if (!kept) throw new AppError('tooMany');
      await sms.sendCode(phone, code);
      return code;
    },
    async check(phoneIndex, code, now) {
      const held = await store.tryCode(phoneIndex, now);
      const given = Buffer.from(hash(phoneIndex, code));
      const expected = Buffer.from(held?.codeHash ?? '');
      if (!held || given.length !== expected.length || !timingSafeEqual(given, expected)) throw wrong();
      if (!(await store.useCode(phoneIndex, held.codeHash))) throw wrong();
    },
  };
}
