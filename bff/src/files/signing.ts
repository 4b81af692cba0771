/** Addresses of files that work for an hour or two and can't be guessed or stretched. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Addresses change once an hour, so that a cache can keep a picture meanwhile. */
const STEP_MS = 3_600_000;

export interface Signer {
  /** `/files/<name>?exp=…&sig=…`, good for one to two hours, or exactly `lifeMs` where that is given. */
  sign(name: string, now: Date, lifeMs?: number): string;
  verify(name: string, exp: string, sig: string, now: Date): boolean;
}

export function createSigner(secret: Buffer): Signer {
  const signature = (name: string, exp: string) =>
    createHmac('sha256', secret).update(`${name} ${exp}`).digest('base64url').slice(0, 32);
  return {
    sign(name, now, lifeMs) {
      const end = lifeMs ? now.getTime() + lifeMs : (Math.floor(now.getTime() / STEP_MS) + 2) * STEP_MS;
      return `/files/${name}?exp=${end}&sig=${signature(name, String(end))}`;
    },
    verify(name, exp, sig, now) {
      const expected = Buffer.from(signature(name, exp));
      const given = Buffer.from(sig);
      return given.length === expected.length && timingSafeEqual(given, expected) && Number(exp) > now.getTime();
    },
  };
}
