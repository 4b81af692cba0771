import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import { EMBEDDED, failure, type Plain, testDatabase } from './database';

const database = testDatabase();
const { Binary, ObjectId } = mongoose.mongo;

const SALE: Plain = { _id: 1, kind: 'a', n: 3, tags: ['x', 'y'], at: new Date('2026-01-31T16:00:00Z') };

/** The expression's value over the sale. */
async function evaluated(expression: unknown): Promise<unknown> {
  const rows = await database.fill([SALE]);
  const [found] = await rows.aggregate([{ $project: { _id: 0, value: expression } }]).toArray();
  return found?.value;
}

describe('expressions', () => {
  // biome-ignore-start lint/suspicious/noThenProperty: MongoDB's own word
  const cases: [string, unknown, unknown][] = [
    ['$cond', { $cond: [{ $gt: ['$n', 2] }, 'yes', 'no'] }, 'yes'],
    ['$ifNull', { $ifNull: ['$missing', null, 'x'] }, 'x'],
    ['$switch', { $switch: { branches: [{ case: { $eq: ['$n', 3] }, then: 1 }], default: 2 } }, 1],
    ['$concat with null', { $concat: ['a', null] }, null],
    ['$toUpper of ASCII only', { $toUpper: 'aé家' }, 'Aé家'],
    ['$substrCP counts code points', { $substrCP: ['家😀书x', 1, 2] }, '😀书'],
    ['$strLenCP', { $strLenCP: '家😀' }, 2],
    ['$split', { $split: ['a-b-c', '-'] }, ['a', 'b', 'c']],
    ['$concat stops at null', { $concat: ['a', null, 1] }, null],
    ['$toLower of a number has six digits', { $toLower: 123456.789 }, '123457'],
    ['$toUpper of a large number', { $toUpper: 1e20 }, '1E+20'],
    ['$toString of a large number', { $toString: 1e16 }, '1e+16'],
    ['$indexOfCP finds what begins before the end', { $indexOfCP: ['abcd', 'cd', 0, 3] }, 2],
    ['$indexOfCP of nothing in nothing', { $indexOfCP: ['', ''] }, 0],
    ['$replaceAll of nothing', { $replaceAll: { input: 'ab', find: '', replacement: '-' } }, '-a-b-'],
    ['$trim', { $trim: { input: '  x ' } }, 'x'],
    ['$size', { $size: '$tags' }, 2],
    ['$arrayElemAt', { $arrayElemAt: ['$tags', -1] }, 'y'],
    ['$filter', { $filter: { input: [1, 2, 3], as: 'v', cond: { $gt: ['$$v', 1] } } }, [2, 3]],
    ['$map', { $map: { input: [1, 2], in: { $add: ['$$this', '$n'] } } }, [4, 5]],
    ['$reduce', { $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
    ['$in', { $in: ['x', '$tags'] }, true],
    ['$slice', { $slice: [[1, 2, 3], -2] }, [2, 3]],
    ['$concatArrays', { $concatArrays: [[1], '$tags'] }, [1, 'x', 'y']],
    ['$mergeObjects', { $mergeObjects: [{ a: 1 }, null, { a: 2 }] }, { a: 2 }],
    ['$objectToArray', { $objectToArray: { a: 1 } }, [{ k: 'a', v: 1 }]],
    ['$arrayToObject', { $arrayToObject: [[['k', 1]]] }, { k: 1 }],
    ['$let', { $let: { vars: { x: 2 }, in: { $multiply: ['$$x', '$n'] } } }, 6],
    ['$literal', { $literal: '$n' }, '$n'],
    ['$type', { $type: '$missing' }, 'missing'],
    ['$$ROOT', '$$ROOT._id', 1],
    ['$divide gives a double', { $divide: [7, 2] }, 3.5],
    ['$mod keeps the sign of the dividend', { $mod: [-7, 3] }, -1],
    ['$round half to even', { $round: [2.5] }, 2],
    ['$round to places', { $round: [1.235, 1] }, 1.2],
    ['$round looks at the exact digits: 2.675 is a little less', { $round: [2.675, 2] }, 2.67],
    ['$trunc', { $trunc: [-1.7] }, -1],
    ['$trunc of 0.29, which is a little less', { $trunc: [0.29, 2] }, 0.28],
    ['$round to a missing place', { $round: [2.5, '$missing'] }, null],
    ['$multiply with null before anything else', { $multiply: [null, 'x'] }, null],
    ['$add rounds fractions of a millisecond away from zero', { $add: [new Date(1000), -0.5] }, new Date(999)],
    ['$subtract too', { $subtract: [new Date(1000), 2.5] }, new Date(997)],
    ['$getField by a computed name', { $getField: { field: { $concat: ['ki', 'nd'] }, input: '$$ROOT' } }, 'a'],
    ['$toDouble of words', { $toDouble: '-inf' }, Number.NEGATIVE_INFINITY],
    ['$toDate trims', { $toDate: ' 2026-11-22T08:00+08 ' }, new Date('2026-11-22T00:00:00Z')],
    ['an ObjectId counts seconds with a sign', { $year: new ObjectId('ffffffff0000000000000000') }, 1969],
    ['$toString', { $toString: '$at' }, '2026-01-31T16:00:00.000Z'],
    [
      '$dateToString in Shanghai: the next month',
      { $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' } },
      '2026-02-01 00:00',
    ],
    [
      '$dateToString with an offset',
      { $dateToString: { date: '$at', format: '%Y-%m', timezone: '+08:00' } },
      '2026-02',
    ],
    [
      '$year and $month in Shanghai',
      {
        y: { $year: { date: new Date('2026-12-31T16:00:00Z'), timezone: '+08:00' } },
        m: { $month: { date: '$at', timezone: 'Asia/Shanghai' } },
      },
      { y: 2027, m: 2 },
    ],
    [
      'a leap day in Shanghai',
      { $dateToString: { date: new Date('2028-02-28T16:00:00Z'), format: '%m-%d %j', timezone: 'Asia/Shanghai' } },
      '02-29 060',
    ],
    [
      "ISO week over the year's end",
      { w: { $isoWeek: new Date('2027-01-01T00:00:00Z') }, y: { $isoWeekYear: new Date('2027-01-01T00:00:00Z') } },
      { w: 53, y: 2026 },
    ],
    [
      '$setUnion',
      {
        $setUnion: [
          [2, 1],
          [2, 3],
        ],
      },
      [1, 2, 3],
    ],
    ['comparison across types', { $gt: ['a', 99999] }, true],
    ['$subtract of dates', { $subtract: [new Date(5000), new Date(2000)] }, 3000],
    ['$regexMatch', { $regexMatch: { input: 'Abc', regex: '^a', options: 'i' } }, true],
  ];
  // biome-ignore-end lint/suspicious/noThenProperty: MongoDB's own word
  it.each(cases)('%s', async (_name, expression, expected) => {
    expect(await evaluated(expression)).toEqual(expected);
  });

  it('$$REMOVE leaves a field out and $$NOW is one instant', async () => {
    expect(await evaluated({ a: '$$REMOVE', same: { $eq: ['$$NOW', '$$NOW'] } })).toEqual({ same: true });
  });
});

describe('expressions that fail', () => {
  const cases: [string, unknown, number[]][] = [
    ['$toDate of a day that is not', { $toDate: '2027-02-29' }, [241]],
    ['$toDate of no number', { $toDate: { $add: [Number.NaN, 1] } }, [241]],
    ['a date beyond the calendar', { $add: ['$at', Number.POSITIVE_INFINITY] }, [15]],
    ['$toDouble beyond the largest', { $toDouble: '1e999' }, [241]],
    ['$mod of words', { $mod: ['$kind', 2] }, [14, 16611]],
    ['$round to a word', { $round: [1.5, '$kind'] }, [16004]],
    ['$setEquals of one set', { $setEquals: [[1]] }, [17045]],
    ['$range beyond 32 bits', { $range: [2147483648, 2147483649] }, [34444]],
    ['$getField by a number', { $getField: { field: 1, input: '$$ROOT' } }, [3041704, 5654602]],
    ['$toInt of two', { $toInt: [1, 2] }, [50723]],
    ['a time zone in lower case', { $hour: { date: '$at', timezone: 'asia/shanghai' } }, [40485]],
    ['a string nobody could store', { $strLenCP: 'x'.repeat(16 * 1024 * 1024) }, [16493, 10334]],
  ];
  it.each(cases)('%s', async (_name, expression, codes) => {
    expect(codes).toContain((await failure(evaluated(expression))).code);
  });

  it.runIf(EMBEDDED)('numbers out of binary data are refused by name', async () => {
    const error = await failure(evaluated({ $toInt: new Binary(new Uint8Array(4)) }));
    expect(error.message).toContain('is not offered by the embedded store');
  });
});
