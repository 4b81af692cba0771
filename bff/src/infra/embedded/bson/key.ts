/** Turns values into strings of byte-sized characters that compare as MongoDB compares the values: index keys, group keys, `_id` look-up. */

import { typeRank } from './types';
import {
  Binary,
  Code,
  type Doc,
  Int32,
  isDoc,
  isNumeric,
  type Maybe,
  type Numeric,
  ObjectId,
  Regex,
  Timestamp,
  UtcDate,
  type Value,
} from './values';

const scratch = Buffer.alloc(8);
const SIGN = 0x8000000000000000n;
const ALL = 0xffffffffffffffffn;

function orderedDouble(value: number): string {
  if (Number.isNaN(value)) return '\0\0\0\0\0\0\0\0';
  scratch.writeDoubleBE(value === 0 ? 0 : value);
  const bits = scratch.readBigUInt64BE();
  scratch.writeBigUInt64BE(bits & SIGN ? ~bits & ALL : bits | SIGN);
  return scratch.toString('latin1', 0, 8);
}

const NO_REST = '\x80\0';

/** The nearest double first, then what a 64-bit integer differs from it. */
function numberKey(value: Numeric): string {
  if (typeof value !== 'bigint') return orderedDouble(value instanceof Int32 ? value.value : value) + NO_REST;
  const nearest = Number(value);
  const rest = Number(value - BigInt(nearest)) + 0x8000;
  return orderedDouble(nearest) + String.fromCharCode(rest >> 8, rest & 255);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: every ASCII character but NUL is meant
const plainAscii = /^[\x01-\x7f]*$/;

/** UTF-8 bytes, NUL escaped, NUL at the end: sorts by code point and a prefix sorts first. */
function stringKey(text: string): string {
  if (plainAscii.test(text)) return `${text}\0`;
  return `${Buffer.from(text).toString('latin1').replaceAll('\0', '\0\xff')}\0`;
}

function uint32(value: number): string {
  return String.fromCharCode((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

function uint64(value: bigint): string {
  scratch.writeBigUInt64BE(value);
  return scratch.toString('latin1', 0, 8);
}

function docKey(document: Doc): string {
  let key = '';
  for (const [name, value] of document) key += String.fromCharCode(typeRank(value)) + stringKey(name) + body(value);
  return `${key}\0`;
}

function arrayKey(values: readonly Value[]): string {
  let key = '';
  for (const value of values) key += valueKey(value);
  return `${key}\0`;
}

function body(value: Value): string {
  if (typeof value === 'string') return stringKey(value);
  if (isNumeric(value)) return numberKey(value);
  if (value instanceof ObjectId) return Buffer.from(value.hex, 'hex').toString('latin1');
  if (value instanceof UtcDate) return orderedDouble(value.ms);
  if (typeof value === 'boolean') return value ? '\x02' : '\x01';
  if (isDoc(value)) return docKey(value);
  if (Array.isArray(value)) return arrayKey(value);
  return rareBody(value);
}

function rareBody(value: Value): string {
  if (value instanceof Binary) {
    return (
      uint32(value.bytes.length) + String.fromCharCode(value.subtype) + Buffer.from(value.bytes).toString('latin1')
    );
  }
  if (value instanceof Timestamp) return uint64(value.value);
  if (value instanceof Regex) return stringKey(value.pattern) + stringKey(value.options);
  if (value instanceof Code) return stringKey(value.source) + docKey(value.scope ?? new Map());
  return '';
}

/** One value's key. Equal values (1, 1.0, 64-bit 1) have equal keys; no key is a prefix of another. */
export function valueKey(value: Maybe): string {
  const rank = String.fromCharCode(typeRank(value));
  return value === undefined ? rank : rank + body(value);
}

/** The key that sorts the other way round. */
export function inverted(key: string): string {
  const bytes = Buffer.from(key, 'latin1');
  for (let index = 0; index < bytes.length; index++) bytes[index] = 255 - (bytes[index] ?? 0);
  return bytes.toString('latin1');
}
