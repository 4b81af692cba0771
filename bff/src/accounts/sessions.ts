/**
 * Sessions: a refresh token is used once and replaced. One that comes back after it was replaced has been stolen or
 * copied, so the whole session ends; only within ten seconds is it taken for a second tab that was just as quick.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Tokens } from '@jiashu/shared/accounts/schema';
import { AppError } from '../http/errors';
import { newId } from '../infra/ids';
import type { AccountStore, Session } from './store';
import type { AccessTokens } from './tokens';

const DAY_MS = 86_400_000;
const LIFE_DAYS = 30;
const SAME_MOMENT_MS = 10_000;

export interface Sessions {
  open(personId: string, now: Date): Promise<Tokens>;
  /** Throws `signInFirst` when the token is unknown, used or expired. */
  renew(refreshToken: string, now: Date): Promise<Tokens>;
}

const hash = (secret: string) => createHash('sha256').update(secret).digest('hex');
const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
const newSecret = () => randomBytes(32).toString('base64url');

export function createSessions(store: AccountStore, tokens: AccessTokens): Sessions {
  const fresh = (now: Date, secret: string) => ({
    secretHash: hash(secret),
    rotatedAt: now,
    expiresAt: new Date(now.getTime() + LIFE_DAYS * DAY_MS),
  });
  const tokensOf = (session: Session, secret: string, now: Date): Tokens => {
    const { token, expiresAt } = tokens.issue(session.personId, session._id, now);
    return { accessToken: token, refreshToken: `${session._id}.${secret}`, expiresAt: expiresAt.toISOString() };
  };

  return {
    async open(personId, now) {
      const secret = newSecret();
      const session = { _id: newId(), personId, previousHash: null, ...fresh(now, secret) };
      await store.insertSession(session);
      return tokensOf(session, secret, now);
    },
    async renew(refreshToken, now) {
      const [id = '', presented = ''] = refreshToken.split('.');
      const session = await store.session(id);
      if (!session || session.expiresAt <= now) throw new AppError('signInFirst');
      const held = acceptedHash(session, hash(presented), now);
      if (held === null) {
        await store.endSession(id);
        throw new AppError('signInFirst');
      }
      const secret = newSecret();
      const rotated = await store.rotateSession(id, held, fresh(now, secret));
      if (!rotated) throw new AppError('signInFirst');
      return tokensOf(rotated, secret, now);
    },
  };
}

/** The hash to rotate from: the current one, also for the one before it within the same moment; null for any other. */
function acceptedHash(session: Session, presented: string, now: Date): string | null {
  if (same(session.secretHash, presented)) return session.secretHash;
  const justRotated = now.getTime() - session.rotatedAt.getTime() < SAME_MOMENT_MS;
  return justRotated && session.previousHash && same(session.previousHash, presented) ? session.secretHash : null;
}
