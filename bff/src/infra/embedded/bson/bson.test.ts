import { deserialize, serialize } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, compareStrings, identical } from './compare';
import { decode } from './decode';
import { encode } from './encode';
import { inverted, valueKey } from './key';
import { add, multiply } from './numbers';
import { Binary, Int32, MAX_KEY, MIN_KEY, ObjectId, Regex, Timestamp, UtcDate, type Value } from './values';

const leaf: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.maxSafeInteger(),
  fc.integer().map((value) => Int32.of(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.integer().map((value) => new UtcDate(value)),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(Buffer.from(bytes).toString('hex'))),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => new Binary(bytes, 0)),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value) => new Timestamp(value)),
  fc.constantFrom<Value>(MIN_KEY, MAX_KEY, new Regex('^a', 'i'), Number.NaN, -0),
);

const name = fc.string({ maxLength: 5 }).filter((text) => !text.includes('\0'));

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map((entries) => new Map(entries)),
  ),
}));

const wellFormed = (one: Value): boolean => !(typeof one === 'string' && !one.isWellFormed());

describe('BSON bytes', () => {
  it('come back as the same values', () => {
    fc.assert(
      fc.property(value.filter(wellFormed), (one) => {
        const document = new Map([['v', one]]);
        const bytes = encode(document);
        expect(Buffer.compare(encode(decode(bytes)), bytes)).toBe(0);
      }),
    );
  });

  it('are those the official library reads and writes', () => {
    const document = { a: 1, b: 'é', c: [true, null, { d: 1.5 }], e: new Date(5), f: -7 };
    expect(deserialize(encode(decode(Buffer.from(serialize(document)))))).toEqual(document);
  });

  it('keep fields named like numbers in their order', () => {
    const document = new Map<string, Value>([
      ['10', Int32.of(1)],
      ['2', Int32.of(2)],
    ]);
    expect([...decode(encode(document)).keys()]).toEqual(['10', '2']);
  });

  it('cut short are refused', () => {
    const bytes = encode(new Map([['a', 'text']]));
    expect(() => decode(bytes.subarray(0, bytes.length - 3))).toThrow('malformed BSON');
  });

  it('of a Decimal128 are refused by name', () => {
    const bytes = Buffer.from('18000000136400ffffffff000000000000000000000000000000', 'hex');
    expect(() => decode(bytes)).toThrow('Decimal128 is not offered');
  });
});

describe('the order of values', () => {
  it('is the order of their keys, and reversed of their inverted keys', () => {
    fc.assert(
      fc.property(value.filter(wellFormed), value.filter(wellFormed), (left, right) => {
        const order = Math.sign(compare(left, right));
        const [a, b] = [valueKey(left), valueKey(right)];
        expect(a < b ? -1 : a > b ? 1 : 0).toBe(order);
        const [x, y] = [inverted(a), inverted(b)];
        if (!a.startsWith(b) && !b.startsWith(a)) expect(x < y ? 1 : -1).toBe(order);
      }),
      { numRuns: 500 },
    );
  });

  it('compares 64-bit integers exactly with doubles', () => {
    expect(compare(2n ** 53n + 1n, 2 ** 53)).toBe(1);
    expect(compare(9007199254740993n, 9007199254740992n)).toBe(1);
    expect(valueKey(2n ** 53n + 1n) > valueKey(2 ** 53)).toBe(true);
    expect(valueKey(1n)).toBe(valueKey(Int32.of(1)));
  });

  it('puts NaN below all numbers and -0 with 0', () => {
    expect(compare(Number.NaN, -Infinity)).toBe(-1);
    expect(compare(-0, 0)).toBe(0);
    expect(identical(-0, 0)).toBe(false);
  });

  it('compares strings by code point', () => {
    expect(compareStrings('\uff5e', '\u{1f600}')).toBe(-1);
  });
});

describe('arithmetic', () => {
  it('widens from 32 to 64 bits to double', () => {
    expect(add(Int32.of(2147483647), Int32.of(1))).toBe(2147483648n);
    expect(add(2n ** 63n - 1n, Int32.of(1))).toBe(2 ** 63);
    expect(multiply(Int32.of(3), Int32.of(4))).toEqual(Int32.of(12));
    expect(add(Int32.of(1), 0.5)).toBe(1.5);
  });
});
