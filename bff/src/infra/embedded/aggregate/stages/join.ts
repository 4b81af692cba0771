/** Stages that read more than their input: $lookup $facet $unionWith. */

import { positionOf } from '../../bson/path';
import { checkSize } from '../../bson/size';
import { typeName } from '../../bson/types';
import { type Doc, isDoc, type Maybe, type Value } from '../../bson/values';
import { StoreError, unsupported } from '../../errors';
import { setPlain } from '../../projection/tree';
import { rootContext, type Variables } from '../context';
import { checkedName, checkedPath, compileExpression } from '../expressions';
import { checkVariableName } from '../expressions/variables';
import { compilePipeline, type PipelineScope, type Stage, type StageCompiler } from '../pipeline';

const LOOKUP_FIELDS = ['from', 'localField', 'foreignField', 'as', 'let', 'pipeline'];

const lookup: StageCompiler = (operand, scope) => {
  if (!isDoc(operand))
    throw new StoreError(9, `the $lookup stage specification must be an object, but found ${typeName(operand)}`);
  const from = collectionOf(operand);
  for (const name of operand.keys())
    if (!LOOKUP_FIELDS.includes(name)) throw new StoreError(40415, `BSON field '$lookup.${name}' is an unknown field.`);
  const as = text(operand, 'as');
  if (as === undefined) throw new StoreError(40414, "BSON field '$lookup.as' is missing but a required field");
  const target = checkedName(as);
  const find = operand.has('pipeline') ? lookupPipeline(operand, from, scope) : lookupEqual(operand, from, scope);
  return function* (input) {
    for (const document of input) {
      const found = find(document);
      yield setPlain(document, target, found);
    }
  };
};

function collectionOf(operand: Doc): string {
  const from = operand.get('from');
  const pipeline = operand.get('pipeline');
  if (from === undefined && Array.isArray(pipeline) && isDoc(pipeline[0]) && pipeline[0].has('$documents'))
    throw unsupported('$lookup over $documents', 9);
  if (typeof from !== 'string')
    throw new StoreError(9, `the 'from' of $lookup must be a string, found ${typeName(from)}`);
  if (from === '' || from.startsWith('.') || from.includes('\0'))
    throw new StoreError(73, `Invalid namespace specified '${from}'`);
  return from;
}

/** An optional text; null counts as absent. */
function text(operand: Doc, name: string): string | undefined {
  const value = operand.get(name) ?? undefined;
  if (value !== undefined && typeof value !== 'string')
    throw new StoreError(
      14,
      `BSON field '$lookup.${name}' is the wrong type '${typeName(value)}', expected type 'string'`,
    );
  return value;
}

type Find = (document: Doc) => Doc[];

function lookupEqual(operand: Doc, from: string, scope: PipelineScope): Find {
  const [local, foreign] = [text(operand, 'localField') || undefined, text(operand, 'foreignField') || undefined];
  if (operand.has('let')) throw new StoreError(9, "$lookup with a 'let' argument must also specify a pipeline");
  if (local === undefined || foreign === undefined)
    throw new StoreError(
      9,
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified",
    );
  const path = checkedPath(local);
  checkedPath(foreign);
  return (document) => [...scope.readEqual(from, foreign, localValues(document, path))];
}

/** An array stands for its elements; nothing at all, and an empty array, stand for null. */
function localValues(document: Doc, path: readonly string[]): Value[] {
  const values = valuesAt(document, path, 0);
  return values.length === 0 ? [null] : values;
}

function valuesAt(value: Maybe, path: readonly string[], at: number): Value[] {
  if (at === path.length) return Array.isArray(value) ? value : [value ?? null];
  const name = path[at] as string;
  if (!Array.isArray(value)) return valuesAt(isDoc(value) ? value.get(name) : undefined, path, at + 1);
  const position = positionOf(name);
  if (position >= 0) return valuesAt(value[position], path, at + 1);
  return value.filter(isDoc).flatMap((element) => valuesAt(element, path, at));
}

