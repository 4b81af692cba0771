/** How operators take their operands: how many, and in which form. */

import type { Doc, Maybe, Value } from '../../bson/values';
import { isDoc } from '../../bson/values';
import { StoreError } from '../../errors';
import type { Evaluate } from '../context';
import { compile, type OperatorCompiler, type Scope } from './compile';

export const isNullish = (value: Maybe): value is null | undefined => value === undefined || value === null;

/** `$op: [a, b]` or, for one operand, `$op: a`. */
export function operandList(operand: Value, scope: Scope): Evaluate[] {
  return (Array.isArray(operand) ? operand : [operand]).map((value) => compile(value, scope));
}

function checkCount(name: string, count: number, least: number, most: number): void {
  if (count >= least && count <= most) return;
  if (least === most)
    throw new StoreError(16020, `Expression ${name} takes exactly ${least} arguments. ${count} were passed in.`);
  throw new StoreError(
    28667,
    `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${count} were passed in.`,
  );
}

/** An operator of one operand. */
export function unary(apply: (value: Maybe, name: string) => Maybe): OperatorCompiler {
  return (operand, scope, name) => {
    const operands = operandList(operand, scope);
    checkCount(name, operands.length, 1, 1);
    const [evaluate] = operands as [Evaluate];
    return (context) => apply(evaluate(context), name);
  };
}

/** An operator of exactly two operands. */
export function binary(apply: (left: Maybe, right: Maybe, name: string) => Maybe): OperatorCompiler {
  return (operand, scope, name) => {
    const operands = operandList(operand, scope);
    checkCount(name, operands.length, 2, 2);
    const [left, right] = operands as [Evaluate, Evaluate];
    return (context) => apply(left(context), right(context), name);
  };
}

/** An operator of `least` to `most` operands, all evaluated. */
export function ranged(least: number, most: number, apply: (values: Maybe[], name: string) => Maybe): OperatorCompiler {
  return (operand, scope, name) => {
    const operands = operandList(operand, scope);
    checkCount(name, operands.length, least, most);
    return (context) =>
      apply(
        operands.map((evaluate) => evaluate(context)),
        name,
      );
  };
}

export const variadic = (apply: (values: Maybe[], name: string) => Maybe): OperatorCompiler =>
  ranged(0, Number.POSITIVE_INFINITY, apply);

/** Codes and words vary by operator, so each says its own. */
export interface NamedOperands {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly notObject: (operand: Value) => StoreError;
  readonly unknown: (field: string) => StoreError;
  readonly missing: (field: string) => StoreError;
}

/** `$op: {input: …, as: …}`: the operand as a document with only known fields, all required ones present. */
export function namedOperands(operand: Value, shape: NamedOperands): Doc {
  if (!isDoc(operand)) throw shape.notObject(operand);
  for (const field of operand.keys()) {
    if (!shape.required.includes(field) && !shape.optional.includes(field)) throw shape.unknown(field);
  }
  for (const field of shape.required) if (!operand.has(field)) throw shape.missing(field);
  return operand;
}
