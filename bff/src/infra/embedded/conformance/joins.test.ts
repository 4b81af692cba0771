import { describe, expect, it } from 'vitest';
import { failure, type Plain, testDatabase } from './database';

const database = testDatabase();

/** The only local document, joined. */
async function joined(local: Plain, foreign: readonly Plain[], lookup: Plain): Promise<Plain & { found: Plain[] }> {
  const others = await database.fill(foreign);
  const rows = await database.fill([local]);
  const [row] = await rows.aggregate([{ $lookup: { from: others.collectionName, as: 'found', ...lookup } }]).toArray();
  return row as Plain & { found: Plain[] };
}

const FOREIGN: Plain[] = [{ _id: 10, f: null }, { _id: 11 }, { _id: 12, f: 'x' }, { _id: 13, f: 'y' }];
const onF = (localField: string): Plain => ({ localField, foreignField: 'f', pipeline: [{ $sort: { _id: 1 } }] });

describe('$lookup', () => {
  const cases: [string, Plain, string, number[]][] = [
    ['a missing field finds null and missing', { _id: 1 }, 'a', [10, 11]],
    ['an empty array does too', { _id: 1, a: [] }, 'a', [10, 11]],
    ['an array stands for its elements', { _id: 1, a: ['x', 'y'] }, 'a', [12, 13]],
    ['a number in the path is a position', { _id: 1, a: ['x', 'y'] }, 'a.0', [12]],
    ['a position that is not there is missing', { _id: 1, a: ['x'] }, 'a.5', [10, 11]],
    ['documents inside arrays are entered', { _id: 1, a: [{ b: 'x' }, { b: 'y' }] }, 'a.b', [12, 13]],
  ];
  it.each(cases)('%s', async (_name, local, field, expected) => {
    const row = await joined(local, FOREIGN, onF(field));
    expect(row.found.map(({ _id }) => _id)).toEqual(expected);
  });

  it('a dotted `as` makes documents of what is in its way', async () => {
    const row = await joined({ _id: 1, o: [1, 2], a: 'x' }, FOREIGN, { ...onF('a'), as: 'o.found' });
    expect(row).toEqual({ _id: 1, a: 'x', o: { found: [{ _id: 12, f: 'x' }] } });
  });

  it('`let: null` is no `let`', async () => {
    const row = await joined({ _id: 1 }, [{ _id: 10 }], { let: null, pipeline: [] });
    expect(row.found).toEqual([{ _id: 10 }]);
  });

  const nested = (levels: number): Plain[] =>
    levels === 0 ? [] : [{ $lookup: { from: 'nothing', as: 'a', pipeline: nested(levels - 1) } }];

  it('goes twenty pipelines deep and no deeper', async () => {
    const rows = await database.fill([{ _id: 1 }]);
    expect(await rows.aggregate(nested(20)).toArray()).toHaveLength(1);
    expect((await failure(rows.aggregate(nested(21)).toArray())).code).toBe(232);
  });
});

describe('$facet', () => {
  const cases: [string, Plain, number][] = [
    ['another $facet', { a: [{ $facet: { b: [] } }] }, 40600],
    ['a stage that is no document', { a: [1] }, 40171],
    ['a branch without a name', { '': [] }, 15998],
  ];
  it.each(cases)('refuses %s', async (_name, facet, code) => {
    const rows = await database.fill([{ _id: 1 }]);
    expect((await failure(rows.aggregate([{ $facet: facet }]).toArray())).code).toBe(code);
  });
});
