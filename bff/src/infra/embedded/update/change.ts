/** Changes one value at a path of a document, copying what lies on the way; the given document stays as it is. */

import { type Path, positionOf } from '../bson/path';
import { type Doc, isDoc, type Maybe, type Value } from '../bson/values';
import { badValue, StoreError } from '../errors';

/** The new value; `undefined` removes the field. */
export type Change = (old: Maybe) => Maybe;

/**
 * What becomes of a path that is not there: `true` makes it, `false` leaves it alone, `strict` leaves it alone but
 * throws 28 where something else is in the way.
 */
export type Creates = boolean | 'strict';

/** Arrays may not grow further than this by setting one far element. */
const MOST_PADDING = 1_500_000;

export function changeAt(document: Doc, path: Path, creates: Creates, change: Change): Doc {
  return changeDoc(document, path, 0, creates, change);
}

function changeDoc(document: Doc, path: Path, at: number, creates: Creates, change: Change): Doc {
  const name = path[at] as string;
  const old = document.get(name);
  const next = at === path.length - 1 ? change(old) : changeInside(old, path, at, creates, change);
  if (next === old) return document;
  const copy = new Map(document);
  if (next === undefined) copy.delete(name);
  else copy.set(name, next);
  return copy;
}

function changeInside(old: Maybe, path: Path, at: number, creates: Creates, change: Change): Maybe {
  if (isDoc(old)) return changeDoc(old, path, at + 1, creates, change);
  if (Array.isArray(old)) return changeArray(old, path, at + 1, creates, change);
  if (!creates || (creates === 'strict' && old === undefined)) return old;
  if (old !== undefined) throw notViable(path, at);
  const made = changeDoc(new Map(), path, at + 1, creates, change);
  return made.size === 0 ? old : made;
}

const notViable = (path: Path, at: number): StoreError =>
  new StoreError(28, `Cannot create field '${path[at + 1]}' in element {${path[at]}: …}`);

function changeArray(values: Value[], path: Path, at: number, creates: Creates, change: Change): Value[] {
  const position = positionOf(path[at] as string);
  if (position < 0) {
    if (!creates) return values;
    throw notViable(path, at - 1);
  }
  const old = values[position];
  if (old === undefined && creates !== true) return values;
  const next = at === path.length - 1 ? change(old) : changeInside(old, path, at, creates, change);
  if (next === old) return values;
  if (position - values.length > MOST_PADDING) throw badValue(`can't backfill more than ${MOST_PADDING} elements`);
  const copy = [...values];
  while (copy.length < position) copy.push(null);
  copy[position] = next ?? null;
  return copy;
}
