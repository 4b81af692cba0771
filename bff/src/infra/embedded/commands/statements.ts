/** Runs single write statements: once each, waiting for transactions that hold what they need. */

import { typeName } from '../bson/types';
import { type Doc, doc, int, isDoc, isNumeric, toNumber, type Value } from '../bson/values';
import { StoreError, typeMismatch } from '../errors';
import { Locked } from '../transactions/writer';
import type { Request } from './request';

export interface Outcome {
  readonly result: Doc;
  readonly retried: boolean;
}

/** The statement's effect; must be synchronous, so that effect and remembered answer are one. */
export type Effect = () => Doc;

/** Does the statement, or answers what it did when it is a retry. */
export async function runStatement(request: Request, statement: number, effect: Effect): Promise<Outcome> {
  const retryable = request.number !== undefined && !request.transaction ? request.session : undefined;
  const deadline = deadlineOf(request);
  for (;;) {
    const known = retryable?.done(statement);
    if (known) return { result: known, retried: true };
    try {
      const result = effect();
      retryable?.remember(statement, result);
      return { result, retried: false };
    } catch (error) {
      if (!(error instanceof Locked)) throw error;
      await waitFor(error.holder.finished, deadline);
    }
  }
}

function deadlineOf({ body }: Request): number {
  const limit = body.get('maxTimeMS');
  return isNumeric(limit) && toNumber(limit) > 0 ? Date.now() + toNumber(limit) : Number.POSITIVE_INFINITY;
}

async function waitFor(finished: Promise<void>, deadline: number): Promise<void> {
  if (deadline === Number.POSITIVE_INFINITY) return finished;
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new StoreError(50, 'operation exceeded time limit')),
      Math.max(0, deadline - Date.now()),
    );
  });
  try {
    await Promise.race([finished, expired]);
  } finally {
    clearTimeout(timer);
  }
}

/** The numbers of a command's statements: given, or counted from `stmtId`. */
export function statementNumber({ body }: Request, index: number): number {
  const given = body.get('stmtIds');
  if (Array.isArray(given)) return numberOf(given[index]);
  const first = body.get('stmtId');
  return first === undefined ? index : numberOf(first) + index;
}

const numberOf = (value: Value | undefined): number => (isNumeric(value) ? toNumber(value) : 0);

const MOST_STATEMENTS = 100_000;

/** Throws 16 for none or too many, 14 for one that is no document. */
export function checkCount(name: string, statements: readonly Value[]): void {
  if (statements.length === 0 || statements.length > MOST_STATEMENTS)
    throw new StoreError(
      16,
      `Write batch sizes must be between 1 and ${MOST_STATEMENTS}. Got ${statements.length} operations.`,
    );
  for (const statement of statements)
    if (!isDoc(statement))
      throw typeMismatch(`BSON field '${name}' is the wrong type '${typeName(statement)}', expected type 'object'`);
}

export interface Bulk {
  readonly results: readonly { readonly index: number; readonly result: Doc }[];
  readonly reply: Doc;
}

/**
 * Runs statements in order, collecting `writeErrors`; `ordered` stops at the first. In a transaction the first error
 * is the command's.
 */
export async function runBulk(
  request: Request,
  count: number,
  ordered: boolean,
  effectOf: (index: number) => Effect,
): Promise<Bulk> {
  const results: { index: number; result: Doc }[] = [];
  const errors: Doc[] = [];
  const retriedIds: Value[] = [];
  for (let index = 0; index < count; index++) {
    const statement = statementNumber(request, index);
    try {
      const { result, retried } = await runStatement(request, statement, effectOf(index));
      if (retried) retriedIds.push(int(statement));
      results.push({ index, result });
    } catch (error) {
      if (!(error instanceof StoreError) || error.code === 112 || error.code === 50) throw error;
      errors.push(writeError(index, error));
      if (ordered || request.transaction) break;
    }
  }
  const reply: Doc = new Map();
  if (errors.length > 0) reply.set('writeErrors', errors);
  if (retriedIds.length > 0) reply.set('retriedStmtIds', retriedIds);
  return { results, reply };
}

function writeError(index: number, error: StoreError): Doc {
  return new Map<string, Value>([
    ...doc({ index: int(index), code: int(error.code) }),
    ...error.details,
    ['errmsg', error.message],
  ]);
}
