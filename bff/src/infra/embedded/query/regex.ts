/** MongoDB regular expressions on JavaScript's engine. */

import { type Doc, Regex, type Value } from '../bson/values';
import { badValue, StoreError } from '../errors';
import { setFlag, translatePcre } from './pcre';

/** Options i, m, s, x and u; anything else is refused as MongoDB refuses it. */
export function compileRegex(pattern: string, options: string): RegExp {
  if (pattern.includes('\0')) throw badValue('Regular expression cannot contain an embedded null byte');
  const flags = { ignoreCase: false, multiline: false, dotAll: false, extended: false };
  for (const option of options) {
    if (!'imsxu'.includes(option)) throw new StoreError(51108, `invalid flag in regex options: ${option}`);
    setFlag(flags, option);
  }
  const source = translatePcre(pattern, flags);
  try {
    return new RegExp(source, flags.ignoreCase ? 'iu' : 'u');
  } catch (error) {
    throw new StoreError(51091, `Regular expression is invalid: ${error instanceof Error ? error.message : pattern}`);
  }
}

/** Pattern and options of `{$regex, $options}`. */
export function regexOperands(operators: Doc): { source: string; options: string } {
  const given = operators.get('$regex') as Value;
  const extra = operators.get('$options');
  if (extra !== undefined && typeof extra !== 'string') throw badValue('$options has to be a string');
  if (typeof given === 'string') return { source: given, options: extra ?? '' };
  if (!(given instanceof Regex)) throw badValue('$regex has to be a string');
  if (extra !== undefined && given.options !== '')
    throw new StoreError(51075, 'options set in both $regex and $options');
  return { source: given.pattern, options: extra ?? given.options };
}

const LITERAL_PREFIX = /^(?:[^\\^$.|?*+()[\]{}]|\\[^\w\s])*/;

/** The text every match starts with, for `^literal…` without options; else undefined. */
export function literalPrefix(source: string, options: string): string | undefined {
  if (!source.startsWith('^') || options !== '' || source.includes('|')) return undefined;
  const rest = source.slice(1);
  let prefix = LITERAL_PREFIX.exec(rest)?.[0] ?? '';
  const next = rest[prefix.length];
  if (next === '*' || next === '?' || next === '{') prefix = prefix.replace(/(\\.|.)$/su, '');
  prefix = prefix.replace(/\\(.)/gsu, '$1');
  return prefix === '' ? undefined : prefix;
}
