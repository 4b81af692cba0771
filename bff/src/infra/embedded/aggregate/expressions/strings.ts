/** Operators on strings. */

import { compareStrings } from '../../bson/compare';
import { asInt32 } from '../../bson/numbers';
import { typeName } from '../../bson/types';
import {
  Code,
  doc,
  Int32,
  int,
  isNumeric,
  type Maybe,
  Timestamp,
  toNumber,
  UtcDate,
  type Value,
} from '../../bson/values';
import { StoreError } from '../../errors';
import { compile, type OperatorCompiler, type OperatorTable } from './compile';
import { isoDate } from './dates';
import { withinLimit } from './limits';
import { binary, isNullish, namedOperands, ranged, unary, variadic } from './operands';
import { coercedText, timestampText } from './text';

function concat(values: Maybe[]): Maybe {
  let text = '';
  for (const value of values) {
    if (isNullish(value)) return null;
    if (typeof value !== 'string') throw new StoreError(16702, `$concat only supports strings, not ${typeName(value)}`);
    text += value;
  }
  return withinLimit(text);
}

/** Numbers and dates may stand where a string is wanted; null gives the empty string. */
function asText(value: Maybe, name: string): string {
  if (isNullish(value)) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return coercedText(value);
  if (isNumeric(value)) return String(value instanceof Int32 ? value.value : value);
  if (value instanceof Timestamp) return timestampText(value);
  if (value instanceof Code && !value.scope) return value.source;
  if (value instanceof UtcDate) return isoDate(value.ms);
  throw new StoreError(16007, `can't convert from BSON type ${typeName(value)} to String`, {
    details: doc({ operator: name }),
  });
}

const upperAscii = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
const lowerAscii = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

function substrCp(values: Maybe[], name: string): Maybe {
  const [value, start, length] = values;
  const text = asText(value, name);
  if (!isNumeric(start))
    throw new StoreError(34450, `${name}: starting index must be a numeric type (is BSON type ${typeName(start)})`);
  const from = asInt32(start);
  if (from === undefined)
    throw new StoreError(
      34451,
      `${name}: starting index cannot be represented as a 32-bit integral value: ${toNumber(start)}`,
    );
  if (!isNumeric(length))
    throw new StoreError(34452, `${name}: length must be a numeric type (is BSON type ${typeName(length)})`);
  const count = asInt32(length);
  if (count === undefined)
    throw new StoreError(
      34453,
      `${name}: length cannot be represented as a 32-bit integral value: ${toNumber(length)}`,
    );
  if (count < 0) throw new StoreError(34454, `${name}: length must be a nonnegative integer.`);
  if (from < 0) throw new StoreError(34455, `${name}: the starting index must be nonnegative integer.`);
  return Array.from(text)
    .slice(from, from + count)
    .join('');
}

function length(value: Maybe, name: string, code: number, measure: (text: string) => number): Int32 {
  if (typeof value !== 'string')
    throw new StoreError(code, `${name} requires a string argument, found: ${typeName(value)}`);
  return int(measure(value));
}

/** White space and NUL, as MongoDB lists them. */
const BLANKS = new Set('\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a');

function trimmer(left: boolean, right: boolean): OperatorCompiler {
  return (operand, scope, name) => {
    const spec = namedOperands(operand, {
      required: ['input'],
      optional: ['chars'],
      notObject: (value) =>
        new StoreError(50696, `${name} only supports an object as its argument, found ${typeName(value)}`),
      unknown: (field) => new StoreError(50694, `${name} found an unknown argument: ${field}`),
      missing: () => new StoreError(50695, `${name} requires an 'input' field`),
    });
    const input = compile(spec.get('input') as Value, scope);
    const chars = spec.has('chars') ? compile(spec.get('chars') as Value, scope) : undefined;
    return (context) => trim(input(context), chars?.(context), chars !== undefined, name, left, right);
  };
}

function trim(text: Maybe, chars: Maybe, given: boolean, name: string, left: boolean, right: boolean): Maybe {
  if (isNullish(text)) return null;
  if (typeof text !== 'string')
    throw new StoreError(50699, `${name} requires its input to be a string, got ${typeName(text)} instead.`);
  if (given && isNullish(chars)) return null;
  if (given && typeof chars !== 'string')
    throw new StoreError(50700, `${name} requires 'chars' to be a string, got ${typeName(chars)} instead.`);
  const set = given ? new Set(chars as string) : BLANKS;
  const points = Array.from(text);
  let from = 0;
  let to = points.length;
  if (left) while (from < to && set.has(points[from] as string)) from++;
  if (right) while (to > from && set.has(points[to - 1] as string)) to--;
  return points.slice(from, to).join('');
}

export const STRINGS: OperatorTable = {
  $concat: variadic(concat),
  $toUpper: unary((value, name) => upperAscii(asText(value, name))),
  $toLower: unary((value, name) => lowerAscii(asText(value, name))),
  $strcasecmp: binary((left, right, name) =>
    int(Math.sign(compareStrings(upperAscii(asText(left, name)), upperAscii(asText(right, name))))),
  ),
  $substrCP: ranged(3, 3, substrCp),
  $strLenCP: unary((value, name) => length(value, name, 34471, (text) => Array.from(text).length)),
  $strLenBytes: unary((value, name) => length(value, name, 34473, (text) => Buffer.byteLength(text))),
  $trim: trimmer(true, true),
  $ltrim: trimmer(true, false),
  $rtrim: trimmer(false, true),
};
