import { expect, test } from 'vitest';
import { failureFrom } from './failure';

const body = (data?: unknown) => ({ error: { code: 'invalid', message: '有几处要改', requestId: 'r1', data } });

test('says the field’s own sentence where a field is to blame, else the general one', () => {
  const failure = failureFrom(body([{ path: 'phone', message: '手机号是 11 位' }]));
  expect([failure.words, failure.at('phone'), failure.at('title')]).toEqual([
    '手机号是 11 位',
    '手机号是 11 位',
    undefined,
  ]);
  expect(failureFrom(body()).words).toBe('有几处要改');
});

test('keeps what the server said besides, whatever its shape', () => {
  const failure = failureFrom(body({ savedBy: '唐书宁' }));
  expect(failure.data).toEqual({ savedBy: '唐书宁' });
  expect(failure.fields).toEqual([]);
  expect(failure.words).toBe('有几处要改');
});

test('an answer that is not ours is our own fault', () => {
  expect(failureFrom('<html>').code).toBe('internal');
});
