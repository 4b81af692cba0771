/** Operators that look for one string in another: $split $indexOfCP $replaceOne $replaceAll $regexMatch. */

import { asInt32 } from '../../bson/numbers';
import { typeName } from '../../bson/types';
import { int, type Maybe, Regex, type Value } from '../../bson/values';
import { StoreError } from '../../errors';
import { compileRegex } from '../../query/regex';
import type { Evaluate } from '../context';
import { compile, type OperatorCompiler, type OperatorTable } from './compile';
import { withinLimit } from './limits';
import { binary, isNullish, namedOperands, ranged } from './operands';

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
  if (points.length === 0 && target.length === 0 && start === 0) return int(0);
  // A match has to begin before the end, not to end there.
  for (let index = start; index < end; index++) {
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
      return withinLimit(all ? replaceEvery(input, find, replacement) : replaceFirst(input, find, replacement));
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

/** The empty text is found before every character and at the end. */
function replaceEvery(input: string, find: string, replacement: string): string {
  const parts = find === '' ? ['', ...input, ''] : input.split(find);
  return parts.join(replacement);
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

export const SEARCHES: OperatorTable = {
  $split: binary(split),
  $indexOfCP: ranged(2, 4, indexOf),
  $replaceOne: replacer(false),
  $replaceAll: replacer(true),
  $regexMatch: regexMatch,
};
