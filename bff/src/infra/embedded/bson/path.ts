/** Dotted paths and how queries walk them through documents and arrays. */

import { type Doc, isDoc, type Maybe, type Value } from './values';

export type Path = readonly string[];

export const toPath = (dotted: string): Path => dotted.split('.');

const POSITION = /^(0|[1-9]\d*)$/;

/** The array position a path component names, or -1. */
export const positionOf = (component: string): number => (POSITION.test(component) ? Number(component) : -1);

/** What a walk found: a value (or `undefined` for a missing field) and the position in the first array it went through. */
export type Visit = (value: Maybe, position: number | undefined) => boolean;

/**
 * True as soon as `visit` accepts one of the values the path reaches. Arrays on the way are entered, an array at the
 * end is offered element by element and then whole; with `wholeLeaf` only whole.
 */
export function somewhere(from: Doc, path: Path, wholeLeaf: boolean, visit: Visit): boolean {
  return walkDoc(from, path, 0, wholeLeaf, undefined, visit);
}

function walkDoc(
  from: Doc,
  path: Path,
  depth: number,
  wholeLeaf: boolean,
  position: number | undefined,
  visit: Visit,
): boolean {
  let current: Maybe = from;
  for (let at = depth; at < path.length; at++) {
    current = isDoc(current) ? current.get(path[at] as string) : undefined;
    if (Array.isArray(current)) return walkArray(current, path, at + 1, wholeLeaf, position, visit);
    if (current === undefined) break;
  }
  return visit(current, position);
}

function walkArray(
  values: readonly Value[],
  path: Path,
  depth: number,
  wholeLeaf: boolean,
  position: number | undefined,
  visit: Visit,
): boolean {
  if (depth === path.length) {
    if (!wholeLeaf) {
      for (let index = 0; index < values.length; index++) if (visit(values[index], position ?? index)) return true;
    }
    return visit(values as Value[], position);
  }
  const wanted = positionOf(path[depth] as string);
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as Value;
    const here = position ?? index;
    if (isDoc(value) && walkDoc(value, path, depth, wholeLeaf, here, visit)) return true;
    if (index === wanted && walkPosition(value, path, depth + 1, wholeLeaf, position, visit)) return true;
  }
  return false;
}

function walkPosition(
  value: Value,
  path: Path,
  depth: number,
  wholeLeaf: boolean,
  position: number | undefined,
  visit: Visit,
): boolean {
  if (depth === path.length) return visit(value, position);
  if (isDoc(value)) return walkDoc(value, path, depth, wholeLeaf, position, visit);
  return Array.isArray(value) && walkArray(value, path, depth, wholeLeaf, position, visit);
}

/** The value at a path that goes through documents only; arrays are not entered. */
export function plainGet(from: Doc, path: Path): Maybe {
  let current: Maybe = from;
  for (const component of path) {
    if (!isDoc(current)) return undefined;
    current = current.get(component);
  }
  return current;
}
