/** What an index is: its fields and options, checked as `createIndexes` checks them. */

import { identical } from '../bson/compare';
import { type Path, toPath } from '../bson/path';
import { typeName } from '../bson/types';
import { type Doc, doc, int, isDoc, isNumeric, type Maybe, toNumber, type Value } from '../bson/values';
import { StoreError, unsupported } from '../errors';
import type { Filter } from '../query/ast';
import { parseFilter } from '../query/parse';

export interface IndexField {
  readonly name: string;
  readonly path: Path;
  readonly descending: boolean;
}

export interface IndexDefinition {
  readonly name: string;
  readonly key: Doc;
  readonly fields: readonly IndexField[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly partial: Filter | undefined;
  readonly expireAfterSeconds: number | undefined;
  /** The specification as `listIndexes` answers it. */
  readonly spec: Doc;
}

const OPTIONS = new Set([
  'key',
  'name',
  'v',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'hidden',
  'ns',
]);
const REFUSED = new Set([
  'collation',
  'weights',
  'default_language',
  'language_override',
  'textIndexVersion',
  '2dsphereIndexVersion',
  'bits',
  'min',
  'max',
  'wildcardProjection',
  'storageEngine',
  'prepareUnique',
  'clustered',
  'bucketSize',
]);

const cannot = (message: string): StoreError => new StoreError(67, message);

export const ID_INDEX: Doc = doc({ v: int(2), key: doc({ _id: int(1) }), name: '_id_' });

export function defineIndex(given: Doc): IndexDefinition {
  checkOptions(given);
  const key = given.get('key') as Doc;
  const name = given.get('name') as string;
  const fields = [...key].map(([field, kind]) => indexField(field, kind));
  const isId = key.size === 1 && key.has('_id');
  const spec = isId ? new Map(ID_INDEX).set('key', key) : canonicalSpec(given);
  return {
    name: isId ? '_id_' : name,
    key,
    fields,
    unique: isId || flag(given, 'unique'),
    sparse: flag(given, 'sparse'),
    partial: partialFilter(given.get('partialFilterExpression')),
    expireAfterSeconds: expiry(given.get('expireAfterSeconds'), key),
    spec,
  };
}

function checkOptions(given: Doc): void {
  for (const option of given.keys()) {
    if (REFUSED.has(option)) throw unsupported(`The index option ${option}`, 67);
    if (!OPTIONS.has(option))
      throw new StoreError(
        197,
        `The field '${option}' is not valid for an index specification. Specification: ${option}`,
      );
  }
  const key = given.get('key');
  if (!isDoc(key))
    throw key === undefined
      ? new StoreError(9, "The 'key' field is a required property of an index specification")
      : new StoreError(14, "The field 'key' must be an object");
  if (key.size > 32) throw new StoreError(13103, 'too many compound keys, at most 32');
  if (key.size === 0) throw cannot('Index keys cannot be empty.');
  const name = given.get('name');
  if (name === undefined) throw new StoreError(9, "The 'name' field is a required property of an index specification");
  if (typeof name !== 'string') throw new StoreError(14, "The field 'name' must be a string");
  if (name === '') throw cannot('index name cannot be empty');
  if (name === '*') throw new StoreError(2, "The index name '*' is not valid.");
  if (flag(given, 'hidden')) throw unsupported('The index option hidden', 67);
  if (flag(given, 'sparse') && given.has('partialFilterExpression'))
    throw cannot('cannot mix "partialFilterExpression" and "sparse" options');
  const onId = key.size === 1 && key.has('_id');
  if (name === '_id_' && !onId)
    throw new StoreError(
      2,
      "The index name '_id_' is reserved for the _id index, which must have key pattern {_id: 1}",
    );
  if (
    onId &&
    typeof key.get('_id') !== 'string' &&
    !(isNumeric(key.get('_id')) && toNumber(key.get('_id') as number) === 1)
  )
    throw new StoreError(2, "The field 'key' for an _id index must be {_id: 1}");
  if (onId && (given.has('partialFilterExpression') || flag(given, 'sparse')))
    throw new StoreError(197, '_id index cannot be a partial or sparse index');
}

function flag(given: Doc, option: string): boolean {
  const value = given.get(option);
  if (value === undefined) return false;
  if (typeof value === 'boolean') return value;
  if (isNumeric(value)) return toNumber(value) !== 0;
  throw new StoreError(
    14,
    `The field '${option}' has value ${option}: ${typeName(value)}, which is not convertible to bool`,
  );
}

function indexField(name: string, kind: Value): IndexField {
  if (typeof kind === 'string') {
    if (['text', '2d', '2dsphere', 'hashed'].includes(kind)) throw unsupported(`The ${kind} index`, 67);
    throw cannot(
      kind === '' ? 'Values in the index key pattern cannot be empty strings' : `Unknown index plugin '${kind}'`,
    );
  }
  if (!isNumeric(kind))
    throw cannot(
      `Values in v:2 index key pattern cannot be of type ${typeName(kind)}. Only numbers > 0, numbers < 0, and strings are allowed.`,
    );
  const direction = toNumber(kind);
  if (direction === 0 || Number.isNaN(direction)) throw cannot('Values in the index key pattern cannot be 0.');
  const path = toPath(name);
  if (name === '') throw cannot('Index keys cannot be an empty field.');
  if (path.includes('')) throw cannot('Index keys cannot contain an empty field.');
  if (path.at(-1) === '$**') throw unsupported('The wildcard index', 67);
  if (path.some((component) => component.startsWith('$')))
    throw cannot(`Index key contains an illegal field name: field name starts with '$'.`);
  return { name, path, descending: direction < 0 };
}

const PARTIAL_KINDS = new Set(['and', 'or', 'compare', 'exists', 'type', 'in']);

function partialFilter(given: Maybe): Filter | undefined {
  if (given === undefined) return undefined;
  if (!isDoc(given)) throw new StoreError(14, "The field 'partialFilterExpression' must be an object");
  const filter = parseFilter(given);
  checkPartial(filter);
  return filter;
}

function checkPartial(filter: Filter): void {
  if (!PARTIAL_KINDS.has(filter.kind)) throw cannot('unsupported expression in partial index');
  if ('children' in filter) for (const child of filter.children) checkPartial(child);
}

function expiry(given: Maybe, key: Doc): number | undefined {
  if (given === undefined) return undefined;
  if (!isNumeric(given))
    throw cannot(`TTL index 'expireAfterSeconds' option must be numeric, but received a type of '${typeName(given)}'`);
  if (key.size > 1) throw cannot('TTL indexes are single-field indexes, compound indexes do not support TTL');
  if (key.has('_id'))
    throw new StoreError(197, "The field 'expireAfterSeconds' is not valid for an _id index specification");
  const seconds = toNumber(given);
  if (Number.isNaN(seconds) || seconds < 0) throw cannot("TTL index 'expireAfterSeconds' option cannot be less than 0");
  if (seconds > 2147483647)
    throw cannot("TTL index 'expireAfterSeconds' option must be within an acceptable range, try a different value");
  return seconds;
}

function canonicalSpec(given: Doc): Doc {
  const spec: Doc = new Map<string, Value>([
    ['v', int(2)],
    ['key', given.get('key') as Doc],
    ['name', given.get('name') as string],
  ]);
  for (const option of ['unique', 'sparse']) if (flag(given, option)) spec.set(option, true);
  for (const option of ['partialFilterExpression', 'expireAfterSeconds']) {
    const value = given.get(option);
    if (value !== undefined) spec.set(option, isNumeric(value) ? int(Math.trunc(toNumber(value)) || 0) : value);
  }
  return spec;
}

/**
 * How a wanted index stands to one that exists: `same`, or the error MongoDB gives (85 other options, 86 same name for
 * another key), or undefined when they have nothing to do with each other.
 */
export function clash(existing: IndexDefinition, wanted: IndexDefinition): 'same' | StoreError | undefined {
  const same =
    identicalKeys(existing.key, wanted.key) &&
    SIGNATURE.every((option) => identical(existing.spec.get(option), wanted.spec.get(option)));
  const sameName = existing.name === wanted.name;
  if (!same && !sameName) return undefined;
  if (!same)
    return new StoreError(
      86,
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${wanted.name}, existing index: ${existing.name}`,
    );
  const sameOptions = identical(existing.spec.get('expireAfterSeconds'), wanted.spec.get('expireAfterSeconds'));
  if (sameName && sameOptions) return 'same';
  if (existing.name === '_id_') return 'same';
  return new StoreError(
    85,
    sameOptions
      ? `Index already exists with a different name: ${existing.name}`
      : `An equivalent index already exists with the same name but different options. Requested index: ${wanted.name}, existing index: ${existing.name}`,
  );
}

/** With the key, what makes two indexes the same one. */
const SIGNATURE = ['unique', 'sparse', 'partialFilterExpression'];

function identicalKeys(left: Doc, right: Doc): boolean {
  const names = [...left.keys()];
  const others = [...right.keys()];
  return (
    names.length === others.length &&
    names.every((name, index) => name === others[index] && sameDirection(left.get(name), right.get(name)))
  );
}

const sameDirection = (left: Maybe, right: Maybe): boolean =>
  isNumeric(left) && isNumeric(right) && Math.sign(toNumber(left)) === Math.sign(toNumber(right));
