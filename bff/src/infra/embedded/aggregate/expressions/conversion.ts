/** $toString $toObjectId $toDate $toInt $toLong $toDouble $toBool $isNumber. */

import { fitsInt64 } from '../../bson/numbers';
import { typeName } from '../../bson/types';
import {
  Binary,
  Int32,
  isNumeric,
  type Maybe,
  ObjectId,
  Timestamp,
  toNumber,
  UtcDate,
  type Value,
} from '../../bson/values';
import { StoreError, unsupported } from '../../errors';
import type { OperatorCompiler, OperatorTable } from './compile';
import { isoDate, millisecondsOf } from './dates';
import { isNullish, unary } from './operands';
import { fullText } from './text';
import { zoneOffset } from './time-zone';

const failed = (message: string): StoreError => new StoreError(241, message);

const noConversion = (value: Value, to: string): StoreError =>
  failed(`Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`);

function conversion(to: string, convert: (value: Value) => Value): OperatorCompiler {
  const one = unary((value) => (isNullish(value) ? null : convert(present(value, to))));
  return (operand, scope, name) => {
    if (Array.isArray(operand) && operand.length !== 1)
      throw new StoreError(50723, `${name} requires a single argument, got ${operand.length}`);
    return one(operand, scope, name);
  };
}

const present = (value: Maybe, to: string): Value => {
  if (value === undefined) throw failed(`cannot convert missing to ${to}`);
  return value;
};

function toText(value: Value): Value {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (value instanceof Int32) return String(value.value);
  if (typeof value === 'number') return fullText(value);
  if (value instanceof ObjectId) return value.hex;
  if (value instanceof UtcDate) return isoDate(value.ms);
  if (value instanceof Binary) throw unsupported('$toString of binary data');
  throw noConversion(value, 'string');
}

function toObjectId(value: Value): Value {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') throw noConversion(value, 'objectId');
  if (value.length !== 24)
    throw failed(
      `Failed to parse objectId '${value}' in $convert with no onError value: Invalid string length for parsing to OID, expected 24 but found ${value.length}`,
    );
  if (!/^[0-9a-fA-F]{24}$/.test(value))
    throw failed(
      `Failed to parse objectId '${value}' in $convert with no onError value: Invalid character found in hex string`,
    );
  return new ObjectId(value.toLowerCase());
}

const ISO =
  /^[\s\0]*(\d{4})-(\d{2})-(\d{2})(?:(?:T|[ \t]+)(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(?: ?(Z|[+-]\d{2}(?::?\d{2})?))?)?[\s\0]*$/;

function toDate(value: Value): Value {
  if (value instanceof UtcDate || value instanceof ObjectId || value instanceof Timestamp)
    return new UtcDate(millisecondsOf(value));
  if (typeof value === 'bigint') return new UtcDate(Number(value));
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Math.abs(value) >= 2 ** 63)
      throw failed(`Can't convert ${value} to date in $convert with no onError value`);
    return new UtcDate(Math.trunc(value));
  }
  if (typeof value !== 'string') throw noConversion(value, 'date');
  return new UtcDate(parseDate(value));
}

function parseDate(text: string): number {
  const match = ISO.exec(text);
  if (!match) throw failed(`Error parsing date string '${text}'`);
  const time = `${match[4] ?? '00'}:${match[5] ?? '00'}:${match[6] ?? '00'}.${(match[7] ?? '0').padEnd(3, '0')}`;
  const local = Date.parse(`${match[1]}-${match[2]}-${match[3]}T${time}Z`);
  // JavaScript turns 30 February into 2 March.
  const ms =
    new Date(local).getUTCDate() === Number(match[3]) ? local - zoneOffset(match[8] ?? 'Z', local) : Number.NaN;
  if (Number.isNaN(ms)) throw failed(`Error parsing date string '${text}'`);
  return ms;
}

function wholeNumber(value: Value, to: 'int' | 'long'): bigint {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'bigint') return value;
  if (isNumeric(value)) {
    const number = toNumber(value);
    if (Number.isNaN(number))
      throw failed('Attempt to convert NaN value to integer type in $convert with no onError value');
    if (!Number.isFinite(number))
      throw failed('Attempt to convert infinity value to integer type in $convert with no onError value');
    return BigInt(Math.trunc(number));
  }
  if (value instanceof UtcDate && to === 'long') return BigInt(value.ms);
  if (value instanceof Binary) throw unsupported(`$to${to === 'int' ? 'Int' : 'Long'} of binary data`);
  if (typeof value !== 'string') throw noConversion(value, to);
  if (!/^[+-]?\d+$/.test(value))
    throw failed(`Failed to parse number '${value}' in $convert with no onError value: Did not consume whole string.`);
  return BigInt(value.replace(/^\+/, ''));
}

function toInt(value: Value): Value {
  const number = wholeNumber(value, 'int');
  if (number < -2147483648n || number > 2147483647n)
    throw failed(`Conversion would overflow target type in $convert with no onError value: ${number}`);
  return Int32.of(Number(number));
}

function toLong(value: Value): Value {
  const number = wholeNumber(value, 'long');
  if (!fitsInt64(number))
    throw failed(`Conversion would overflow target type in $convert with no onError value: ${number}`);
  return number;
}

function toDouble(value: Value): Value {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isNumeric(value)) return toNumber(value);
  if (value instanceof UtcDate) return value.ms;
  if (value instanceof Binary) throw unsupported('$toDouble of binary data');
  if (typeof value !== 'string') throw noConversion(value, 'double');
  return parseDouble(value);
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const SPECIAL = /^([+-]?)(?:(inf|infinity)|nan)$/i;

function parseDouble(text: string): number {
  const special = SPECIAL.exec(text);
  if (special) return special[2] ? (special[1] === '-' ? -1 : 1) * Number.POSITIVE_INFINITY : Number.NaN;
  if (/^[+-]?0x/i.test(text)) throw unsupported('$toDouble of a hexadecimal number', 241);
  const number = DECIMAL.test(text) ? Number(text) : Number.NaN;
  const vanished = number === 0 && /[1-9]/.test(text.replace(/e.*$/i, ''));
  if (!Number.isFinite(number) || vanished)
    throw failed(`Failed to parse number '${text}' in $convert with no onError value`);
  return number;
}

function toBool(value: Value): Value {
  if (typeof value === 'boolean') return value;
  return isNumeric(value) ? toNumber(value) !== 0 : true;
}

export const CONVERSION: OperatorTable = {
  $toString: conversion('string', toText),
  $toObjectId: conversion('objectId', toObjectId),
  $toDate: conversion('date', toDate),
  $toInt: conversion('int', toInt),
  $toLong: conversion('long', toLong),
  $toDouble: conversion('double', toDouble),
  $toBool: conversion('bool', toBool),
  $isNumber: unary((value) => isNumeric(value)),
};
