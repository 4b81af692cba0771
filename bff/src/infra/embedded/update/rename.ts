/** `$rename`. */

import { typeName } from '../bson/types';
import { type Doc, isDoc, type Maybe, type Value } from '../bson/values';
import { badValue, failedToParse, StoreError } from '../errors';
import type { Modifier } from './parse';
import { checkPath, isPositional } from './paths';

export function readRename(operand: Value): Modifier[] {
  if (!isDoc(operand))
    throw failedToParse(
      `Modifiers operate on fields but we found type ${typeName(operand)} instead. For example: {$mod: {<field>: ...}} not {$rename: …}`,
    );
  return [...operand].map(([source, target]) => {
    if (typeof target !== 'string')
      throw badValue(`The 'to' field for $rename must be a string: ${source}: ${typeName(target)}`);
    if (target.includes('\0'))
      throw new StoreError(9867600, `The 'to' field for $rename cannot contain an embedded null byte`);
    const from = checkPath(source);
    const path = checkPath(target);
    if (source === target)
      throw badValue(`The source and target field for $rename must differ: ${source}: "${target}"`);
    for (const component of from)
      if (isPositional(component)) throw badValue(`The source field for $rename may not be dynamic: ${source}`);
    for (const component of path)
      if (isPositional(component)) throw badValue(`The destination field for $rename may not be dynamic: ${target}`);
    return { name: '$rename', path, from, creates: true, change: (old) => old };
  });
}

/** Neither end may lie in an array, and what is on the way must be documents. */
export function checkRename(document: Doc, from: readonly string[], path: readonly string[]): void {
  checkWay(document, from, 'source');
  checkWay(document, path, 'destination');
}

function checkWay(document: Doc, path: readonly string[], role: 'source' | 'destination'): void {
  let current: Maybe = document;
  for (const [at, component] of path.entries()) {
    if (Array.isArray(current))
      throw badValue(
        `The ${role} field cannot be an array element, '${path.join('.')}' in doc has an array field called '${path[at - 1]}'`,
      );
    if (current === undefined) return;
    if (!isDoc(current)) {
      if (role === 'source')
        throw new StoreError(28, `cannot use the part (${path[at - 1]} of ${path.join('.')}) to traverse the element`);
      return;
    }
    current = current.get(component);
  }
}
