/** Operators on strings. */

import { compareStrings } from '../../bson/compare';
import { asInt32 } from '../../bson/numbers';
import { typeName } from '../../bson/types';
import { doc, Int32, int, isNumeric, type Maybe, Regex, toNumber, UtcDate, type Value } from '../../bson/values';
import { StoreError } from '../../errors';
import { compileRegex } from '../../query/regex';
import type { Evaluate } from '../context';
import { compile, type OperatorCompiler, type OperatorTable } from './compile';
import { isoDate } from './dates';
import { withinLimit } from './limits';
import { binary, isNullish, namedOperands, ranged, unary, variadic } from './operands';

function concat(values: Maybe[]): Maybe {
  let text = '';
  let nullish = false;
  for (const value of values) {
    if (isNullish(value)) nullish = true;
    else if (typeof value === 'string') text += value;
    else throw new StoreError(16702, `$concat only supports strings, not ${typeName(value)}`);
  }
  return nullish ? null : withinLimit(text);
}

/** Numbers and dates may stand where a string is wanted; null gives the empty string. */
function asText(value: Maybe, name: string): string {
  if (isNullish(value)) return '';
  if (typeof value === 'string') return value;
  if (isNumeric(value)) return value instanceof Int32 ? String(value.value) : String(value);
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
  if (from < 0) throw new StoreError(34455, `${name}: the starting index must be nonnegative integer.`);
  if (count < 0) throw new StoreError(34454, `${name}: length must be a nonnegative integer.`);
  return Array.from(text)
    .slice(from, from + count)
    .join('');
}

function length(value: Maybe, name: string, code: number, measure: (text: string) => number): Int32 {
  if (typeof value !== 'string')
    throw new StoreError(code, `${name} requires a string argument, found: ${typeName(value)}`);
  return int(measure(value));
}

