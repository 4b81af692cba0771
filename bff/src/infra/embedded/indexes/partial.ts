/** Whether a query can only want documents that a partial index covers. */

import { compare, identical } from '../bson/compare';
import { typeRank } from '../bson/types';
import type { Value } from '../bson/values';
import type { Comparison, Filter } from '../query/ast';

/** True when `conditions`, all holding, make `part` hold. */
export function implies(conditions: readonly Filter[], part: Filter): boolean {
  if (part.kind === 'and') return part.children.every((child) => implies(conditions, child));
  if (part.kind === 'or') return part.children.some((child) => implies(conditions, child));
  return conditions.some((condition) => impliesOne(condition, part));
}

function impliesOne(condition: Filter, part: Filter): boolean {
  if (condition.kind === 'or')
    return condition.children.every((child) => implies(child.kind === 'and' ? child.children : [child], part));
  if (!('path' in condition) || !('path' in part) || condition.path.join('.') !== part.path.join('.')) return false;
  switch (part.kind) {
    case 'exists':
      return condition.kind === 'exists' || wantedValues(condition)?.every((value) => value !== null) === true;
    case 'compare':
      return wantsWithin(condition, part.op, part.value);
    case 'in':
      return (
        wantedValues(condition)?.every((value) => part.values.some((other) => compare(value, other) === 0)) === true
      );
    case 'type':
      return (
        wantedValues(condition)?.every((value) => part.accepts(value)) === true &&
        condition.kind === 'compare' &&
        condition.op === '$eq'
      );
    default:
      return false;
  }
}

/** The values a condition compares with; every match has one of them or lies beyond it. */
function wantedValues(condition: Filter): readonly Value[] | undefined {
  if (condition.kind === 'compare') return [condition.value];
  return condition.kind === 'in' && condition.patterns.length === 0 ? condition.values : undefined;
}

function wantsWithin(condition: Filter, op: Comparison, bound: Value): boolean {
  if (condition.kind === 'in')
    return condition.patterns.length === 0 && condition.values.every((value) => within('$eq', value, op, bound));
  return condition.kind === 'compare' && within(condition.op, condition.value, op, bound);
}

function within(op: Comparison, value: Value, wanted: Comparison, bound: Value): boolean {
  if (typeRank(value) !== typeRank(bound)) return false;
  if (op === wanted && identical(value, bound)) return true;
  const order = compare(value, bound);
  switch (wanted) {
    case '$eq':
      return op === '$eq' && order === 0;
    case '$gt':
      return op === '$eq' || op === '$gte' ? order > 0 : op === '$gt' && order >= 0;
    case '$gte':
      return (op === '$eq' || op === '$gte' || op === '$gt') && order >= 0;
    case '$lt':
      return op === '$eq' || op === '$lte' ? order < 0 : op === '$lt' && order <= 0;
    case '$lte':
      return (op === '$eq' || op === '$lte' || op === '$lt') && order <= 0;
  }
}
