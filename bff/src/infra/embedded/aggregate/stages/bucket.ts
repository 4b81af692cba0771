/** $bucket. */

import { compare } from '../../bson/compare';
import { typeRank } from '../../bson/types';
import { type Doc, doc, int, isDoc, type Maybe, type Value } from '../../bson/values';
import { StoreError } from '../../errors';
import { readGroupField } from '../accumulators';
import { rootContext } from '../context';
import { compileExpression } from '../expressions';
import { docOperand, type StageCompiler } from '../pipeline';
import { grouped } from './group';

const FIELDS = ['groupBy', 'boundaries', 'default', 'output'];

const bucket: StageCompiler = (operand, scope) => {
  const spec = docOperand('$bucket', operand, 40201);
  for (const name of spec.keys())
    if (!FIELDS.includes(name)) throw new StoreError(40197, `Unrecognized option to $bucket: ${name}.`);
  const groupBy = spec.get('groupBy');
  if (groupBy === undefined || !spec.has('boundaries'))
    throw new StoreError(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.");
  if (
    !(isDoc(groupBy) && groupBy.keys().next().value?.startsWith('$')) &&
    !(typeof groupBy === 'string' && groupBy.startsWith('$'))
  ) {
    throw new StoreError(
      40202,
      "The $bucket 'groupBy' field must be defined as a $-prefixed path or an expression, but found otherwise",
    );
  }
  const boundaries = readBoundaries(spec.get('boundaries') as Value);
  const fallback = constant(spec.get('default'));
  checkDefault(fallback, boundaries);
  const output = spec.get('output') ?? doc({ count: doc({ $sum: int(1) }) });
  if (!isDoc(output)) throw new StoreError(40196, "The $bucket 'output' field must be an object");
  const fields = [...output].map(([name, field]) => readGroupField(name, field, scope.variables));
  const groupOf = compileExpression(groupBy, scope.variables);
  const idOf = (document: Doc): Value => place(groupOf(rootContext(document, scope.variables)), boundaries, fallback);
  return function* (input) {
    yield* [...grouped(input, idOf, fields, scope)].sort((left, right) => compare(left.get('_id'), right.get('_id')));
  };
};

function constant(value: Maybe): Maybe {
  return value === undefined ? undefined : compileExpression(value)({ root: new Map(), variables: new Map() });
}

function readBoundaries(given: Value): Value[] {
  if (!Array.isArray(given)) throw new StoreError(40200, "The $bucket 'boundaries' field must be an array");
  if (given.length < 2)
    throw new StoreError(
      40192,
      `The $bucket 'boundaries' field must have at least 2 values, but found ${given.length} value(s).`,
    );
  const values = given.map((value) => constant(value) ?? null);
  for (let at = 1; at < values.length; at++) {
    const [low, high] = [values[at - 1], values[at]];
    if (typeRank(low) !== typeRank(high))
      throw new StoreError(40193, "All values in the 'boundaries' option to $bucket must have the same type");
    if (compare(low, high) >= 0) throw new StoreError(40194, "The 'boundaries' option to $bucket must be sorted");
  }
  return values;
}

function checkDefault(fallback: Maybe, boundaries: readonly Value[]): void {
  if (fallback === undefined) return;
  if (compare(fallback, boundaries[0]) >= 0 && compare(fallback, boundaries.at(-1)) < 0) {
    throw new StoreError(
      40199,
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
    );
  }
}

function place(value: Maybe, boundaries: readonly Value[], fallback: Maybe): Value {
  for (let at = boundaries.length - 2; at >= 0; at--) {
    const low = boundaries[at] as Value;
    if (compare(value, low) >= 0 && compare(value, boundaries[at + 1]) < 0) return low;
  }
  if (fallback === undefined)
    throw new StoreError(40066, '$switch could not find a matching branch for an input, and no default was specified.');
  return fallback;
}

export const BUCKETS: Readonly<Record<string, StageCompiler>> = { $bucket: bucket };
