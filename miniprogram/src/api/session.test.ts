import { beforeEach, expect, test, vi } from 'vitest';

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
    removeStorageSync: (key: string) => void kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
  },
}));

const { renewSession, session } = await import('./session');
const TOKENS = { accessToken: 'old', refreshToken: 'r1' } as never;

beforeEach(() => {
  kept.clear();
  session.begin(TOKENS);
  kept.set('seen:letters', 'what was read');
});

const answering = (statusCode: number, data: unknown = {}) => vi.fn(async () => ({ statusCode, data }));

test('fresh tokens take the place of the old, by one request however many ask', async () => {
  const attempt = answering(200, { accessToken: 'new', refreshToken: 'r2' });
  await Promise.all([renewSession(attempt), renewSession(attempt)]);
  expect(session.tokens()).toEqual({ accessToken: 'new', refreshToken: 'r2' });
  expect(attempt).toHaveBeenCalledTimes(1);
});

test.each([400, 401])(
  'a refresh token that is no good (%i) ends the session and forgets what was seen',
  async (status) => {
    await renewSession(answering(status));
    expect(session.tokens()).toBeNull();
    expect([...kept.keys()]).toEqual([]);
  },
);

test.each([408, 429, 426, 500, 503])(
  '%i says nothing of the session: it stays, and the failure is told',
  async (status) => {
    const failed = renewSession(answering(status, { error: { code: 'tooMany', message: '请稍等' } }));
    await expect(failed).rejects.toMatchObject({ message: '请稍等' });
    expect(session.tokens()).toEqual(TOKENS);
  },
);
