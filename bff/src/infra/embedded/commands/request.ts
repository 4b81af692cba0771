/** One command on its way through the store. */

import { commandVariables, type Variables } from '../aggregate/context';
import { compileExpression } from '../aggregate/expressions';
import { checkVariableName } from '../aggregate/expressions/variables';
import { typeName } from '../bson/types';
import { type Doc, isDoc, isNumeric, type Maybe, toNumber, type Value } from '../bson/values';
import type { Cursors } from '../cursors/cursors';
import { badValue, StoreError, typeMismatch } from '../errors';
import type { Store } from '../storage/store';
import type { Session } from '../transactions/sessions';
import type { Transaction } from '../transactions/transaction';
import { DirectWriter, TransactionWriter, type Writer } from '../transactions/writer';

/** The server version whose answers the store imitates. */
export const SERVER_VERSION = '7.0.0';

export interface Server {
  readonly store: Store;
  readonly cursors: Cursors;
  /** `host:port` under which this server is reached. */
  readonly address: string;
  readonly startedAt: number;
}

export interface Request {
  readonly server: Server;
  readonly name: string;
  readonly database: string;
  readonly body: Doc;
  readonly session: Session | undefined;
  /** A retryable write or a transaction. */
  readonly number: bigint | undefined;
  readonly transaction: Transaction | undefined;
  readonly connection: number;
}

export type Answer = Doc | Promise<Doc>;
export type Handler = (request: Request) => Answer;

/** A command: what it does and which fields it takes besides those every command takes. */
export interface Command {
  readonly run: Handler;
  readonly fields: readonly string[];
  readonly inTransaction?: boolean;
}

export type CommandTable = Readonly<Record<string, Command>>;

export function writerOf({ server, transaction }: Request): Writer {
  return transaction
    ? new TransactionWriter(transaction)
    : new DirectWriter(server.store.journal, server.store.openTransactions);
}

/** The command's own operand as a collection name. Throws 73. */
export function collectionName({ body, name, database }: Request): string {
  const value = body.get(name);
  if (typeof value !== 'string') throw new StoreError(73, `collection name has invalid type ${typeName(value)}`);
  if (
    value === '' ||
    value.startsWith('.') ||
    (value.startsWith('$') && !value.startsWith('$cmd.')) ||
    value.includes('\0')
  )
    throw new StoreError(73, `Invalid namespace specified '${database}.${value}'`);
  return value;
}

const wrong = (request: Request, field: string, value: Maybe, expected: string): StoreError =>
  typeMismatch(
    `BSON field '${request.name}.${field}' is the wrong type '${typeName(value)}', expected type '${expected}'`,
  );

/** An optional document; null counts as absent. */
export function docField(request: Request, field: string): Doc | undefined {
  const value = request.body.get(field);
  if (value === undefined || value === null) return undefined;
  if (!isDoc(value)) throw wrong(request, field, value, 'object');
  return value;
}

export function arrayField(request: Request, field: string): Value[] {
  const value = request.body.get(field);
  if (value === undefined)
    throw new StoreError(40414, `BSON field '${request.name}.${field}' is missing but a required field`);
  if (!Array.isArray(value)) throw wrong(request, field, value, 'array');
  return value;
}

export function flagField(request: Request, field: string, fallback = false): boolean {
  const value = request.body.get(field);
  if (value === undefined || value === null) return fallback;
  if (typeof value === 'boolean') return value;
  if (isNumeric(value)) return toNumber(value) !== 0;
  throw typeMismatch(
    `BSON field '${request.name}.${field}' is the wrong type '${typeName(value)}', expected types '[bool, long, int, decimal, double]'`,
  );
}

/** Only a real boolean. */
export function boolField(request: Request, field: string, fallback = false): boolean {
  const value = request.body.get(field);
  if (value === undefined) return fallback;
  if (typeof value !== 'boolean') throw wrong(request, field, value, 'bool');
  return value;
}

/** A whole number that is not negative. */
export function countField(request: Request, field: string): number | undefined {
  const value = request.body.get(field);
  if (value === undefined || value === null) return undefined;
  if (!isNumeric(value))
    throw typeMismatch(
      `BSON field '${request.name}.${field}' is the wrong type '${typeName(value)}', expected types '[long, int, decimal, double]'`,
    );
  const number = Math.trunc(toNumber(value));
  if (number < 0) throw badValue(`BSON field '${field}' value must be >= 0, actual value '${number}'`);
  return number;
}

/** The variables expressions of this command see: `$$NOW` and those of `let`, which may use those before them. */
export function variablesOf(request: Request): Variables {
  const lets = docField(request, 'let');
  const base = commandVariables();
  if (!lets) return base;
  const variables = new Map(base);
  for (const [name, value] of lets) {
    if (name === 'NOW' || name === 'CLUSTER_TIME')
      throw new StoreError(4738901, `Attempt to set internal constant: ${name}`);
    checkVariableName(name);
    variables.set(name, compileExpression(value, variables)({ root: new Map(), variables }));
  }
  return variables;
}

/** The `batchSize` of a command's `cursor` document. */
export function cursorBatchSize(request: Request): number | undefined {
  const cursor = docField(request, 'cursor');
  if (!cursor) return undefined;
  for (const name of cursor.keys())
    if (name !== 'batchSize')
      throw new StoreError(40415, `BSON field '${request.name}.cursor.${name}' is an unknown field.`);
  return countField({ ...request, body: cursor }, 'batchSize');
}