function split(text: Maybe, separator: Maybe): Maybe {
  if (isNullish(text) || isNullish(separator)) return null;
  if (typeof text !== 'string')
    throw new StoreError(
      40085,
      `$split requires an expression that evaluates to a string as a first argument, found: ${typeName(text)}`,
    );
  if (typeof separator !== 'string')
    throw new StoreError(
      10503900,
      `$split requires an expression that evaluates to a string as a second argument, found: ${typeName(separator)}`,
    );
  if (separator === '') throw new StoreError(40087, '$split requires a non-empty separator');
  return text.split(separator);
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

function indexOf(values: Maybe[], name: string): Maybe {
  const [text, wanted, from, to] = values;
  if (isNullish(text)) return null;
  if (typeof text !== 'string')
    throw new StoreError(40093, `${name} requires a string as the first argument, found: ${typeName(text)}`);
  if (typeof wanted !== 'string')
    throw new StoreError(40094, `${name} requires a string as the second argument, found: ${typeName(wanted)}`);
  const points = Array.from(text);
  const target = Array.from(wanted);
  const start = values.length < 3 ? 0 : position(from, 'starting', name);
  const end = values.length < 4 ? points.length : Math.min(points.length, position(to, 'ending', name));
  for (let index = start; index + target.length <= end; index++) {
    if (target.every((char, offset) => points[index + offset] === char)) return int(index);
  }
  return int(-1);
}

function position(value: Maybe, which: string, name: string): number {
  const number = asInt32(value);
  if (number === undefined)
    throw new StoreError(
      40096,
      `${name} requires an integral ${which} index, found a value of type: ${typeName(value)}`,
    );
  if (number < 0) throw new StoreError(40097, `${name} requires a nonnegative ${which} index, found: ${number}`);
  return number;
}

const REPLACE_CODES: Readonly<Record<string, number>> = { input: 10503904, find: 10503901, replacement: 10503902 };

function replacer(all: boolean): OperatorCompiler {
  return (operand, scope, name) => {
    const spec = namedOperands(operand, {
      required: ['input', 'find', 'replacement'],
      optional: [],
      notObject: (value) =>
        new StoreError(51751, `${name} requires an object as an argument, found: ${typeName(value)}`),
      unknown: (field) => new StoreError(51750, `${name} found an unknown argument: ${field}`),
      missing: (field) =>
        new StoreError(
          field === 'input' ? 51749 : field === 'find' ? 51748 : 51747,
          `${name} requires '${field}' to be specified`,
        ),
    });
    const parts = ['input', 'find', 'replacement'].map(
      (field) => [field, compile(spec.get(field) as Value, scope)] as const,
    );
    return (context) => {
      const values = parts.map(([field, evaluate]) => replacePart(name, field, evaluate(context)));
      const [input, find, replacement] = values as [string | null, string | null, string | null];
      if (input === null || find === null || replacement === null) return null;
      return withinLimit(all ? input.split(find).join(replacement) : replaceFirst(input, find, replacement));
    };
  };
}

function replacePart(name: string, field: string, value: Maybe): string | null {
  if (isNullish(value)) return null;
  if (typeof value !== 'string')
    throw new StoreError(
      REPLACE_CODES[field] ?? 2,
      `${name} requires that '${field}' be a string, found: ${typeName(value)}`,
    );
  return value;
}

function replaceFirst(input: string, find: string, replacement: string): string {
  const at = input.indexOf(find);
  return at < 0 ? input : input.slice(0, at) + replacement + input.slice(at + find.length);
}

const regexMatch: OperatorCompiler = (operand, scope, name) => {
  const spec = namedOperands(operand, {
    required: ['input', 'regex'],
    optional: ['options'],
    notObject: (value) =>
      new StoreError(51103, `${name} expects an object of named arguments but found: ${typeName(value)}`),
    unknown: (field) => new StoreError(31024, `${name} found an unknown argument: ${field}`),
    missing: (field) => new StoreError(field === 'input' ? 31022 : 31023, `${name} requires '${field}' parameter`),
  });
  const [input, regex, options] = ['input', 'regex', 'options'].map((field) =>
    compile(spec.get(field) ?? null, scope),
  ) as [Evaluate, Evaluate, Evaluate];
  return (context) => {
    const text = input(context);
    const pattern = patternOf(regex(context), options(context), name);
    if (!isNullish(text) && typeof text !== 'string')
      throw new StoreError(51104, `${name} needs 'input' to be of type string`);
    return typeof text === 'string' && pattern !== null && pattern.test(text);
  };
};

function patternOf(regex: Maybe, options: Maybe, name: string): RegExp | null {
  if (!isNullish(options) && typeof options !== 'string')
    throw new StoreError(51106, `${name} needs 'options' to be of type string`);
  if (isNullish(regex)) return null;
  if (typeof regex === 'string') return expressionRegex(regex, options ?? '', name);
  if (!(regex instanceof Regex)) throw new StoreError(51105, `${name} needs 'regex' to be of type string or regex`);
  if (regex.options !== '' && !isNullish(options))
    throw new StoreError(51107, `${name} found regex option(s) specified in both 'regex' and 'option' fields`);
  return expressionRegex(regex.pattern, isNullish(options) ? regex.options : options, name);
}

/** Queries and expressions name the same faults by different codes. */
function expressionRegex(pattern: string, options: string, name: string): RegExp {
  if (pattern.includes('\0')) throw new StoreError(51109, `${name}: regular expression cannot contain a null byte`);
  if (options.includes('\0')) throw new StoreError(51110, `${name}: regex options cannot contain a null byte`);
  try {
    return compileRegex(pattern, options);
  } catch (error) {
    throw error instanceof StoreError && error.code === 51091
      ? new StoreError(51111, `Invalid Regex in ${name}: ${error.message}`)
      : error;
  }
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
  $split: binary(split),
  $trim: trimmer(true, true),
  $ltrim: trimmer(true, false),
  $rtrim: trimmer(false, true),
  $indexOfCP: ranged(2, 4, indexOf),
  $replaceOne: replacer(false),
  $replaceAll: replacer(true),
  $regexMatch: regexMatch,
};
