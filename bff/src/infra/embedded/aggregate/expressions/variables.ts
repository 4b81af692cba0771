/** $let, $literal, $type. */

import { typeName } from '../../bson/types';
import { isDoc, type Value } from '../../bson/values';
import { StoreError, unsupported } from '../../errors';
import type { Evaluate } from '../context';
import { compile, type OperatorTable, type Scope } from './compile';
import { unary } from './operands';

/** User variables start with a lower-case letter. */
export function checkVariableName(name: string): void {
  if (name === '') throw new StoreError(9, 'empty variable names are not allowed');
  if (name === 'CURRENT') throw unsupported('Rebinding the variable $$CURRENT', 9);
  if (!/^[a-z\u0080-\uffff]/.test(name))
    throw new StoreError(9, `'${name}' starts with an invalid character for a user variable name`);
  const bad = /[^A-Za-z0-9_\u0080-\uffff]/.exec(name);
  if (bad) throw new StoreError(9, `'${name}' contains an invalid character for a variable name: '${bad[0]}'`);
}

function letIn(operand: Value, scope: Scope): Evaluate {
  if (!isDoc(operand)) throw new StoreError(16874, '$let only supports an object as its argument');
  for (const name of operand.keys())
    if (name !== 'vars' && name !== 'in') throw new StoreError(16875, `Unrecognized parameter to $let: ${name}`);
  const vars = operand.get('vars');
  const body = operand.get('in');
  if (vars === undefined) throw new StoreError(16876, "Missing 'vars' parameter to $let");
  if (body === undefined) throw new StoreError(16877, "Missing 'in' parameter to $let");
  if (!isDoc(vars))
    throw new StoreError(Array.isArray(vars) ? 9 : 10065, 'invalid parameter: expected an object (vars)');
  const bindings = [...vars].map(([name, value]) => {
    checkVariableName(name);
    return [name, compile(value, scope)] as const;
  });
  const evaluate = compile(body, new Set([...scope, ...vars.keys()]));
  return (context) => {
    const variables = new Map(context.variables);
    for (const [name, bound] of bindings) variables.set(name, bound(context));
    return evaluate({ root: context.root, variables });
  };
}

export const VARIABLES: OperatorTable = {
  $let: letIn,
  $literal: (operand) => () => operand,
  $type: unary((value) => typeName(value)),
};
