/** Reads an update: operators, a whole new document, or a pipeline. */

import type { Variables } from '../aggregate/context';
import { compilePipelineUpdate } from '../aggregate/pipeline-update';
import { identical } from '../bson/compare';
import { typeName } from '../bson/types';
import { type Doc, isDoc, type Maybe, type Value } from '../bson/values';
import { badValue, failedToParse, StoreError, unsupported } from '../errors';
import { refusedUpdate } from '../refusals';
import { readArrayFilters } from './array-filters';
import { type Change, type Creates, changeAt } from './change';
import { UPDATE_OPERATORS } from './operators';
import { checkConflicts, checkPath, comparePaths, concretePaths, type ElementTest, valueAt } from './paths';
import { checkRename, readRename } from './rename';

export interface UpdateContext {
  /** Where the query matched in an array. */
  readonly matched: number | undefined;
  /** The document is being made by an upsert. */
  readonly inserting: boolean;
}

export interface Update {
  readonly kind: 'operators' | 'replacement' | 'pipeline';
  /** The changed document; the same object when nothing changes. Throws 66 when it would change `_id`. */
  apply(document: Doc, context: UpdateContext): Doc;
}

/** One operator on one path. */
export interface Modifier {
  readonly name: string;
  readonly path: readonly string[];
  readonly creates: Creates;
  readonly change: Change;
  /** `$rename`: where the value comes from. */
  readonly from?: readonly string[];
}

export interface UpdateOptions {
  readonly arrayFilters?: Maybe;
  readonly variables?: Variables;
}

export function parseUpdate(update: Value, options: UpdateOptions = {}): Update {
  if (Array.isArray(update)) {
    if (options.arrayFilters !== undefined)
      throw failedToParse('arrayFilters may not be specified for pipeline-style updates');
    const run = compilePipelineUpdate(update, options.variables);
    return { kind: 'pipeline', apply: (document) => keepId(document, run(document)) };
  }
  if (!isDoc(update)) throw failedToParse('Update argument must be either an object or an array');
  const first = update.keys().next().value;
  if (!first?.startsWith('$')) return replacement(update, options);
  return operators(update, readArrayFilters(options.arrayFilters));
}

function keepId(before: Doc, after: Doc): Doc {
  const id = before.get('_id');
  if (id === undefined) return after;
  const next = after.get('_id');
  if (next === undefined) return new Map([['_id', id], ...after]);
  if (!identical(id, next))
    throw new StoreError(
      66,
      `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${typeName(next)}`,
    );
  return identical(before, after) ? before : after;
}

function replacement(update: Doc, options: UpdateOptions): Update {
  if (options.arrayFilters !== undefined)
    throw failedToParse('arrayFilters may not be specified for replacement-style updates');
  for (const name of update.keys()) {
    if (name.startsWith('$'))
      throw new StoreError(
        52,
        `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      );
  }
  return {
    kind: 'replacement',
    apply: (document) => {
      const id = document.get('_id');
      const next = update.get('_id');
      if (id !== undefined && next !== undefined && !identical(id, next))
        throw new StoreError(
          66,
          `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${typeName(next)}`,
        );
      const first = next ?? id;
      const result: Doc = new Map(first === undefined ? [] : [['_id', first]]);
      for (const [name, value] of update) result.set(name, value);
      return identical(document, result) ? document : result;
    },
  };
}

function operators(update: Doc, filters: ReadonlyMap<string, ElementTest>): Update {
  const modifiers = [...update].flatMap(([name, operand]) => readOperator(name, operand));
  checkConflicts(modifiers.flatMap((modifier) => (modifier.from ? [modifier.from, modifier.path] : [modifier.path])));
  checkFiltersUsed(modifiers, filters);
  modifiers.sort((left, right) => comparePaths(left.path, right.path));
  return { kind: 'operators', apply: (document, context) => applyModifiers(document, modifiers, filters, context) };
}

function readOperator(name: string, operand: Value): Modifier[] {
  if (name === '$rename') return readRename(operand);
  const operator = UPDATE_OPERATORS[name];
  if (!operator) {
    if (refusedUpdate.known.has(name)) throw unsupported(`The update operator ${name}`, 9);
    throw failedToParse(
      `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  }
  if (!isDoc(operand))
    throw failedToParse(
      `Modifiers operate on fields but we found type ${typeName(operand)} instead. For example: {$mod: {<field>: ...}} not {${name}: …}`,
    );
  return [...operand].map(([dotted, value]) => {
    const path = checkPath(dotted);
    return { name, path, creates: operator.creates, change: operator.change(value, dotted) };
  });
}

function checkFiltersUsed(modifiers: readonly Modifier[], filters: ReadonlyMap<string, ElementTest>): void {
  const used = new Set<string>();
  for (const { path } of modifiers) {
    for (const component of path) {
      const name = /^\$\[(.+)\]$/.exec(component)?.[1];
      if (name === undefined) continue;
      if (!filters.has(name))
        throw badValue(`No array filter found for identifier '${name}' in path '${path.join('.')}'`);
      used.add(name);
    }
  }
  for (const name of filters.keys())
    if (!used.has(name)) throw failedToParse(`The array filter for identifier '${name}' was not used in the update`);
}

function applyModifiers(
  document: Doc,
  modifiers: readonly Modifier[],
  filters: ReadonlyMap<string, ElementTest>,
  context: UpdateContext,
): Doc {
  let result = document;
  const touched: string[][] = [];
  for (const modifier of modifiers) {
    if (modifier.name === '$setOnInsert' && !context.inserting) continue;
    if (!context.inserting && modifier.path[0]?.startsWith('$') && modifier.creates === true)
      throw dollarField(modifier.path);
    const paths = concretePaths(result, modifier.path, { matched: context.matched, filters });
    for (const path of paths) {
      touched.push([...path]);
      result = applyOne(result, modifier, path);
    }
  }
  checkConflicts(touched);
  checkId(document, result);
  return identical(document, result) ? document : result;
}

function applyOne(document: Doc, modifier: Modifier, path: readonly string[]): Doc {
  if (!modifier.from) return changeAt(document, path, modifier.creates, modifier.change);
  checkRename(document, modifier.from, path);
  const value = valueAt(document, modifier.from);
  if (value === undefined) return document;
  if (path[0] === '_id' && document.has('_id'))
    throw new StoreError(66, "Performing an update on the path '_id' would modify the immutable field '_id'");
  const without = changeAt(document, modifier.from, false, () => undefined);
  return changeAt(without, path, true, () => value);
}

function checkId(before: Doc, after: Doc): void {
  const id = before.get('_id');
  if (id !== undefined && !identical(id, after.get('_id'))) {
    throw new StoreError(66, "Performing an update on the path '_id' would modify the immutable field '_id'");
  }
}

/** Only an upsert may make such a field on the top level. */
const dollarField = (path: readonly string[]): StoreError =>
  new StoreError(
    52,
    `The dollar ($) prefixed field '${path[0]}' in '${path.join('.')}' is not allowed in the context of an update.`,
  );
