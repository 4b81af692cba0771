/** Update paths: their order, their conflicts, and the positional parts `$`, `$[]` and `$[name]`. */

import { compareStrings } from '../bson/compare';
import { type Path, plainGet, positionOf } from '../bson/path';
import { type Doc, isDoc, type Maybe, type Value } from '../bson/values';
import { badValue, StoreError } from '../errors';

/** Field by field: numbers by size, names by code point. New fields appear in this order. */
export function comparePaths(left: Path, right: Path): number {
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = compareComponents(left[at] as string, right[at] as string);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareComponents(left: string, right: string): number {
  const numbers = [left, right].map((component) => (/^\d+$/.test(component) ? Number(component) : Number.NaN)) as [
    number,
    number,
  ];
  if (!Number.isNaN(numbers[0]) && !Number.isNaN(numbers[1])) return numbers[0] - numbers[1];
  return compareStrings(left, right);
}

/** `$`, `$[]` or `$[name]`; other names may begin with a dollar. */
export const isPositional = (component: string): boolean => /^\$(\[.*\])?$/.test(component);

export function checkPath(dotted: string): string[] {
  if (dotted === '') throw new StoreError(56, 'An empty update path is not valid.');
  const path = dotted.split('.');
  if (path.includes(''))
    throw new StoreError(56, `The update path '${dotted}' contains an empty field name, which is not allowed.`);
  path.forEach((component, at) => {
    if (component === '$' && path.indexOf('$') < at)
      throw badValue(`Too many positional (i.e. '$') elements found in path '${dotted}'`);
  });
  if (isPositional(path[0] ?? ''))
    throw badValue(`Cannot have positional (i.e. '$') element in the first position in path '${dotted}'`);
  return path;
}

/** Throws 40 when one path is another or lies inside it. */
export function checkConflicts(paths: readonly Path[]): void {
  const taken = new Set<string>();
  const inside = new Set<string>();
  for (const path of paths) {
    const dotted = path.join('.');
    const over = path.map((_, at) => path.slice(0, at + 1).join('.')).find((prefix) => taken.has(prefix));
    if (over !== undefined || inside.has(dotted))
      throw new StoreError(40, `Updating the path '${dotted}' would create a conflict at '${over ?? dotted}'`);
    taken.add(dotted);
    for (let at = 1; at < path.length; at++) inside.add(path.slice(0, at).join('.'));
  }
}

export type ElementTest = (element: Value) => boolean;

export interface Positions {
  /** Where the query matched in the first array; for `$`. */
  readonly matched: number | undefined;
  readonly filters: ReadonlyMap<string, ElementTest>;
}

/** The concrete paths a path with positional parts stands for in a document. */
export function concretePaths(document: Doc, path: Path, positions: Positions): Path[] {
  const at = path.findIndex(isPositional);
  if (at < 0) return [path];
  const prefix = path.slice(0, at);
  const rest = path.slice(at + 1);
  return positionsFor(document, path, at, positions).flatMap((position) =>
    concretePaths(document, [...prefix, String(position), ...rest], positions),
  );
}

function positionsFor(document: Doc, path: Path, at: number, positions: Positions): number[] {
  const component = path[at] as string;
  if (component === '$') {
    if (positions.matched === undefined)
      throw badValue(`The positional operator did not find the match needed from the query.`);
    return [positions.matched];
  }
  const array = valueAt(document, path.slice(0, at));
  const dotted = path.slice(0, at).join('.');
  if (array === undefined)
    throw badValue(`The path '${dotted}' must exist in the document in order to apply array updates.`);
  if (!Array.isArray(array)) throw badValue(`Cannot apply array updates to non-array element ${dotted}`);
  const test = positions.filters.get(component.slice(2, -1)) ?? (() => true);
  return array.flatMap((element, index) => (test(element) ? [index] : []));
}

/** Through documents and array positions. */
export function valueAt(document: Doc, path: Path): Maybe {
  const plain = plainGet(document, path);
  if (plain !== undefined) return plain;
  let current: Maybe = document;
  for (const component of path) {
    if (isDoc(current)) current = current.get(component);
    else if (Array.isArray(current)) current = current[positionOf(component)];
    else return undefined;
  }
  return current;
}
