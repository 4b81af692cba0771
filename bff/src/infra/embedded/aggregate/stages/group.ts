/** $group and $sortByCount. */

import { compare } from '../../bson/compare';
import { valueKey } from '../../bson/key';
import { typeName } from '../../bson/types';
import { type Doc, doc, int, isDoc, isNumeric, type Maybe, type Value } from '../../bson/values';
import { StoreError } from '../../errors';
import { type Accumulator, type GroupField, readGroupField } from '../accumulators';
import { rootContext } from '../context';
import { compileExpression } from '../expressions';
import type { PipelineScope, Stage, StageCompiler, Stream } from '../pipeline';

interface Group {
  readonly id: Value;
  readonly accumulators: readonly Accumulator[];
}

/** Groups in the order of their first document. */
export function* grouped(
  input: Stream,
  idOf: (document: Doc) => Maybe,
  fields: readonly GroupField[],
  scope: PipelineScope,
): Generator<Doc> {
  const groups = new Map<string, Group>();
  for (const document of input) {
    const id = idOf(document);
    const key = valueKey(id);
    let group = groups.get(key);
    if (!group) {
      group = { id: id ?? null, accumulators: fields.map((field) => field.start()) };
      groups.set(key, group);
    }
    const context = rootContext(document, scope.variables);
    const { accumulators } = group;
    fields.forEach((field, at) => {
      accumulators[at]?.take(field.value(context));
    });
  }
  for (const group of groups.values()) yield finished(group, fields);
}

function finished({ id, accumulators }: Group, fields: readonly GroupField[]): Doc {
  const result: Doc = new Map([['_id', id]]);
  fields.forEach((field, at) => {
    const value = accumulators[at]?.result();
    if (value !== undefined) result.set(field.name, value);
  });
  return result;
}

const looksLikeInclusion = (value: Value): boolean => typeof value === 'boolean' || isNumeric(value);

const group: StageCompiler = (operand, scope) => {
  if (!isDoc(operand)) throw new StoreError(15947, "a group's fields must be specified in an object");
  const id = operand.get('_id');
  if (id === undefined) throw new StoreError(15955, 'a group specification must include an _id');
  if (isDoc(id) && !id.keys().next().value?.startsWith('$') && [...id.values()].some(looksLikeInclusion))
    throw new StoreError(17390, '$group does not support inclusion-style expressions');
  const idOf = compileExpression(id, scope.variables);
  const fields = [...operand]
    .filter(([name]) => name !== '_id')
    .map(([name, spec]) => readGroupField(name, spec, scope.variables));
  // A missing id and null are one group.
  return (input) => grouped(input, (document) => idOf(rootContext(document, scope.variables)) ?? null, fields, scope);
};

const sortByCount: StageCompiler = (operand, scope) => {
  const isExpression = isDoc(operand) && (operand.keys().next().value?.startsWith('$') ?? false);
  if (isDoc(operand) && !isExpression)
    throw new StoreError(
      40147,
      'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
    );
  if (typeof operand !== 'string' && !isDoc(operand))
    throw new StoreError(
      40149,
      `the sortByCount field must be specified as a string or as an object, found ${typeName(operand)}`,
    );
  if (typeof operand === 'string' && !operand.startsWith('$'))
    throw new StoreError(
      40148,
      'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
    );
  const counted: Stage = group(
    new Map<string, Value>([
      ['_id', operand],
      ['count', doc({ $sum: int(1) })],
    ]),
    scope,
  );
  return function* (input) {
    yield* [...counted(input)].sort((left, right) => compare(right.get('count'), left.get('count')));
  };
};

export const GROUPS: Readonly<Record<string, StageCompiler>> = { $group: group, $sortByCount: sortByCount };
