import { expect, test } from 'vitest';
import { emptyRow, type FormRow } from './form';
import { problemsOf } from './problems';

const written: FormRow = { key: 'second', fields: { ...emptyRow('layouts', '').fields, name: '89 ㎡', low: 'x' } };
const rows = [emptyRow('layouts', 'first'), written];
const said = (path: string) => problemsOf('layouts', rows, [{ path, message: '金额要填数字' }]);

test('is said at the row it was written in, though an empty one before it was not sent', () => {
  expect(said('layouts.0.lowFen').at('second', 'low')).toBe('金额要填数字');
  expect(said('layouts.0.lowFen').at('first', 'low')).toBeUndefined();
  expect(said('layouts.0.lowFen').whole).toBeUndefined();
});
test('is said of the section where it is about all of it', () => {
  expect(said('layouts').whole).toBe('金额要填数字');
});
test('is not said in another section', () => {
  expect([said('figures.0.value').whole, said('figures.0.value').at('second', 'value')]).toEqual([
    undefined,
    undefined,
  ]);
});
test('a place on the plan has two fields of its own', () => {
  const row: FormRow = { key: 'road', fields: { ...emptyRow('adverseFactors', '').fields, affects: '朝北' } };
  const { at } = problemsOf('adverseFactors', [row], [{ path: 'adverseFactors.0.at.x', message: '要填数字' }]);
  expect([at('road', 'x'), at('road', 'y')]).toEqual(['要填数字', undefined]);
});
