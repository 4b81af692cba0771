/** commitTransaction, abortTransaction, endSessions and their kin. */

import type { Doc } from '../bson/values';
import { StoreError } from '../errors';
import { abortTransaction, commitTransaction } from '../transactions/lifecycle';
import type { Session } from '../transactions/sessions';
import { noSuchTransaction } from '../transactions/transaction';
import type { CommandTable, Request } from './request';

function sessionOf({ session, number, body, name, database }: Request): { session: Session; number: bigint } {
  if (database !== 'admin') throw new StoreError(13, `${name} may only be run against the admin database.`);
  if (!session || number === undefined) throw new StoreError(125, `${name} must be run within a transaction`);
  if (body.get('autocommit') !== false)
    throw new StoreError(
      50768,
      'txnNumber may only be provided for multi-document transactions and retryable write commands. autocommit:false was not provided, and commitTransaction is not a retryable write command.',
    );
  return { session, number };
}

function commit(request: Request): Doc {
  const { session, number } = sessionOf(request);
  if (session.transaction?.number === number) commitTransaction(request.server.store, session);
  else if (session.number !== number || session.outcome !== 'committed') throw noSuchTransaction(number);
  return new Map();
}

function abort(request: Request): Doc {
  const { session, number } = sessionOf(request);
  if (session.transaction?.number !== number) {
    if (session.number === number && session.outcome === 'committed')
      throw new StoreError(256, `Transaction ${number} has been committed.`);
    throw noSuchTransaction(number);
  }
  abortTransaction(request.server.store, session);
  return new Map();
}

/** Ends what the sessions left open; what they did stays known until it is swept. */
function endSessions(request: Request): Doc {
  const ids = request.body.get(request.name);
  for (const lsid of Array.isArray(ids) ? ids : []) {
    const session = request.server.store.sessions.named(lsid);
    if (session.transaction) abortTransaction(request.server.store, session);
  }
  return new Map();
}

export const SESSIONS: CommandTable = {
  commitTransaction: { run: commit, fields: ['recoveryToken'], inTransaction: true },
  abortTransaction: { run: abort, fields: ['recoveryToken'], inTransaction: true },
  endSessions: { run: endSessions, fields: ['*'] },
  killSessions: { run: endSessions, fields: ['*'] },
  refreshSessions: { run: () => new Map(), fields: ['*'] },
};
