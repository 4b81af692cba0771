/** Reads projections: of `find`, and of the stages `$project`, `$addFields` and `$unset`. */

import type { Context, Variables } from '../aggregate/context';
import { checkedName, compileExpression, isOperator } from '../aggregate/expressions';
import { type Doc, isDoc, isNumeric, toNumber, type Value } from '../bson/values';
import { StoreError, unsupported } from '../errors';
import { addComputed, type Branch, exclude, include, type Node, newBranch } from './tree';

export type Project = (document: Doc, context: Context) => Doc;

interface Reading {
  readonly tree: Branch;
  readonly variables: Variables | undefined;
  mode: 'include' | 'exclude' | undefined;
  /** What was said of `_id`; it alone may differ from the mode. */
  id: boolean | undefined;
  computed: boolean;
}

/** Throws 31254 and 31253 when inclusion and exclusion are mixed. */
export function parseProjection(spec: Doc, variables?: Variables): Project {
  const reading: Reading = { tree: newBranch(), variables, mode: undefined, id: undefined, computed: false };
  readFields(reading, reading.tree, spec, []);
  return finish(reading);
}

function finish(reading: Reading): Project {
  const { tree, id } = reading;
  const mode = reading.mode ?? (reading.computed || id === true ? 'include' : 'exclude');
  if (mode === 'include') {
    if (id !== false && !tree.children.has('_id')) tree.children.set('_id', { kind: 'keep' });
    if (id === false) tree.children.delete('_id');
    return (document, context) => include(document, tree, context);
  }
  if (id === false) tree.children.set('_id', { kind: 'keep' });
  else if (id === true) tree.children.delete('_id');
  return (document) => exclude(document, tree);
}

function readFields(reading: Reading, tree: Branch, spec: Doc, above: readonly string[]): void {
  for (const [dotted, value] of spec) {
    if (dotted.endsWith('.$'))
      throw new StoreError(
        31324,
        `As of 4.4, positional projection is only allowed in find, not in an aggregation: ${dotted}`,
      );
    if (dotted.startsWith('$'))
      throw new StoreError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    readField(reading, tree, [...above, ...checkedName(dotted)], value, checkedName(dotted));
  }
}

function readField(
  reading: Reading,
  tree: Branch,
  full: readonly string[],
  value: Value,
  path: readonly string[],
): void {
  if (typeof value === 'boolean' || isNumeric(value)) {
    const keep = typeof value === 'boolean' ? value : toNumber(value) !== 0;
    place(tree, path, setMode(reading, full, keep));
    return;
  }
  if (isDoc(value) && !value.keys().next().value?.startsWith('$')) {
    if (value.size === 0)
      throw new StoreError(51270, `An empty sub-projection is not a valid value. Found empty object at path`);
    readFields(reading, branchAt(tree, path), value, full);
    return;
  }
  checkOperators(value, 16410);
  if (reading.mode === 'exclude')
    throw new StoreError(isDoc(value) ? 31252 : 31310, 'Cannot use an expression in an exclusion projection');
  reading.computed = true;
  reading.mode = 'include';
  place(tree, path, { kind: 'computed', evaluate: compileExpression(value, reading.variables) });
}

/** Beside an operator nothing else may stand; stages differ in the code they say it with. */
function checkOperators(value: Value, code: number): void {
  if (!isDoc(value)) return;
  if (value.size > 1) throw new StoreError(code, 'an expression specification must contain exactly one field');
  const [name = ''] = value.keys();
  if (name === '$meta') throw unsupported('The expression $meta', 168);
  if (code === 16410 && name.startsWith('$') && name !== '$elemMatch' && !isOperator(name))
    throw new StoreError(31325, `Unknown expression ${name}`);
}

function setMode(reading: Reading, full: readonly string[], keep: boolean): Node {
  if (full.length === 1 && full[0] === '_id') {
    reading.id = keep;
    return { kind: 'keep' };
  }
  const mode = keep ? 'include' : 'exclude';
  if (reading.mode && reading.mode !== mode) {
    const name = full.join('.');
    throw keep
      ? new StoreError(31253, `Cannot do inclusion on field ${name} in exclusion projection`)
      : new StoreError(31254, `Cannot do exclusion on field ${name} in inclusion projection`);
  }
  reading.mode = mode;
  return { kind: 'keep' };
}

function branchAt(tree: Branch, path: readonly string[]): Branch {
  let branch = tree;
  for (const name of path) {
    const known = branch.children.get(name);
    if (known && known.kind !== 'branch') throw collision(path, true);
    const next = known ?? newBranch();
    branch.children.set(name, next);
    branch = next as Branch;
  }
  return branch;
}

class Collision extends StoreError {}

const collision = (path: readonly string[], below = false): StoreError =>
  new Collision(below ? 31249 : 31250, `Path collision at ${path.join('.')}`);

export function place(tree: Branch, path: readonly string[], node: Node): void {
  const branch = branchAt(tree, path.slice(0, -1));
  const name = path.at(-1) as string;
  if (branch.children.has(name)) throw collision(path);
  branch.children.set(name, node);
}

/** `$addFields`: everything stays, computed fields are set. */
export function parseAddFields(spec: Doc, variables?: Variables, stage = '$addFields'): Project {
  const tree = newBranch();
  try {
    readAdditions(tree, spec, variables, stage);
  } catch (error) {
    throw error instanceof Collision ? new StoreError(40176, error.message) : error;
  }
  return (document, context) => addComputed(document, tree, context);
}

function readAdditions(tree: Branch, spec: Doc, variables: Variables | undefined, stage: string): void {
  for (const [dotted, value] of spec) {
    const path = checkedName(dotted);
    if (isDoc(value) && value.size > 0 && !value.keys().next().value?.startsWith('$')) {
      for (const name of value.keys())
        if (name.includes('.')) throw new StoreError(40183, `FieldPath field names may not contain '.': ${name}`);
      readAdditions(branchAt(tree, path), value, variables, stage);
      continue;
    }
    if (isDoc(value) && value.size > 0) checkOperators(value, 40181);
    place(tree, path, { kind: 'computed', evaluate: compileExpression(value, variables) });
  }
}

/** `$unset`: the named fields go. */
export function parseUnset(names: readonly string[]): Project {
  const tree = newBranch();
  for (const name of names) place(tree, checkedName(name), { kind: 'keep' });
  return (document) => exclude(document, tree);
}
