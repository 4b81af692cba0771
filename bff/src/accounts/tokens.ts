/** Access tokens: short-lived JWTs signed HS256 with prebuilt keys, rotated by `kid`. */
import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { AppError } from '../http/errors';

const AUDIENCE = 'jiashu-api';
export const ACCESS_MINUTES = 10;

export interface TokenKeys {
  /** The id of the key that signs from now on. */
  readonly current: string;
  /** Key id → at least 32 bytes; an old key stays for ten minutes after the new one has taken over. */
  readonly ring: Readonly<Record<string, Buffer>>;
}

export interface AccessTokens {
  issue(personId: string, sessionId: string, now: Date): { token: string; expiresAt: Date };
  /** Throws `signInFirst` for a token that is not ours, not for us, not signed as we sign, or too old. */
  verify(token: string, now: Date): { personId: string; sessionId: string };
}

interface Claims {
  readonly sub: string;
  readonly sid: string;
  readonly exp: number;
}

/** A client sends the same token for ten minutes; this many are remembered as ours. */
const REMEMBERED = 10_000;

const seconds = (at: Date) => Math.floor(at.getTime() / 1000);

export function createAccessTokens(keys: TokenKeys): AccessTokens {
  const ring = new Map(Object.entries(keys.ring).map(([kid, secret]) => [kid, createSecretKey(secret)]));
  const keyOf = (kid: string | undefined): KeyObject => {
    const key = ring.get(kid ?? '');
    if (!key) throw new AppError('signInFirst');
    return key;
  };

  const remembered = new Map<string, Claims>();

  /** The claims of a token that is ours and good now. A signature that held once holds: only the time is asked anew. */
  function claimsOf(token: string, now: Date): Claims {
    const known = remembered.get(token);
    if (known && known.exp > seconds(now)) return known;
    const kid = jwt.decode(token, { complete: true })?.header.kid;
    const options = { algorithms: ['HS256' as const], audience: AUDIENCE, clockTimestamp: seconds(now) };
    const claims = jwt.verify(token, keyOf(kid), options) as unknown as Claims;
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(token, claims);
    return claims;
  }

  return {
    issue(personId, sessionId, now) {
      const expiresAt = new Date((seconds(now) + ACCESS_MINUTES * 60) * 1000);
      const claims = { sub: personId, sid: sessionId, aud: AUDIENCE, iat: seconds(now), exp: seconds(expiresAt) };
      const token = jwt.sign(claims, keyOf(keys.current), { algorithm: 'HS256', keyid: keys.current });
      return { token, expiresAt };
    },
    verify(token, now) {
      try {
        const { sub, sid } = claimsOf(token, now);
        return { personId: sub, sessionId: sid };
      } catch (cause) {
        throw new AppError('signInFirst', { cause });
      }
    },
  };
}
