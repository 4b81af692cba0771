import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const answers: number[] = [];
const asked = vi.hoisted(() => [] as string[]);
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: () => '',
    request: async ({ method }: { method: string }) => {
      asked.push(method);
      const statusCode = answers.shift() ?? 200;
      return {
        statusCode,
        data: statusCode === 200 ? { fine: true } : { error: { code: 'unavailable', message: '正忙' } },
      };
    },
  },
}));

const { send } = await import('./transport');

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  asked.length = 0;
  answers.length = 0;
});

test('what a busy server could not say is asked once more, two seconds later', async () => {
  answers.push(503);
  const sent = send({ method: 'GET', path: '/letters' });
  await vi.advanceTimersByTimeAsync(1_999);
  expect(asked).toEqual(['GET']);
  await vi.advanceTimersByTimeAsync(1);
  expect(await sent).toEqual({ fine: true });
});

test('once, not again and again', async () => {
  answers.push(503, 503, 503);
  const sent = expect(send({ method: 'GET', path: '/letters' })).rejects.toMatchObject({ message: '正忙' });
  await vi.advanceTimersByTimeAsync(60_000);
  await sent;
  expect(asked).toEqual(['GET', 'GET']);
});

test('something to be done is not sent again behind the person’s back', async () => {
  answers.push(503);
  await expect(send({ method: 'POST', path: '/repairs', body: {} })).rejects.toMatchObject({ code: 'unavailable' });
  expect(asked).toEqual(['POST']);
});
