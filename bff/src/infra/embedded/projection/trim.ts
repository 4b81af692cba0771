/** Replaces the value a projection path reaches, inside every document of the arrays on the way. */

import { type Doc, isDoc, type Maybe, type Value } from '../bson/values';

/** The value to show, undefined for none; `document` is the one found. */
export type Trim = (value: Value, document: Doc) => Maybe;

export function trimAt(document: Doc, [name = '', ...rest]: readonly string[], trim: (value: Value) => Maybe): Doc {
  const value = document.get(name);
  if (value === undefined) return document;
  const next = rest.length === 0 ? trim(value) : trimInside(value, rest, trim);
  const result = new Map(document);
  if (next === undefined) result.delete(name);
  else result.set(name, next);
  return result;
}

function trimInside(value: Value, rest: readonly string[], trim: (value: Value) => Maybe): Value {
  if (isDoc(value)) return trimAt(value, rest, trim);
  return Array.isArray(value) ? value.map((element) => trimInside(element, rest, trim)) : value;
}
