/** What an expression is evaluated against: the document, and the variables in sight. */

import { type Doc, type Maybe, UtcDate } from '../bson/values';

export type Variables = ReadonlyMap<string, Maybe>;

export interface Context {
  readonly root: Doc;
  readonly variables: Variables;
}

/** A compiled expression. Answers `undefined` for a missing value. */
export type Evaluate = (context: Context) => Maybe;

export const NO_VARIABLES: Variables = new Map();

export function rootContext(root: Doc, variables: Variables = NO_VARIABLES): Context {
  return { root, variables };
}

/** The variables every command starts with; `$$NOW` is one instant for the whole command. */
export function commandVariables(lets: Iterable<readonly [string, Maybe]> = []): Variables {
  return new Map<string, Maybe>([['NOW', new UtcDate(Date.now())], ...lets]);
}