function lookupPipeline(operand: Doc, from: string, scope: PipelineScope): Find {
  const pipeline = operand.get('pipeline');
  if (!Array.isArray(pipeline)) throw new StoreError(14, "'pipeline' option must be specified as an array");
  const lets = operand.get('let');
  if (lets !== undefined && lets !== null && !isDoc(lets))
    throw new StoreError(14, `BSON field '$lookup.let' is the wrong type '${typeName(lets)}', expected type 'object'`);
  const bindings = [...(lets ?? new Map<string, Value>())].map(([name, value]) => {
    checkVariableName(name);
    return [name, compileExpression(value, scope.variables)] as const;
  });
  const [local, foreign] = [text(operand, 'localField') || undefined, text(operand, 'foreignField') || undefined];
  if ((local === undefined) !== (foreign === undefined))
    throw new StoreError(9, '$lookup requires both or neither of "localField" and "foreignField" to be specified');
  // Compiled once with unknown values, so that a wrong pipeline fails even when there is nothing to join.
  compilePipeline(pipeline, {
    ...scope,
    variables: bound(
      scope.variables,
      bindings.map(([name]) => [name, undefined] as const),
    ),
    depth: scope.depth + 1,
  });
  return (document) => {
    const context = rootContext(document, scope.variables);
    const variables = bound(
      scope.variables,
      bindings.map(([name, evaluate]) => [name, evaluate(context)] as const),
    );
    const joined =
      local === undefined || foreign === undefined
        ? undefined
        : [...scope.readEqual(from, foreign, localValues(document, checkedPath(local)))];
    if (!joined) return [...scope.read(from, pipeline as Doc[], variables)];
    return [...compilePipeline(pipeline, { ...scope, variables, depth: scope.depth + 1 })(joined)];
  };
}

const bound = (variables: Variables, more: readonly (readonly [string, Maybe])[]): Variables =>
  new Map([...variables, ...more]);

const facet: StageCompiler = (operand, scope) => {
  if (!isDoc(operand) || operand.size === 0)
    throw new StoreError(40169, 'the $facet specification must be a non-empty object');
  const branches = [...operand].map(([name, pipeline]): [string, Stage] => {
    if (name === '') throw new StoreError(15998, 'FieldPath field names may not be empty strings.');
    if (name.startsWith('$'))
      throw new StoreError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    if (name.includes('.'))
      throw new StoreError(16412, `FieldPath field names may not contain '.'. Consider using $getField or $setField.`);
    if (!Array.isArray(pipeline))
      throw new StoreError(40170, `arguments to $facet must be arrays, ${name} is type ${typeName(pipeline)}`);
    for (const stage of pipeline)
      if (!isDoc(stage)) throw new StoreError(40171, `elements of arrays in $facet spec must be non-empty objects`);
    return [name, compilePipeline(pipeline, { ...scope, inFacet: true })];
  });
  return function* (input) {
    const all = [...input];
    const result: Doc = new Map(branches.map(([name, run]) => [name, [...run(all)]]));
    checkSize(result);
    yield result;
  };
};

const unionWith: StageCompiler = (operand, scope) => {
  if (typeof operand === 'string') {
    return function* (input) {
      yield* input;
      yield* scope.read(operand, [], scope.variables);
    };
  }
  if (!isDoc(operand))
    throw new StoreError(
      9,
      `the $unionWith stage specification must be an object or string, but found ${typeName(operand)}`,
    );
  const spec = operand;
  for (const name of spec.keys())
    if (name !== 'coll' && name !== 'pipeline')
      throw new StoreError(40415, `BSON field '$unionWith.${name}' is an unknown field.`);
  const [coll, pipeline = []] = [spec.get('coll'), spec.get('pipeline')];
  if (typeof coll !== 'string')
    throw coll === undefined
      ? unsupported('$unionWith without a collection', 9)
      : new StoreError(
          14,
          `BSON field '$unionWith.coll' is the wrong type '${typeName(coll)}', expected type 'string'`,
        );
  if (!Array.isArray(pipeline))
    throw new StoreError(
      14,
      `BSON field '$unionWith.pipeline' is the wrong type '${typeName(pipeline)}', expected type 'array'`,
    );
  compilePipeline(pipeline, { ...scope, depth: scope.depth + 1 });
  return function* (input) {
    yield* input;
    yield* scope.read(coll, pipeline as Doc[], scope.variables);
  };
};

export const JOINS: Readonly<Record<string, StageCompiler>> = { $lookup: lookup, $facet: facet, $unionWith: unionWith };
