/** Who is signed in on this device: the tokens, kept in storage, renewed by one request however many need it. */
import type { Tokens } from '@jiashu/shared/accounts/schema';
import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { onOtherTab } from '../platform/otherTabs';
import { failureFrom } from './failure';
import type { RawAnswer, Request } from './transport';

const KEY = 'session';
const listeners = new Set<() => void>();
let held: Tokens | null | undefined;

function tokens(): Tokens | null {
  if (held === undefined) held = (Taro.getStorageSync(KEY) as Tokens) || null;
  return held;
}

/** Another tab signed in, renewed or signed out: what is held here is old. */
function readAgain(): void {
  held = undefined;
  for (const tell of listeners) tell();
}
onOtherTab(KEY, readAgain);

function keep(next: Tokens | null): void {
  held = next;
  if (next) Taro.setStorageSync(KEY, next);
  else Taro.removeStorageSync(KEY);
  for (const tell of listeners) tell();
}

export const session = {
  tokens,
  /** Signs in with tokens just given. */
  begin: (next: Tokens): void => keep(next),
  /** Forgets the tokens and what was kept of this person's pages. */
  end: (): void => {
    keep(null);
    for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith('seen:')) Taro.removeStorageSync(key);
  },
};

const isSignedIn = () => tokens() !== null;
const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** True while somebody is signed in; the page changes when that does. */
export const useSignedIn = (): boolean => useSyncExternalStore(subscribe, isSignedIn, isSignedIn);

let renewing: Promise<void> | null = null;

/**
 * Replaces the tokens by fresh ones; signs out when they are no longer good. Throws `Failure` when there is no telling:
 * offline, asked too often, the server in trouble.
 */
export function renewSession(attempt: (request: Request) => Promise<RawAnswer>): Promise<void> {
  renewing ??= renew(attempt).finally(() => {
    renewing = null;
  });
  return renewing;
}

async function renew(attempt: (request: Request) => Promise<RawAnswer>): Promise<void> {
  const used = tokens()?.refreshToken;
  readAgain();
  const refreshToken = tokens()?.refreshToken;
  // Another tab was quicker: its tokens are good, and ours would end the session for both.
  if (refreshToken !== used) return;
  const answer = await attempt({ method: 'POST', path: '/sessions/refresh', body: { refreshToken } });
  if (answer.statusCode === 200) keep(answer.data as Tokens);
  else if (answer.statusCode === 400 || answer.statusCode === 401) session.end();
  else throw failureFrom(answer.data);
}
