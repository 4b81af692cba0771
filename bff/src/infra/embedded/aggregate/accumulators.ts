/** Accumulators of `$group` and `$bucket`. */

import { compare } from '../bson/compare';
import { valueKey } from '../bson/key';
import { Total } from '../bson/total';
import { typeName } from '../bson/types';
import { int, isDoc, isNumeric, type Maybe, type Value } from '../bson/values';
import { StoreError, unsupported } from '../errors';
import { refusedAccumulator } from '../refusals';
import type { Context, Variables } from './context';
import { compileExpression } from './expressions';
import { mergeObjects } from './expressions/objects';

/** Takes values one by one and answers at the end. */
export interface Accumulator {
  take(value: Maybe): void;
  result(): Maybe;
}

class Sum implements Accumulator {
  private readonly total = new Total();
  take(value: Maybe): void {
    if (isNumeric(value)) this.total.add(value);
  }
  result(): Maybe {
    return this.total.result();
  }
}

class Average implements Accumulator {
  private readonly total = new Total();
  private count = 0;
  take(value: Maybe): void {
    if (!isNumeric(value)) return;
    this.total.add(value);
    this.count++;
  }
  result(): Maybe {
    return this.count === 0 ? null : this.total.toNumber() / this.count;
  }
}

class Extreme implements Accumulator {
  private best: Maybe;
  constructor(private readonly sign: 1 | -1) {}
  take(value: Maybe): void {
    if (value === undefined || value === null) return;
    if (this.best === undefined || compare(value, this.best) * this.sign < 0) this.best = value;
  }
  result(): Maybe {
    return this.best ?? null;
  }
}

class First implements Accumulator {
  private value: Maybe;
  private taken = false;
  take(value: Maybe): void {
    if (!this.taken) this.value = value;
    this.taken = true;
  }
  result(): Maybe {
    return this.value ?? null;
  }
}

class Last implements Accumulator {
  private value: Maybe;
  take(value: Maybe): void {
    this.value = value;
  }
  result(): Maybe {
    return this.value ?? null;
  }
}

class Push implements Accumulator {
  private readonly values: Value[] = [];
  take(value: Maybe): void {
    if (value !== undefined) this.values.push(value);
  }
  result(): Maybe {
    return this.values;
  }
}

class AddToSet implements Accumulator {
  private readonly values = new Map<string, Value>();
  take(value: Maybe): void {
    if (value === undefined) return;
    const key = valueKey(value);
    if (!this.values.has(key)) this.values.set(key, value);
  }
  result(): Maybe {
    return [...this.values.values()];
  }
}

class Merge implements Accumulator {
  private readonly values: Maybe[] = [];
  take(value: Maybe): void {
    if (value !== undefined && value !== null && !isDoc(value))
      throw new StoreError(5911200, `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`);
    this.values.push(value);
  }
  result(): Maybe {
    return mergeObjects(this.values);
  }
}

const ACCUMULATORS: Readonly<Record<string, () => Accumulator>> = {
  $sum: () => new Sum(),
  $avg: () => new Average(),
  $min: () => new Extreme(1),
  $max: () => new Extreme(-1),
  $first: () => new First(),
  $last: () => new Last(),
  $push: () => new Push(),
  $addToSet: () => new AddToSet(),
  $mergeObjects: () => new Merge(),
  $count: () => new Sum(),
};

export const OFFERED_ACCUMULATORS: readonly string[] = Object.keys(ACCUMULATORS);

/** One output field of a group. */
export interface GroupField {
  readonly name: string;
  readonly start: () => Accumulator;
  readonly value: (context: Context) => Maybe;
}

export function readGroupField(name: string, spec: Value, variables: Variables): GroupField {
  if (name.includes('.')) throw new StoreError(40235, `The field name '${name}' cannot contain '.'`);
  if (name.startsWith('$')) throw new StoreError(40236, `The field name '${name}' cannot be an operator name`);
  if (!isDoc(spec) || spec.size === 0) throw new StoreError(40234, `The field '${name}' must be an accumulator object`);
  if (spec.size > 1) throw new StoreError(40238, `The field '${name}' must specify one accumulator`);
  const [[operator, operand]] = [...spec] as [[string, Value]];
  const start = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
  if (Array.isArray(operand) && operator.startsWith('$'))
    throw new StoreError(40237, `The ${operator} accumulator is a unary operator`);
  if (!start) {
    if (refusedAccumulator.known.has(operator)) throw unsupported(`The accumulator ${operator}`, 15952);
    throw operator.startsWith('$')
      ? new StoreError(15952, `unknown group operator '${operator}'`)
      : new StoreError(40234, `The field '${name}' must be an accumulator object`);
  }
  if (operator === '$count') {
    if (!isDoc(operand)) throw new StoreError(14, `$count takes an empty object, found ${typeName(operand)}`);
    if (operand.size > 0) throw new StoreError(9, '$count takes no arguments, i.e. $count:{}');
    return { name, start, value: () => int(1) };
  }
  return { name, start, value: compileExpression(operand, variables) };
}
