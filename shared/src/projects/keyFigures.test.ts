import { expect, test } from 'vitest';
import { grouped, type KeyFigureName, sayKeyFigure, sayPriceRange, sayTenThousands } from './keyFigures';

test.each<[KeyFigureName, number, string]>([
  ['parkingPerHome', 123, '1.23 个'],
  ['parkingPerHome', 100, '1 个'],
  ['parkingRent', 45_000, '450 元'],
  ['serviceFee', 310, '3.10 元/㎡·月'],
  ['serviceFee', 305, '3.05 元/㎡·月'],
  ['usableShare', 770, '77%'],
  ['usableShare', 785, '78.5%'],
  ['metro', 1_300, '1,300 米'],
])('%s %i is said as %s', (name, value, said) => {
  expect(sayKeyFigure(name, value)).toBe(said);
});

test('thousands are marked', () => {
  expect(['0', '999', '1000', '1234567', '12345.67'].map(grouped)).toEqual([
    ...['0', '999', '1,000', '1,234,567', '12,345.67'],
  ]);
});

test('prices are said in ten thousands, a range once where both ends are the same', () => {
  expect([sayTenThousands(332_000_000), sayTenThousands(332_560_000)]).toEqual(['332 万', '332.6 万']);
  expect(sayPriceRange(332_000_000, 379_000_000)).toBe('332–379 万');
  expect(sayPriceRange(332_000_000, 332_000_000)).toBe('332 万');
});
