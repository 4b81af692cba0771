/** Addresses of files that work for an hour or two and can't be guessed or stretched. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Addresses change once an hour, so that a cache can keep a picture meanwhile. */
const STEP_MS = 3_600_000;

export interface Signer {
  /** `/files/<name>?exp=…&sig=…`, good for one to two hours, or exactly `lifeMs` where that is given. */
  sign(name: string, now: Date, lifeMs?: number): string;
  verify(name: string, exp: string, sig: string, now: Date): boolean;
}

/** Everybody who sees a picture within the hour gets the same address; this many are remembered. */
const REMEMBERED = 20_000;

export function createSigner(secret: Buffer): Signer {
  const remembered = new Map<string, { readonly end: number; readonly address: string }>();
  const signature = (name: string, exp: string) =>
    createHmac('sha256', secret).update(`${name} ${exp}`).digest('base64url').slice(0, 32);
  const signed = (name: string, end: number) => `/files/${name}?exp=${end}&sig=${signature(name, String(end))}`;

  function signedForTheHour(name: string, end: number): string {
    const known = remembered.get(name);
    if (known?.end === end) return known.address;
    const address = signed(name, end);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(name, { end, address });
    return address;
  }

  return {
    sign: (name, now, lifeMs) =>
      lifeMs
        ? signed(name, now.getTime() + lifeMs)
        : signedForTheHour(name, (Math.floor(now.getTime() / STEP_MS) + 2) * STEP_MS),
    verify(name, exp, sig, now) {
      const expected = Buffer.from(signature(name, exp));
      const given = Buffer.from(sig);
      return given.length === expected.length && timingSafeEqual(given, expected) && Number(exp) > now.getTime();
    },
  };
}
