/** BSON type numbers, the names MongoDB gives them, and the order in which types sort. */

import { Binary, Code, Int32, isDoc, type Maybe, MinKey, ObjectId, Regex, Timestamp, UtcDate } from './values';

export type TypeName =
  | 'missing'
  | 'minKey'
  | 'null'
  | 'double'
  | 'int'
  | 'long'
  | 'string'
  | 'object'
  | 'array'
  | 'binData'
  | 'objectId'
  | 'bool'
  | 'date'
  | 'timestamp'
  | 'regex'
  | 'javascript'
  | 'javascriptWithScope'
  | 'maxKey';

/** The name `$type` answers for a value. */
export function typeName(value: Maybe): TypeName {
  switch (typeof value) {
    case 'undefined':
      return 'missing';
    case 'string':
      return 'string';
    case 'number':
      return 'double';
    case 'bigint':
      return 'long';
    case 'boolean':
      return 'bool';
    default:
      return objectTypeName(value);
  }
}

function objectTypeName(value: Exclude<Maybe, undefined | string | number | bigint | boolean>): TypeName {
  if (value === null) return 'null';
  if (value instanceof Int32) return 'int';
  if (isDoc(value)) return 'object';
  if (Array.isArray(value)) return 'array';
  if (value instanceof ObjectId) return 'objectId';
  if (value instanceof UtcDate) return 'date';
  if (value instanceof Binary) return 'binData';
  if (value instanceof Regex) return 'regex';
  if (value instanceof Timestamp) return 'timestamp';
  if (value instanceof Code) return value.scope ? 'javascriptWithScope' : 'javascript';
  return value instanceof MinKey ? 'minKey' : 'maxKey';
}

/** BSON's number for each type; also what `$type` accepts. Types the store does not hold are listed: asking for them matches nothing. */
export const TYPE_NUMBERS: Readonly<Record<string, number>> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};

const RANK: Readonly<Record<TypeName, number>> = {
  minKey: 1,
  missing: 3,
  null: 5,
  double: 10,
  int: 10,
  long: 10,
  string: 15,
  object: 20,
  array: 25,
  binData: 30,
  objectId: 35,
  bool: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  javascript: 60,
  javascriptWithScope: 65,
  maxKey: 127,
};

/** Where a value's type stands among all types; all numbers share one rank. */
export function typeRank(value: Maybe): number {
  if (typeof value === 'string') return 15;
  if (typeof value === 'number' || value instanceof Int32) return 10;
  return RANK[typeName(value)];
}
