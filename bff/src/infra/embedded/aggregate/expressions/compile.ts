/** Turns an expression of MongoDB's aggregation language into a function. */

import { toPath } from '../../bson/path';
import { type Doc, isDoc, type Value } from '../../bson/values';
import { StoreError, unsupported } from '../../errors';
import { refusedExpression } from '../../refusals';
import { type Evaluate, NO_VARIABLES, type Variables } from '../context';
import { withinLimit } from './limits';
import { walkExpressionPath } from './path';

/** Compiles an operator's operand; `compile` compiles what is nested in it. */
export type OperatorCompiler = (operand: Value, scope: Scope, name: string) => Evaluate;
export type OperatorTable = Readonly<Record<string, OperatorCompiler>>;

/** The names of the variables an expression may use. */
export type Scope = ReadonlySet<string>;

const SYSTEM = ['ROOT', 'CURRENT', 'NOW', 'REMOVE'];

export function compileExpression(expression: Value, variables: Variables = NO_VARIABLES): Evaluate {
  return compile(expression, new Set([...SYSTEM, ...variables.keys()]));
}

export function compile(expression: Value, scope: Scope): Evaluate {
  if (typeof expression === 'string') {
    if (expression.startsWith('$')) return fieldPath(expression, scope);
    const text = withinLimit(expression);
    return () => text;
  }
  if (Array.isArray(expression)) return compileArray(expression, scope);
  if (isDoc(expression)) return compileDoc(expression, scope);
  return () => expression;
}

function compileArray(elements: readonly Value[], scope: Scope): Evaluate {
  const evaluates = elements.map((element) => compile(element, scope));
  return (context) => evaluates.map((evaluate) => evaluate(context) ?? null);
}

function compileDoc(expression: Doc, scope: Scope): Evaluate {
  const first = expression.keys().next().value;
  if (first?.startsWith('$')) return compileOperator(expression, first, scope);
  const fields = [...expression].map(([name, value]) => {
    if (name === '') throw new StoreError(15998, 'FieldPath field names may not be empty strings.');
    if (name.startsWith('$'))
      throw new StoreError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    if (name.includes('.'))
      throw new StoreError(16412, `FieldPath field names may not contain '.'. Consider using $getField or $setField.`);
    return [name, compile(value, scope)] as const;
  });
  return (context) => {
    const result: Doc = new Map();
    for (const [name, evaluate] of fields) {
      const value = evaluate(context);
      if (value !== undefined) result.set(name, value);
    }
    return result;
  };
}

const operators = new Map<string, OperatorCompiler>();

/** Whether an operator has this name, offered or refused. */
export const isOperator = (name: string): boolean => operators.has(name) || refusedExpression.known.has(name);

/** Makes operators known; `index.ts` does so for all tables, which need `compile` themselves. */
export function offer(table: OperatorTable): void {
  for (const [name, compiler] of Object.entries(table)) operators.set(name, compiler);
}

function compileOperator(expression: Doc, name: string, scope: Scope): Evaluate {
  if (expression.size > 1) {
    throw new StoreError(
      15983,
      `an expression specification must contain exactly one field, the name of the expression. Found ${expression.size} fields`,
    );
  }
  const compiler = operators.get(name);
  if (compiler) return compiler(expression.get(name) as Value, scope, name);
  if (refusedExpression.known.has(name)) throw unsupported(`The expression ${name}`, 168);
  throw new StoreError(168, `Unrecognized expression '${name}'`);
}

function fieldPath(text: string, scope: Scope): Evaluate {
  if (!text.startsWith('$$')) {
    const path = checkedPath(text.slice(1));
    return (context) => walkExpressionPath(context.root, path);
  }
  const [name = '', ...rest] = text.slice(2).split('.');
  if (name === '' || name.startsWith('$')) throw new StoreError(9, `'${name}' is no name of a variable`);
  if (rest.length > 0) checkedPath(rest.join('.'));
  if (name === 'ROOT') return (context) => walkExpressionPath(context.root, rest);
  if (name === 'CURRENT' && !scope.has('CURRENT:')) return (context) => walkExpressionPath(context.root, rest);
  if (name === 'REMOVE') return () => undefined;
  if (!scope.has(name)) {
    if (/^[A-Z]/.test(name) && refusedExpression.variables.has(name))
      throw unsupported(`The variable $$${name}`, 17276);
    throw new StoreError(17276, `Use of undefined variable: ${name}`);
  }
  return (context) => walkExpressionPath(context.variables.get(name), rest);
}

/** A field named on the left side: of a projection, a sort, a stage's output. */
export function checkedName(dotted: string): string[] {
  if (dotted === '') throw new StoreError(40352, 'FieldPath cannot be constructed with empty string');
  return checkedPath(dotted);
}

const DB_REF: ReadonlySet<string> = new Set(['$ref', '$id', '$db']);

/** How deep a path may go. */
const DEEPEST = 200;

/** A path after `$`. */
export function checkedPath(dotted: string): string[] {
  const path = [...toPath(dotted)];
  if (dotted === '') throw new StoreError(16872, "'$' by itself is not a valid FieldPath");
  if (dotted.endsWith('.')) throw new StoreError(40353, "FieldPath must not end with a '.'.");
  if (path.length > DEEPEST) throw new StoreError(15, `FieldPath is too long: ${path.length} components`);
  for (const component of path) {
    if (component === '') throw new StoreError(15998, 'FieldPath field names may not be empty strings.');
    if (component.startsWith('$') && !DB_REF.has(component))
      throw new StoreError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    if (component.includes('\0')) throw new StoreError(16411, 'FieldPath field names may not contain null bytes');
  }
  return path;
}
