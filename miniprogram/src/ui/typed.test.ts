import { expect, test } from 'vitest';
import { typed } from './typed';

test.each([
  ['phone', '13800000108', '13800000108'],
  ['phone', '138 0000-0108', '13800000108'],
  ['phone', '+86 138 0000 0108', '13800000108'],
  ['phone', '008613800000108', '13800000108'],
  ['phone', '１３８０００００１０８', '13800000108'],
  ['phone', '电话 138', '138'],
  ['phone', '8613', '8613'],
  ['code', ' 123 456 ', '123456'],
  ['whole', '１８', '18'],
  ['whole', '2.5', '2'],
  ['whole', '18 层', '18'],
  ['whole', '二', ''],
  ['text', '3 栋 ２', '3 栋 ２'],
] as const)('%s: %j is kept as %j', (type, text, kept) => {
  expect(typed(type, text, type === 'code' ? 6 : type === 'phone' ? 11 : 100)).toBe(kept);
});
