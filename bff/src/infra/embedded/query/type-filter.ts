/** `$type`: by name, number or a list of them. */

import type { Path } from '../bson/path';
import { TYPE_NUMBERS, typeName } from '../bson/types';
import { isNumeric, type Maybe, toNumber, type Value } from '../bson/values';
import { badValue, StoreError } from '../errors';
import type { Filter } from './ast';

const NAMES = new Map(Object.entries(TYPE_NUMBERS).map(([name, number]) => [number, name]));

function namesFor(operand: Value): string[] {
  if (typeof operand === 'string') return namesForName(operand);
  if (!isNumeric(operand)) throw new StoreError(14, 'type must be represented as a number or a string');
  const number = toNumber(operand);
  if (!Number.isInteger(number)) throw badValue(`Invalid numerical type code: ${number}`);
  if (number === 0) throw badValue('Invalid numerical type code: 0. Instead use {$exists:false}.');
  const name = NAMES.get(number);
  if (!name) throw badValue(`Invalid numerical type code: ${number}`);
  return [name];
}

function namesForName(name: string): string[] {
  if (name === 'number') return ['double', 'int', 'long', 'decimal'];
  if (name === 'missing')
    throw badValue("'missing' is not a legal type name. To query for non-existence of a field, use {$exists:false}.");
  if (!Object.hasOwn(TYPE_NUMBERS, name)) throw badValue(`Unknown type name alias: ${name}`);
  return [name];
}

export function typeFilter(path: Path, operand: Value): Filter {
  if (Array.isArray(operand) && operand.length === 0)
    throw new StoreError(9, `${path.join('.')} must match at least one type`);
  const names = new Set((Array.isArray(operand) ? operand : [operand]).flatMap(namesFor));
  return { kind: 'type', path, accepts: (value: Maybe) => names.has(typeName(value)), array: names.has('array') };
}
