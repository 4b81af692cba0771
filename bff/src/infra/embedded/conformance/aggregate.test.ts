import { describe, expect, it } from 'vitest';
import { failure, type Plain, testDatabase } from './database';

const database = testDatabase();

const SALES: Plain[] = [
  { _id: 1, kind: 'a', n: 3, tags: ['x', 'y'], at: new Date('2026-01-31T16:00:00Z') },
  { _id: 2, kind: 'b', n: 5, tags: [], at: new Date('2026-01-31T15:59:59Z') },
  { _id: 3, kind: 'a', n: 7, tags: ['y'], at: new Date('2026-12-31T16:00:00Z') },
  { _id: 4, kind: null, n: null, at: new Date('2028-02-28T16:00:00Z') },
];

async function run(pipeline: Plain[], documents = SALES): Promise<Plain[]> {
  const rows = await database.fill(documents);
  return rows.aggregate(pipeline).toArray();
}

const first = { $sort: { _id: 1 } };

describe('stages', () => {
  const cases: [string, Plain[], Plain[]][] = [
    [
      '$match then $sort, $skip, $limit',
      [{ $match: { n: { $gte: 3 } } }, { $sort: { n: -1 } }, { $skip: 1 }, { $limit: 1 }, { $project: { n: 1 } }],
      [{ _id: 2, n: 5 }],
    ],
    ['$limit before $skip', [first, { $limit: 3 }, { $skip: 2 }, { $project: { _id: 1 } }], [{ _id: 3 }]],
    [
      '$project computes and drops',
      [{ $match: { _id: 1 } }, { $project: { _id: 0, double: { $multiply: ['$n', 2] }, 'deep.kind': '$kind' } }],
      [{ double: 6, deep: { kind: 'a' } }],
    ],
    [
      '$addFields and $unset',
      [{ $match: { _id: 1 } }, { $addFields: { m: { $add: ['$n', 1] } } }, { $unset: ['tags', 'at', 'kind'] }],
      [{ _id: 1, n: 3, m: 4 }],
    ],
    [
      '$group with every accumulator',
      [
        first,
        { $match: { kind: 'a' } },
        {
          $group: {
            _id: '$kind',
            sum: { $sum: '$n' },
            avg: { $avg: '$n' },
            min: { $min: '$n' },
            max: { $max: '$n' },
            first: { $first: '$n' },
            last: { $last: '$n' },
            all: { $push: '$n' },
            set: { $addToSet: '$kind' },
            count: { $count: {} },
          },
        },
      ],
      [{ _id: 'a', sum: 10, avg: 5, min: 3, max: 7, first: 3, last: 7, all: [3, 7], set: ['a'], count: 2 }],
    ],
    ['$group by null', [{ $group: { _id: null, n: { $sum: '$n' } } }], [{ _id: null, n: 15 }]],
    ['$count', [{ $match: { kind: 'a' } }, { $count: 'n' }], [{ n: 2 }]],
    ['$count of nothing', [{ $match: { kind: 'q' } }, { $count: 'n' }], []],
    [
      '$unwind',
      [first, { $unwind: '$tags' }, { $project: { tags: 1 } }],
      [
        { _id: 1, tags: 'x' },
        { _id: 1, tags: 'y' },
        { _id: 3, tags: 'y' },
      ],
    ],
    [
      '$unwind keeping empties, with positions',
      [
        first,
        { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
        { $project: { i: 1 } },
      ],
      [
        { _id: 1, i: 0 },
        { _id: 1, i: 1 },
        { _id: 2, i: null },
        { _id: 3, i: 0 },
        { _id: 4, i: null },
      ],
    ],
    [
      '$facet',
      [{ $facet: { a: [{ $match: { kind: 'a' } }, { $count: 'n' }], b: [{ $match: { kind: 'z' } }] } }],
      [{ a: [{ n: 2 }], b: [] }],
    ],
    ['$replaceRoot', [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { k: '$kind' } } }], [{ k: 'a' }]],
    [
      '$replaceWith',
      [{ $match: { _id: 1 } }, { $replaceWith: { $mergeObjects: [{ k: 0, z: 1 }, { k: '$kind' }] } }],
      [{ k: 'a', z: 1 }],
    ],
    [
      '$sortByCount',
      [{ $match: { _id: { $lt: 4 } } }, { $sortByCount: '$kind' }],
      [
        { _id: 'a', count: 2 },
        { _id: 'b', count: 1 },
      ],
    ],
    [
      '$bucket',
      [{ $match: { n: { $ne: null } } }, { $bucket: { groupBy: '$n', boundaries: [0, 5, 10] } }],
      [
        { _id: 0, count: 1 },
        { _id: 5, count: 2 },
      ],
    ],
  ];
  it.each(cases)('%s', async (_name, pipeline, expected) => {
    expect(await run(pipeline)).toEqual(expected);
  });

  it('$sample takes as many as it is told', async () => {
    expect(await run([{ $sample: { size: 2 } }])).toHaveLength(2);
  });

  it('$lookup joins by field and by pipeline', async () => {
    const others = await database.fill([
      { _id: 1, kind: 'a', x: 1 },
      { _id: 2, kind: 'a', x: 2 },
      { _id: 3, kind: null },
    ]);
    const from = others.collectionName;
    const plain = await run([
      first,
      { $lookup: { from, localField: 'kind', foreignField: 'kind', as: 'o' } },
      { $project: { ids: '$o._id' } },
    ]);
    expect(plain).toEqual([
      { _id: 1, ids: [1, 2] },
      { _id: 2, ids: [] },
      { _id: 3, ids: [1, 2] },
      { _id: 4, ids: [3] },
    ]);
    const byPipeline = await run([
      first,
      { $limit: 1 },
      {
        $lookup: {
          from,
          let: { k: '$kind' },
          pipeline: [
            { $match: { $expr: { $and: [{ $eq: ['$kind', '$$k'] }, { $gt: ['$x', 1] }] } } },
            { $project: { x: 1, _id: 0 } },
          ],
          as: 'o',
        },
      },
      { $project: { o: 1 } },
    ]);
    expect(byPipeline).toEqual([{ _id: 1, o: [{ x: 2 }] }]);
  });

  it('$unionWith adds another collection', async () => {
    const others = await database.fill([{ _id: 'z' }]);
    expect(
      await run([{ $match: { _id: 1 } }, { $project: { _id: 1 } }, { $unionWith: others.collectionName }]),
    ).toEqual([{ _id: 1 }, { _id: 'z' }]);
  });
});

describe('refusals', () => {
  const cases: [string, Plain[], number][] = [
    ['an unknown stage', [{ $foo: {} }], 40324],
    ['an unknown expression', [{ $project: { a: { $foo: 1 } } }], 168],
    ['an unknown accumulator', [{ $group: { _id: 1, a: { $foo: 1 } } }], 15952],
    ['two keys in a stage', [{ $match: {}, $limit: 1 }], 40323],
    ['a zero $limit', [{ $limit: 0 }], 15958],
    ['an undefined variable', [{ $project: { a: '$$nope' } }], 17276],
    ['mixing inclusion and exclusion', [{ $project: { a: 1, b: 0 } }], 31254],
    ['a wrong number of operands', [{ $project: { a: { $divide: [1] } } }], 16020],
  ];
  it.each(cases)('%s', async (_name, pipeline, code) => {
    const error = await failure(run(pipeline));
    // MongoDB reports an unknown expression inside $project with 31325, elsewhere with 168.
    expect(code === 168 ? [168, 31325] : [code]).toContain(error.code);
  });
});
