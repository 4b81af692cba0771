/**
 * Sessions: a refresh token is used once and replaced. One that comes back after it was replaced has been stolen or
 * copied, so the whole session ends; only within ten seconds is it taken for a second tab that was just as quick. The
 * successor is derived from the token and our secret, so that such tabs get one and the same and none is left behind.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Tokens } from '@jiashu/shared/accounts/schema';
import type { SignInWay } from '@jiashu/shared/accounts/vocabulary';
import { AppError } from '../../http/errors';
import { newId } from '../../infra/ids';
import type { AccessTokens } from '../tokens';
import type { Session, SessionStore, Whereabouts } from './store';

const DAY_MS = 86_400_000;
const LIFE_DAYS = 30;
const SAME_MOMENT_MS = 10_000;

export interface Sessions {
  open(personId: string, way: SignInWay, from: Whereabouts, now: Date): Promise<Tokens>;
  /** Ends the session of these tokens. */
  end(tokens: Tokens): Promise<void>;
  /** Throws `signInFirst` when the token is unknown, used or expired. */
  renew(refreshToken: string, from: Whereabouts, now: Date): Promise<Tokens>;
}

const hash = (secret: string) => createHash('sha256').update(secret).digest('hex');
const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** `secret` derives successors; without it a token says nothing of the next one. */
export function createSessions(store: SessionStore, tokens: AccessTokens, secret: Buffer): Sessions {
  const fresh = (now: Date, current: string) => ({
    secretHash: hash(current),
    rotatedAt: now,
    expiresAt: new Date(now.getTime() + LIFE_DAYS * DAY_MS),
  });
  const tokensOf = (session: Session, current: string, now: Date): Tokens => {
    const { token, expiresAt } = tokens.issue(session.personId, session._id, now);
    return { accessToken: token, refreshToken: `${session._id}.${current}`, expiresAt: expiresAt.toISOString() };
  };
  const successorOf = (presented: string) =>
    createHmac('sha256', secret).update(`refresh ${presented}`).digest('base64url');

  return {
    async open(personId, way, from, now) {
      const first = randomBytes(32).toString('base64url');
      const opened = { way, signedInAt: now, steppedUpAt: null, ...from };
      const session = { _id: newId(), personId, ...opened, ...fresh(now, first) };
      await store.insertSession(session);
      return tokensOf(session, first, now);
    },
    async end({ refreshToken }) {
      await store.endSession(refreshToken.split('.')[0]!);
    },
    async renew(refreshToken, from, now) {
      const [id = '', presented = ''] = refreshToken.split('.');
      const successor = successorOf(presented);
      const rotated = await store.rotateSession(id, hash(presented), now, { ...fresh(now, successor), ...from });
      if (rotated) return tokensOf(rotated, successor, now);
      const session = await store.session(id);
      if (!session || session.expiresAt <= now) throw new AppError('signInFirst');
      if (justReplaced(session, presented, successor, now)) return tokensOf(session, successor, now);
      await store.endSession(id);
      throw new AppError('signInFirst');
    },
  };
}

/** Whether the token was replaced within this moment, by the successor it leads to. */
const justReplaced = ({ secretHash, rotatedAt }: Session, presented: string, successor: string, now: Date): boolean =>
  presented !== '' && now.getTime() - rotatedAt.getTime() < SAME_MOMENT_MS && same(secretHash, hash(successor));
