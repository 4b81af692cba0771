/** The store's own picture of BSON values: every type kept apart, documents as ordered maps, nothing lost on the way through. */

/** A 32-bit integer. A plain JavaScript `number` is a BSON double, a `bigint` a 64-bit integer. */
export class Int32 {
  private constructor(readonly value: number) {}
  private static readonly common = Array.from({ length: 1280 }, (_, index) => new Int32(index - 256));
  /** Shares the objects of everyday numbers: memory holds millions of them. */
  static of(value: number): Int32 {
    return Int32.common[value + 256] ?? new Int32(value);
  }
}

/** Twelve bytes, kept as a 24-digit lower-case hex string, which sorts as the bytes do. */
export class ObjectId {
  constructor(readonly hex: string) {}
}

/** Milliseconds since 1970 UTC; wider than JavaScript's Date. */
export class UtcDate {
  constructor(readonly ms: number) {}
}

export class Binary {
  constructor(
    readonly bytes: Uint8Array,
    readonly subtype: number,
  ) {}
}

export class Regex {
  constructor(
    readonly pattern: string,
    readonly options: string,
  ) {}
}

/** An unsigned 64-bit value: seconds in the upper half, a counter in the lower. */
export class Timestamp {
  constructor(readonly value: bigint) {}
}

export class Code {
  constructor(
    readonly source: string,
    readonly scope?: Doc,
  ) {}
}

export class MinKey {}
export class MaxKey {}
export const MIN_KEY = new MinKey();
export const MAX_KEY = new MaxKey();

/** A document: field order is part of its meaning. Values held by the store are never changed in place. */
export type Doc = Map<string, Value>;

export type Value =
  | null
  | boolean
  | string
  | number
  | bigint
  | Int32
  | ObjectId
  | UtcDate
  | Binary
  | Regex
  | Timestamp
  | Code
  | MinKey
  | MaxKey
  | Doc
  | Value[];

/** A value, or `undefined` where a document has no such field. */
export type Maybe = Value | undefined;

export type Numeric = number | bigint | Int32;

export const isDoc = (value: unknown): value is Doc => value instanceof Map;
export const isNumeric = (value: unknown): value is Numeric =>
  typeof value === 'number' || value instanceof Int32 || typeof value === 'bigint';

/** A document from a plain object. Only for the store's own answers: numbers become what the literal says. */
export function doc(fields: Record<string, Value | undefined>): Doc {
  const result: Doc = new Map();
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) result.set(key, value);
  return result;
}

export const int = (value: number): Int32 => Int32.of(value);

/** The numeric value as a double; a 64-bit integer may be rounded. */
export function toNumber(value: Numeric): number {
  return value instanceof Int32 ? value.value : Number(value);
}
