import { encode } from 'uqr';
import { expect, test, vi } from 'vitest';
import { qrAddress } from './QrCode';

vi.mock('@tarojs/components', () => import('./testing/taroComponents'));

/** The cells a drawn address covers, read back from its runs. */
function cells(address: string): Set<string> {
  const runs = address.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g);
  return new Set(
    Array.from(runs).flatMap(([, x, y, n]) => Array.from({ length: Number(n) }, (_, i) => `${Number(x) + i},${y}`)),
  );
}

test('every dark cell of the code is drawn once, and no other', () => {
  const text = 'JS-83052614-a8f3c9d0';
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x},${y}`] : [])));
  expect([...cells(qrAddress(text))].sort()).toEqual(dark.sort());
  expect(qrAddress(text)).toContain(`viewBox='0 0 ${size} ${size}'`);
});
