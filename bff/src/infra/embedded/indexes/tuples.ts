/** The tuples of values a document has under a list of paths: what indexes hold and sorting compares. */

import { type Path, positionOf } from '../bson/path';
import { type Doc, isDoc, type Maybe, type Value } from '../bson/values';
import { StoreError } from '../errors';

/** `undefined` stands for an empty array, which sorts below null; a missing field is null. */
export type Tuple = readonly Maybe[];

export interface Tuples {
  readonly tuples: readonly Tuple[];
  /** Which of the paths went through or ended in an array. */
  readonly arrays: readonly boolean[];
  /** False when the document has none of the fields. */
  readonly present: boolean;
}

interface Found {
  value: Maybe;
  /** Where the walk stopped at an array: how much of the path was used. */
  used: number;
}

interface Walk {
  readonly paths: readonly Path[];
  readonly arrays: boolean[];
  present: boolean;
  readonly tuples: Tuple[];
}

/** A tuple slot already known, or where to go on looking. */
type Slot = { known: Maybe } | { from: Maybe; used: number };

/** Throws 171 when two of the paths hold different arrays. */
export function tuplesOf(document: Doc, paths: readonly Path[]): Tuples {
  const walk: Walk = { paths, arrays: paths.map(() => false), present: false, tuples: [] };
  expand(
    walk,
    paths.map(() => ({ from: document, used: 0 })),
  );
  return walk;
}

function expand(walk: Walk, slots: readonly Slot[]): void {
  const founds = slots.map((slot, index) =>
    'known' in slot ? undefined : seek(slot.from, walk.paths[index] as Path, slot.used),
  );
  const at = founds.findIndex((found) => Array.isArray(found?.value));
  if (at < 0) {
    settle(walk, slots, founds);
    return;
  }
  const array = (founds[at] as Found).value as Value[];
  checkParallel(walk, founds, array);
  founds.forEach((found, index) => {
    if (found?.value === array) walk.arrays[index] = true;
  });
  if (array.length === 0) {
    expand(
      walk,
      slots.map((slot, index) => emptySlot(walk, slot, founds[index], array, index)),
    );
    return;
  }
  for (const element of array)
    expand(
      walk,
      slots.map((slot, index) => elementSlot(walk, slot, founds[index], array, element, index)),
    );
}

function settle(walk: Walk, slots: readonly Slot[], founds: readonly (Found | undefined)[]): void {
  const tuple = slots.map((slot, index) => {
    if ('known' in slot) return slot.known;
    const value = founds[index]?.value;
    if (value !== undefined) walk.present = true;
    return value ?? null;
  });
  walk.tuples.push(tuple);
}

/** Follows documents, and array positions named in the path, up to the end or to an array that must be spread out. */
function seek(from: Maybe, path: Path, used: number): Found {
  let value = from;
  let at = used;
  while (at < path.length) {
    if (isDoc(value)) value = value.get(path[at] as string);
    else if (Array.isArray(value)) {
      const position = positionOf(path[at] as string);
      if (position < 0) return { value, used: at };
      value = value[position];
    } else return { value: undefined, used: at };
    at++;
  }
  return { value, used: at };
}

function checkParallel(walk: Walk, founds: readonly (Found | undefined)[], array: Value[]): void {
  const other = founds.findIndex((found) => Array.isArray(found?.value) && found.value !== array);
  if (other < 0) return;
  const names = founds.flatMap((found, index) =>
    Array.isArray(found?.value) ? [(walk.paths[index] as Path).at(-1)] : [],
  );
  throw new StoreError(171, `cannot index parallel arrays [${names.reverse().join('] [')}]`);
}

function emptySlot(walk: Walk, slot: Slot, found: Found | undefined, array: Value[], index: number): Slot {
  if (!found || found.value !== array) return slot;
  const atEnd = found.used === (walk.paths[index] as Path).length;
  if (atEnd) walk.present = true;
  return { known: atEnd ? undefined : null };
}

function elementSlot(
  walk: Walk,
  slot: Slot,
  found: Found | undefined,
  array: Value[],
  element: Value,
  index: number,
): Slot {
  if (!found || found.value !== array) return slot;
  if (found.used === (walk.paths[index] as Path).length) {
    walk.present = true;
    return { known: element };
  }
  return isDoc(element) ? { from: element, used: found.used } : { known: null };
}
