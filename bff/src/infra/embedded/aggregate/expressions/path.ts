/** How a field path in an expression walks a value: arrays on the way become arrays of what their documents hold. */

import type { Path } from '../../bson/path';
import { isDoc, type Maybe, type Value } from '../../bson/values';

export function walkExpressionPath(from: Maybe, path: Path, depth = 0): Maybe {
  let current = from;
  for (let at = depth; at < path.length; at++) {
    if (Array.isArray(current)) return walkEach(current, path, at);
    if (!isDoc(current)) return undefined;
    current = current.get(path[at] as string);
  }
  return current;
}

function walkEach(values: readonly Value[], path: Path, depth: number): Value[] {
  const results: Value[] = [];
  for (const value of values) {
    if (!isDoc(value)) continue;
    const found = walkExpressionPath(value, path, depth);
    if (found !== undefined) results.push(found);
  }
  return results;
}
