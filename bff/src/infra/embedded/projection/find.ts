/** The projection of `find`: as `$project`, and besides `$slice`, `$elemMatch` and the positional `$`. */

import { rootContext, type Variables } from '../aggregate/context';
import { checkedName } from '../aggregate/expressions';
import { type Doc, isDoc, isNumeric, type Maybe, toNumber, type Value } from '../bson/values';
import { StoreError, unsupported } from '../errors';
import { compileFilter, type Matcher } from '../query/match';
import { parseFilter } from '../query/parse';
import { parseProjection } from './parse';
import { findSlice } from './slice';
import { type Trim, trimAt } from './trim';

export type FindProjection = (document: Doc) => Doc;

interface Special {
  readonly kind: 'slice' | 'elemMatch' | 'positional';
  readonly path: string[];
  readonly trim: Trim;
}

/** `matches` finds the element for the positional `$`. Undefined when everything is wanted. */
export function parseFindProjection(spec: Doc, matches: Matcher, variables?: Variables): FindProjection | undefined {
  if (spec.size === 0) return undefined;
  const entries = [...spec].map(([name, value]) => ({ name, value, special: specialField(name, value, matches) }));
  const specials = entries.flatMap(({ special }) => (special ? [special] : []));
  checkTogether(specials);
  checkCollisions(entries.map(({ name, special }) => special?.path.join('.') ?? name));
  const plain: Doc = new Map();
  for (const { name, value, special } of entries) {
    if (!special) plain.set(name, value);
    else if (keepsByName(special.kind, entries)) plain.set(special.path.join('.'), true);
  }
  const including = [...plain].some(([name, value]) => name !== '_id' && !isOff(value));
  const project = plain.size > 0 ? parseProjection(plain, variables) : undefined;
  return (document) => {
    const start = project ? project(document, rootContext(document, variables)) : document;
    return specials.reduce((result, special) => applied(special, result, document, including), start);
  };
}

/** Among included fields that of `$elemMatch` comes last. */
function applied({ kind, path, trim }: Special, result: Doc, document: Doc, including: boolean): Doc {
  const trimmed = trimAt(result, path, (value) => trim(value, document));
  const [name = ''] = path;
  const value = trimmed.get(name);
  if (kind !== 'elemMatch' || !including || value === undefined) return trimmed;
  const moved = new Map(trimmed);
  moved.delete(name);
  return moved.set(name, value);
}

interface Entry {
  readonly name: string;
  readonly value: Value;
  readonly special: Special | undefined;
}

/** The positional `$` keeps its field and no other; `$elemMatch` too, unless others are dropped by name; `$slice` only among kept ones. */
function keepsByName(kind: Special['kind'], entries: readonly Entry[]): boolean {
  if (kind === 'positional') return true;
  const plain = entries.filter(({ special }) => !special);
  const drops = plain.some(({ name, value }) => name !== '_id' && isOff(value));
  if (kind === 'elemMatch') return !drops;
  if (entries.some(({ special }) => special && special.kind !== 'slice')) return !drops;
  return plain.some(({ name, value }) => !isOff(value) && !(name === '_id' && drops));
}

const isOff = (value: Value): boolean => value === false || (isNumeric(value) && toNumber(value) === 0);

function checkTogether(specials: readonly Special[]): void {
  const positional = specials.findIndex(({ kind }) => kind === 'positional');
  if (positional < 0) return;
  if (specials.filter(({ kind }) => kind === 'positional').length > 1)
    throw new StoreError(31276, 'Cannot specify more than one positional projection per query.');
  const elemMatch = specials.findIndex(({ kind }) => kind === 'elemMatch');
  if (elemMatch > positional) throw new StoreError(31255, 'Cannot specify positional operator and $elemMatch.');
  if (elemMatch >= 0) throw new StoreError(31256, 'Cannot specify positional operator and $elemMatch.');
}

function checkCollisions(paths: readonly string[]): void {
  paths.forEach((path, at) => {
    for (const earlier of paths.slice(0, at)) {
      if (path.startsWith(`${earlier}.`))
        throw new StoreError(31249, `Path collision at ${path} remaining portion ${path.slice(earlier.length + 1)}`);
      if (path === earlier || earlier.startsWith(`${path}.`)) throw new StoreError(31250, `Path collision at ${path}`);
    }
  });
}

function specialField(name: string, value: Value, matches: Matcher): Special | undefined {
  if (name.endsWith('.$')) return positional(name, value, matches);
  if (name.includes('.$.'))
    throw new StoreError(31394, 'As of 4.4, positional projection is only allowed at the end of a path');
  if (!isDoc(value)) return undefined;
  const operator = value.keys().next().value;
  if (operator === '$slice') {
    const trim = findSlice(value.get('$slice') as Value);
    return trim && { kind: 'slice', path: checkedName(name), trim };
  }
  if (operator === '$elemMatch') {
    if (value.size > 1)
      throw new StoreError(
        16410,
        "FieldPath field names may not start with '$'. Consider using $getField or $setField.",
      );
    return elemMatch(name, value.get('$elemMatch') as Value);
  }
  if (operator === '$meta') throw unsupported('The projection $meta');
  return undefined;
}

function positional(name: string, value: Value, matches: Matcher): Special {
  if (isDoc(value))
    throw new StoreError(31271, 'positional projection cannot be used with an expression or sub object');
  if (typeof value !== 'boolean' && !isNumeric(value))
    throw new StoreError(31308, 'positional projection cannot be used with a literal');
  if (isOff(value)) throw new StoreError(31395, 'positional projection cannot be used with exclusion');
  const trim: Trim = (array, document) => {
    if (!Array.isArray(array)) return array;
    const found: { position?: number } = {};
    matches(document, found);
    if (found.position === undefined || found.position >= array.length)
      throw new StoreError(
        51246,
        "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
      );
    return [array[found.position] as Value];
  };
  return { kind: 'positional', path: name.slice(0, -2).split('.'), trim };
}

function elemMatch(name: string, operand: Value): Special {
  const path = checkedName(name);
  if (path.length > 1) throw new StoreError(31275, 'Cannot use $elemMatch projection on a nested field.');
  if (!isDoc(operand)) throw new StoreError(31274, `elemMatch: Invalid argument, object required`);
  const matches = compileFilter(parseFilter(new Map<string, Value>([[name, new Map([['$elemMatch', operand]])]])));
  const trim: Trim = (array): Maybe => {
    const element = Array.isArray(array) ? array.find((one) => matches(new Map([[name, [one]]]))) : undefined;
    return element === undefined ? undefined : [element];
  };
  return { kind: 'elemMatch', path, trim };
}
