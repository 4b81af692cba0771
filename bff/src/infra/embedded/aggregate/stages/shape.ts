/** Stages that change each document: $project $addFields $set $unset $replaceRoot $replaceWith $unwind. */

import { plainGet } from '../../bson/path';
import { typeName } from '../../bson/types';
import { type Doc, isDoc, type Maybe, type Value } from '../../bson/values';
import { StoreError } from '../../errors';
import { type Project, parseAddFields, parseProjection, parseUnset } from '../../projection/parse';
import { setPlain } from '../../projection/tree';
import { rootContext, type Variables } from '../context';
import { checkedPath, compileExpression } from '../expressions';
import { docOperand, type PipelineScope, type Stage, type StageCompiler } from '../pipeline';

function each(project: Project, variables: Variables): Stage {
  return function* (input) {
    for (const document of input) yield project(document, rootContext(document, variables));
  };
}

const project: StageCompiler = (operand, scope) => {
  const spec = docOperand('$project', operand, 15969);
  if (spec.size === 0)
    throw new StoreError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  return each(parseProjection(spec, scope.variables), scope.variables);
};

const addFields =
  (name: string): StageCompiler =>
  (operand, scope) => {
    const spec = docOperand(name, operand, 40272);
    return each(parseAddFields(spec, scope.variables, name), scope.variables);
  };

const unset: StageCompiler = (operand, scope) => {
  const names = Array.isArray(operand) ? operand : [operand];
  if (names.length === 0)
    throw new StoreError(31119, '$unset specification must be a string or an array with at least one field');
  for (const name of names) {
    if (typeof name !== 'string')
      throw new StoreError(
        Array.isArray(operand) ? 31120 : 31002,
        '$unset specification must be a string or an array containing only string values',
      );
  }
  if (names.some((name) => (name as string).includes('\0')))
    throw new StoreError(9527900, 'Field names of $unset must not contain null bytes');
  return each(parseUnset(names as string[]), scope.variables);
};

function newRoot(expression: Value, scope: PipelineScope): Stage {
  const evaluate = compileExpression(expression, scope.variables);
  return function* (input) {
    for (const document of input) {
      const root = evaluate(rootContext(document, scope.variables));
      if (!isDoc(root))
        throw new StoreError(
          40228,
          `'newRoot' expression must evaluate to an object, but resulting value was: ${typeName(root)}`,
        );
      yield root;
    }
  };
}

const replaceRoot: StageCompiler = (operand, scope) => {
  const spec = docOperand('$replaceRoot', operand, 40229);
  for (const name of spec.keys())
    if (name !== 'newRoot') throw new StoreError(40415, `BSON field '$replaceRoot.${name}' is an unknown field.`);
  const root = spec.get('newRoot');
  if (root === undefined)
    throw new StoreError(40414, "BSON field '$replaceRoot.newRoot' is missing but a required field");
  return newRoot(root, scope);
};

interface Unwind {
  readonly path: readonly string[];
  readonly index: readonly string[] | undefined;
  readonly keepEmpty: boolean;
}

function readUnwind(operand: Value): Unwind {
  if (typeof operand === 'string') return { path: unwindPath(operand), index: undefined, keepEmpty: false };
  if (!isDoc(operand))
    throw new StoreError(
      15981,
      `expected either a string or an object as specification for $unwind stage, got ${typeName(operand)}`,
    );
  for (const name of operand.keys()) {
    if (!['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(name))
      throw new StoreError(28811, `unrecognized option to $unwind stage: ${name}`);
  }
  const path = operand.get('path');
  const index = operand.get('includeArrayIndex');
  const keep = operand.get('preserveNullAndEmptyArrays');
  if (path === undefined) throw new StoreError(28812, 'no path specified to $unwind stage');
  if (typeof path !== 'string')
    throw new StoreError(28808, `expected a string as the path for $unwind stage, got ${typeName(path)}`);
  if (keep !== undefined && typeof keep !== 'boolean')
    throw new StoreError(
      28809,
      `expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage, got ${typeName(keep)}`,
    );
  return { path: unwindPath(path), index: unwindIndex(index), keepEmpty: keep === true };
}

function unwindPath(path: string): string[] {
  if (path === '') throw new StoreError(28812, 'no path specified to $unwind stage');
  if (path === '$') throw new StoreError(40352, 'FieldPath cannot be constructed with empty string');
  if (path.includes('\0')) throw new StoreError(16419, 'field path must not contain embedded null bytes');
  if (!path.startsWith('$'))
    throw new StoreError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  return checkedPath(path.slice(1));
}

function unwindIndex(index: Maybe): string[] | undefined {
  if (index === undefined) return undefined;
  if (typeof index !== 'string' || index === '')
    throw new StoreError(
      28810,
      `expected a non-empty string for the includeArrayIndex  option to $unwind stage, got ${typeName(index)}`,
    );
  if (index.startsWith('$'))
    throw new StoreError(
      28822,
      `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${index}`,
    );
  return checkedPath(index);
}

const unwind: StageCompiler = (operand) => {
  const spec = readUnwind(operand);
  return function* (input) {
    for (const document of input) yield* unwound(document, spec);
  };
};

function* unwound(document: Doc, { path, index, keepEmpty }: Unwind): Generator<Doc> {
  const value = plainGet(document, path);
  const indexed = (result: Doc, position: Value): Doc => (index ? setPlain(result, index, position) : result);
  if (!Array.isArray(value)) {
    if (value === undefined || value === null ? keepEmpty : true) yield indexed(document, null);
    return;
  }
  if (value.length === 0) {
    if (keepEmpty) yield indexed(setPlain(document, path, undefined), null);
    return;
  }
  for (const [position, element] of value.entries()) yield indexed(setPlain(document, path, element), BigInt(position));
}

export const SHAPES: Readonly<Record<string, StageCompiler>> = {
  $project: project,
  $addFields: addFields('$addFields'),
  $set: addFields('$set'),
  $unset: unset,
  $replaceRoot: replaceRoot,
  $replaceWith: newRoot,
  $unwind: unwind,
};
