/** $and $or $not $cond $ifNull $switch. */

import { isDoc, type Value } from '../../bson/values';
import { StoreError } from '../../errors';
import type { Evaluate } from '../context';
import { isTruthy } from '../truth';
import { compile, type OperatorTable, type Scope } from './compile';
import { isNullish, operandList, unary } from './operands';

function condParts(operand: Value): [Value, Value, Value] {
  if (!isDoc(operand)) {
    const parts = Array.isArray(operand) ? operand : [operand];
    if (parts.length !== 3)
      throw new StoreError(16020, `Expression $cond takes exactly 3 arguments. ${parts.length} were passed in.`);
    return parts as [Value, Value, Value];
  }
  for (const name of operand.keys()) {
    if (!['if', 'then', 'else'].includes(name)) throw new StoreError(17083, `Unrecognized parameter to $cond: ${name}`);
  }
  for (const [name, code] of [
    ['if', 17080],
    ['then', 17081],
    ['else', 17082],
  ] as const) {
    if (!operand.has(name)) throw new StoreError(code, `Missing '${name}' parameter to $cond`);
  }
  return [operand.get('if'), operand.get('then'), operand.get('else')] as [Value, Value, Value];
}

function cond(operand: Value, scope: Scope): Evaluate {
  const [condition, yes, no] = condParts(operand).map((part) => compile(part, scope)) as [Evaluate, Evaluate, Evaluate];
  return (context) => (isTruthy(condition(context)) ? yes(context) : no(context));
}

function ifNull(operand: Value, scope: Scope): Evaluate {
  const operands = operandList(operand, scope);
  if (operands.length < 2)
    throw new StoreError(1257300, `$ifNull needs at least two arguments, had: ${operands.length}`);
  const last = operands.pop() as Evaluate;
  return (context) => {
    for (const evaluate of operands) {
      const value = evaluate(context);
      if (!isNullish(value)) return value;
    }
    return last(context);
  };
}

function switchBranches(operand: Value): Value[] {
  if (!isDoc(operand))
    throw new StoreError(40060, `$switch requires an object as an argument, found: ${typeof operand}`);
  for (const name of operand.keys()) {
    if (name !== 'branches' && name !== 'default')
      throw new StoreError(40067, `$switch found an unknown argument: ${name}`);
  }
  const branches = operand.get('branches');
  if (branches === undefined) throw new StoreError(40068, '$switch requires at least one branch.');
  if (!Array.isArray(branches)) throw new StoreError(40061, "$switch expected an array for 'branches'");
  if (branches.length === 0) throw new StoreError(40068, '$switch requires at least one branch.');
  return branches;
}

function compileBranch(branch: Value, scope: Scope): { when: Evaluate; result: Evaluate } {
  if (!isDoc(branch)) throw new StoreError(40062, '$switch expected each branch to be an object');
  for (const name of branch.keys()) {
    if (name !== 'case' && name !== 'then')
      throw new StoreError(40063, `$switch found an unknown argument to a branch: ${name}`);
  }
  const when = branch.get('case');
  const then = branch.get('then');
  if (when === undefined) throw new StoreError(40064, "$switch requires each branch have a 'case' expression");
  if (then === undefined) throw new StoreError(40065, "$switch requires each branch have a 'then' expression.");
  return { when: compile(when, scope), result: compile(then, scope) };
}

function switchCases(operand: Value, scope: Scope): Evaluate {
  const branches = switchBranches(operand).map((branch) => compileBranch(branch, scope));
  const otherwise =
    isDoc(operand) && operand.has('default') ? compile(operand.get('default') as Value, scope) : undefined;
  return (context) => {
    for (const { when, result } of branches) if (isTruthy(when(context))) return result(context);
    if (otherwise) return otherwise(context);
    throw new StoreError(40066, '$switch could not find a matching branch for an input, and no default was specified.');
  };
}

export const CONDITIONALS: OperatorTable = {
  $and: (operand, scope) => {
    const operands = operandList(operand, scope);
    return (context) => operands.every((evaluate) => isTruthy(evaluate(context)));
  },
  $or: (operand, scope) => {
    const operands = operandList(operand, scope);
    return (context) => operands.some((evaluate) => isTruthy(evaluate(context)));
  },
  $not: unary((value) => !isTruthy(value)),
  $cond: cond,
  $ifNull: ifNull,
  $switch: switchCases,
};
