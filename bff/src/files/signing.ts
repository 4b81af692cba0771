/** Addresses of pictures that work for an hour or two and can't be guessed or stretched. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIZES = ['small', 'large'] as const;
export type Size = (typeof SIZES)[number];

/** Addresses change once an hour, so that a cache can keep a picture meanwhile. */
const STEP_MS = 3_600_000;

export interface Signer {
  /** `/files/<id>-<size>.jpg?exp=…&sig=…`, good for one to two hours. */
  sign(id: string, size: Size, now: Date): string;
  verify(id: string, size: Size, exp: string, sig: string, now: Date): boolean;
}

export function createSigner(secret: Buffer): Signer {
  const signature = (id: string, size: Size, exp: string) =>
    createHmac('sha256', secret).update(`${id} ${size} ${exp}`).digest('base64url').slice(0, 32);
  return {
    sign(id, size, now) {
      const exp = String((Math.floor(now.getTime() / STEP_MS) + 2) * STEP_MS);
      return `/files/${id}-${size}.jpg?exp=${exp}&sig=${signature(id, size, exp)}`;
    },
    verify(id, size, exp, sig, now) {
      const expected = Buffer.from(signature(id, size, exp));
      const given = Buffer.from(sig);
      return given.length === expected.length && timingSafeEqual(given, expected) && Number(exp) > now.getTime();
    },
  };
}
