/** How many codes an hour and a day are sent to a phone and asked for from an address. */
import { createHmac } from 'node:crypto';
import { CODES_PER_PHONE } from '@jiashu/shared/accounts/vocabulary';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { AppError } from '../../http/errors';
import type { Asked, CodeWorld } from './oneTimeCodes';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** One of them within its hour or day. */
interface Limit {
  readonly id: string;
  readonly most: number;
  readonly expiresAt: Date;
}

export const tooMany = (message: string) => new AppError('tooMany', { data: [{ path: 'code', message }] });

export function limitsOf({ secret, perAddress }: CodeWorld, { phoneIndex, ip, now }: Asked): Limit[] {
  const limit = (who: string, windowMs: number, most: number): Limit => {
    const window = Math.floor(now.getTime() / windowMs);
    const id = `${who} ${windowMs / HOUR_MS}h ${window}`;
    return { id, most, expiresAt: new Date((window + 1) * windowMs) };
  };
  const address = createHmac('sha256', secret).update(`address ${ip}`).digest('base64url');
  return [
    limit(phoneIndex, HOUR_MS, CODES_PER_PHONE.hour),
    limit(phoneIndex, DAY_MS, CODES_PER_PHONE.day),
    limit(address, HOUR_MS, perAddress),
    limit(address, DAY_MS, perAddress * 5),
  ];
}

/** Before anything changes: who is refused neither ends another's code nor uses up his number. Throws `tooMany`. */
export async function requireRoom({ store }: CodeWorld, limits: readonly Limit[], now: Date): Promise<void> {
  const counts = await store.counts(limits.map(({ id }) => id));
  const full = limits.filter(({ id, most }) => (counts.get(id) ?? 0) >= most).map(({ expiresAt }) => expiresAt);
  const until = full.sort((a, b) => b.getTime() - a.getTime())[0];
  if (until) throw tooMany(`验证码要得太多了，${sayMoment(until, now)} 以后再要`);
}

/** Counts one more in each. Throws `tooMany` for what came by at the same moment. */
export async function countOne({ store }: CodeWorld, limits: readonly Limit[]): Promise<void> {
  for (const { id, most, expiresAt } of limits)
    if ((await store.countOneMore(id, expiresAt)) > most) throw new AppError('tooMany');
}
