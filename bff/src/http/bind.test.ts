/** What binding a contract guarantees: some of it at compile time (each `@ts-expect-error` is a promise), some per request. */
import { get, post } from '@jiashu/shared/kernel/endpoint';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bind } from './bind';
import type { Context } from './context';

const wires = {
  show: { input: z.strictObject({ id: z.string() }), output: z.strictObject({ name: z.string() }) },
  make: { input: z.strictObject({ name: z.string() }), output: z.strictObject({ id: z.string() }) },
};
const contract = {
  show: get<(typeof wires)['show']>('/things/:id', 'public', '看'),
  make: post<(typeof wires)['make']>('/things', 'public', '造', { creates: true }),
};
const show = async () => ({ name: '名' });
const make = async () => ({ id: '1' });

const ctx: Context = {
  ...{ caller: null, now: new Date(0), requestId: 'r', ip: '::1', agent: '', effectId: 'a'.repeat(24), upload: null },
};

describe('a bound route', () => {
  const [route] = bind('things', contract, wires, { show, make });

  test('carries the capability and the key in its name', () => {
    expect(route).toMatchObject({ name: 'things.show', endpoint: { method: 'GET' } });
  });

  test('refuses an input the schema does not know', async () => {
    await expect(route!.run({ id: '1', more: true }, ctx)).rejects.toMatchObject({ code: 'invalid' });
    await expect(route!.run({}, ctx)).rejects.toMatchObject({
      code: 'invalid',
      data: [{ path: 'id', message: expect.any(String) }],
    });
  });

  test('lets no undeclared field out: that is our fault, not the caller’s', async () => {
    const leaking = { show: async () => ({ name: '名', phone: '13800138000' }), make };
    const [leaky] = bind('things', contract, wires, leaking);
    await expect(leaky!.run({ id: '1' }, ctx)).rejects.toMatchObject({ code: 'internal' });
  });
});

test('what must not compile does not', () => {
  // @ts-expect-error `make` is declared but not bound
  bind('things', contract, wires, { show });
  // @ts-expect-error `extra` is bound but not declared
  bind('things', contract, wires, { show, make, extra: show });
  // @ts-expect-error the answer has another shape
  bind('things', contract, wires, { show: async () => ({ name: 1 }), make });
  // @ts-expect-error the schemas are swapped
  bind('things', contract, { show: wires.make, make: wires.show }, { show, make });
  expect(Object.keys(contract)).toEqual(['show', 'make']);
});
