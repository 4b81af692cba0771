/**
 * One-time codes: six digits, five minutes, five tries, one a minute, so many an hour and a day to a phone and from an
 * address; compared in constant time, used once, and good only for what they were sent for.
 */
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { invalid } from '../../http/errors';
import type { SmsGateway } from '../../infra/sms';
import { countOne, limitsOf, requireRoom, tooMany } from './limits';
import type { CodeStore } from './store';

const LIFE_MS = 5 * 60_000;
const TRIES = 5;
export const WAIT_SECONDS = 60;

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

export interface CodeWorld {
  readonly store: CodeStore;
  readonly sms: SmsGateway;
  readonly secret: Buffer;
  /** Codes an address may ask for within an hour; five times as many in a day. */
  readonly perAddress: number;
}

export function createOneTimeCodes(world: CodeWorld): OneTimeCodes {
  const { store, sms, secret } = world;
  const keyed = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
  const wrong = () => invalid({ path: 'code', message: '验证码不对或已过期，请核对，或重新获取' });

  return {
    async send(asked) {
      const { phone, phoneIndex, purpose, now } = asked;
      const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
      const _id = `${purpose} ${phoneIndex}`;
      const expiresAt = new Date(now.getTime() + LIFE_MS);
      const record = { _id, codeHash: keyed(`${_id} ${code}`), triesLeft: TRIES, sentAt: now, expiresAt };
      const limits = limitsOf(world, asked);
      await requireRoom(world, limits, now);
      const kept = await store.replaceCode(record, new Date(now.getTime() - WAIT_SECONDS * 1000));
      if (!kept) throw tooMany('刚发过一条，看看短信；没收到，一分钟后再要');
      await countOne(world, limits);
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
