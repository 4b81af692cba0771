/** The fields a projection names, as a tree, and how it is laid over a document. */

import type { Context, Evaluate } from '../aggregate/context';
import { type Doc, isDoc, type Maybe, type Value } from '../bson/values';

export interface Branch {
  readonly children: Map<string, Node>;
}

export type Node =
  | { readonly kind: 'keep' }
  | { readonly kind: 'computed'; readonly evaluate: Evaluate }
  | ({ readonly kind: 'branch' } & Branch);

export const newBranch = (): Branch & { kind: 'branch' } => ({ kind: 'branch', children: new Map() });

/** Keeps only what the tree names; computed fields come after. */
export function include(document: Doc, tree: Branch, context: Context): Doc {
  return addComputed(includeFields(document, tree), tree, context);
}

function includeFields(document: Doc, tree: Branch): Doc {
  const result: Doc = new Map();
  for (const [name, value] of document) {
    const node = tree.children.get(name);
    if (!node || node.kind === 'computed') continue;
    const kept = node.kind === 'keep' ? value : includeInside(value, node, hasComputed(node));
    if (kept !== undefined) result.set(name, kept);
  }
  return result;
}

/** Values that are no documents are dropped, unless computed fields turn them into documents. */
function includeInside(value: Value, tree: Branch, computes: boolean): Maybe {
  if (isDoc(value)) return includeFields(value, tree);
  if (!Array.isArray(value)) return computes ? new Map() : undefined;
  return value.flatMap((element) => {
    const kept = includeInside(element, tree, computes);
    return kept === undefined ? [] : [kept];
  });
}

/** Drops what the tree names. */
export function exclude(document: Doc, tree: Branch): Doc {
  const result: Doc = new Map();
  for (const [name, value] of document) {
    const node = tree.children.get(name);
    if (!node) result.set(name, value);
    else if (node.kind === 'branch') result.set(name, excludeInside(value, node));
  }
  return result;
}

function excludeInside(value: Value, tree: Branch): Value {
  if (isDoc(value)) return exclude(value, tree);
  return Array.isArray(value) ? value.map((element) => excludeInside(element, tree)) : value;
}

/** Sets one value at a path; whatever stands in its way, arrays too, becomes a document. */
export function setPlain(document: Doc, [name = '', ...rest]: readonly string[], value: Maybe): Doc {
  const result = new Map(document);
  const inner = document.get(name);
  const next = rest.length === 0 ? value : setPlain(isDoc(inner) ? inner : new Map(), rest, value);
  if (next === undefined) result.delete(name);
  else result.set(name, next);
  return result;
}

const hasComputed = (tree: Branch): boolean =>
  [...tree.children.values()].some((node) => node.kind === 'computed' || (node.kind === 'branch' && hasComputed(node)));

/** Sets the tree's computed fields, in its order; everything else stays. */
export function addComputed(document: Doc, tree: Branch, context: Context): Doc {
  if (!hasComputed(tree)) return document;
  const result = new Map(document);
  for (const [name, node] of tree.children) {
    if (node.kind === 'keep') continue;
    const value = node.kind === 'computed' ? node.evaluate(context) : addInside(result.get(name), node, context);
    if (value === undefined) result.delete(name);
    else result.set(name, value);
  }
  return result;
}

function addInside(value: Maybe, tree: Branch, context: Context): Maybe {
  if (!hasComputed(tree)) return value;
  if (isDoc(value)) return addComputed(value, tree, context);
  if (Array.isArray(value)) return value.map((element) => addInside(element, tree, context) ?? null);
  return addComputed(new Map(), tree, context);
}
