/** Stages that choose, order or count documents: $match $sort $skip $limit $count $sample. */

import { integer } from '../../bson/numbers';
import { typeName } from '../../bson/types';
import { type Doc, isDoc, isNumeric, type Numeric, toNumber, type Value } from '../../bson/values';
import { StoreError } from '../../errors';
import { parseSort, sorted } from '../../indexes/sort';
import { compileFilter } from '../../query/match';
import { parseFilter } from '../../query/parse';
import { docOperand, type StageCompiler } from '../pipeline';

const match: StageCompiler = (operand, scope) => {
  if (!isDoc(operand)) throw new StoreError(15959, 'the match filter must be an expression in an object');
  const matches = compileFilter(parseFilter(operand, { variables: scope.variables }));
  return function* (input) {
    for (const document of input) if (matches(document)) yield document;
  };
};

const sort: StageCompiler = (operand) => {
  if (!isDoc(operand)) throw new StoreError(15973, 'the $sort key specification must be an object');
  if (operand.size === 0) throw new StoreError(15976, '$sort stage must have at least one sort key');
  const fields = parseSort(operand);
  return function* (input) {
    yield* sorted(input, (document) => document, fields);
  };
};

/** The count a `$skip` or `$limit` asks for. */
export function countOperand(name: '$skip' | '$limit', operand: Value): number {
  const code = name === '$skip' ? 5107200 : 5107201;
  const wrong = (problem: string): StoreError => new StoreError(code, `invalid argument to ${name} stage: ${problem}`);
  if (!isNumeric(operand)) throw wrong(`Expected a number in: ${name}: ${typeName(operand)}`);
  const count = toNumber(operand);
  if (!Number.isInteger(count) || (typeof operand === 'number' && count >= 2 ** 63))
    throw wrong(`Expected an integer: ${name}: …`);
  if (count < 0) throw wrong(`Expected a non-negative number in: ${name}: ${count}`);
  if (name === '$limit' && count === 0) throw new StoreError(15958, 'the limit must be positive');
  return count;
}

const skip: StageCompiler = (operand) => {
  const count = countOperand('$skip', operand);
  return function* (input) {
    let seen = 0;
    for (const document of input) if (seen++ >= count) yield document;
  };
};

const limit: StageCompiler = (operand) => {
  const count = countOperand('$limit', operand);
  return function* (input) {
    let seen = 0;
    for (const document of input) {
      yield document;
      if (++seen >= count) return;
    }
  };
};

const count: StageCompiler = (operand) => {
  if (typeof operand !== 'string' || operand === '')
    throw new StoreError(operand === '' ? 40157 : 40156, 'the count field must be a non-empty string');
  if (operand.startsWith('$')) throw new StoreError(40158, 'the count field cannot be a $-prefixed path');
  if (operand.includes('\0')) throw new StoreError(40159, 'the count field cannot contain a null byte');
  if (operand.includes('.')) throw new StoreError(40160, "the count field cannot contain '.'");
  if (operand === '_id') throw new StoreError(9039800, "the count field cannot be '_id'");
  return function* (input) {
    let total = 0;
    for (const _ of input) total++;
    if (total > 0) yield new Map([[operand, integer(total)]]);
  };
};

const sample: StageCompiler = (operand) => {
  const spec = docOperand('$sample', operand, 28745);
  for (const [name, value] of spec) {
    if (name !== 'size') throw new StoreError(28748, `unrecognized option to $sample: ${name}`);
    if (!isNumeric(value)) throw new StoreError(28746, 'size argument to $sample must be a number');
  }
  const size = spec.get('size') as Numeric | undefined;
  if (size === undefined) throw new StoreError(28749, '$sample stage must specify a size');
  const wanted = Math.trunc(toNumber(size)) || 0;
  if (wanted <= 0) throw new StoreError(28747, 'size argument to $sample must be a positive integer');
  return function* (input) {
    yield* shuffled([...input], wanted);
  };
};

function* shuffled(documents: Doc[], count: number): Generator<Doc> {
  for (let at = 0; at < documents.length && at < count; at++) {
    const other = at + Math.floor(Math.random() * (documents.length - at));
    yield documents[other] as Doc;
    documents[other] = documents[at] as Doc;
  }
}

export const STREAMS: Readonly<Record<string, StageCompiler>> = {
  $match: match,
  $sort: sort,
  $skip: skip,
  $limit: limit,
  $count: count,
  $sample: sample,
};
