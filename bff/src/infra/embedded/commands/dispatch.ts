/** Takes a command in, finds its handler, session and transaction, and answers as MongoDB would. */

import { typeName } from '../bson/types';
import type { Doc, Value } from '../bson/values';
import { StoreError, typeMismatch, unsupported } from '../errors';
import { abortTransaction, beginTransaction } from '../transactions/lifecycle';
import { type Session, transactionNumber } from '../transactions/sessions';
import { noSuchTransaction, TRANSIENT, type Transaction } from '../transactions/transaction';
import { AGGREGATE } from './aggregate';
import { checkFields } from './common-fields';
import { CURSORS } from './cursor-commands';
import { DELETES } from './deletes';
import { DIAGNOSTICS } from './diagnostics';
import { EXPLAIN } from './explain';
import { FIND_AND_MODIFY } from './find-and-modify';
import { HANDSHAKE } from './handshake';
import { INDEXES } from './index-commands';
import { INSERTS } from './inserts';
import { READS } from './reads';
import type { Command, Request, Server } from './request';
import { SCHEMA } from './schema';
import { SESSIONS } from './session-commands';
import { UPDATES } from './updates';

const COMMANDS = new Map<string, Command>(
  [
    HANDSHAKE,
    DIAGNOSTICS,
    SESSIONS,
    READS,
    INSERTS,
    UPDATES,
    DELETES,
    FIND_AND_MODIFY,
    AGGREGATE,
    CURSORS,
    SCHEMA,
    INDEXES,
    EXPLAIN,
  ].flatMap((table) => Object.entries(table)),
);

/** Every command the store offers, for the list of claims. */
export const OFFERED_COMMANDS: readonly string[] = [...COMMANDS.keys()];

/** The answer to one command; never throws. Resolves when what it wrote is durable. */
export async function answerCommand(server: Server, body: Doc, connection: number): Promise<Doc> {
  let request: Request | undefined;
  try {
    request = prepare(server, body, connection);
    const command = COMMANDS.get(request.name) as Command;
    const reply = await command.run(request);
    if (request.transaction && reply.has('writeErrors')) abandon(request);
    await server.store.journal.commit();
    return reply.has('ok') ? reply : new Map<string, Value>([...reply, ['ok', 1]]);
  } catch (error) {
    const failure = asStoreError(error);
    if (request?.transaction) abandon(request);
    await server.store.journal.commit();
    return request?.transaction ? withTransactionLabel(failure).toReply() : failure.toReply();
  }
}

function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  if (error instanceof RangeError && /call stack/i.test(error.message)) return new StoreError(15, 'nested too deeply');
  process.stderr.write(`embedded store: ${error instanceof Error ? error.stack : String(error)}\n`);
  return new StoreError(1, error instanceof Error ? error.message : 'internal error');
}

const withTransactionLabel = (failure: StoreError): StoreError =>
  failure.code === 112 || failure.code === 251
    ? new StoreError(failure.code, failure.message, { labels: TRANSIENT, details: failure.details })
    : failure;

/** Any error ends the transaction it happened in. */
function abandon({ server, session, transaction, name }: Request): void {
  if (session && session.transaction === transaction && name !== 'commitTransaction')
    abortTransaction(server.store, session);
}

function prepare(server: Server, body: Doc, connection: number): Request {
  const name = body.keys().next().value ?? '';
  const command = COMMANDS.get(name);
  if (!command) throw new StoreError(59, `no such command: '${name}'`);
  checkFields(name, command.fields, body);
  const database = body.get('$db');
  if (typeof database !== 'string') throw new StoreError(40414, "BSON field '$db' is missing but a required field");
  const lsid = body.get('lsid');
  const session = lsid === undefined ? undefined : server.store.sessions.named(lsid);
  const given = body.get('txnNumber');
  const number = given === undefined ? undefined : transactionNumber(given);
  const base = { server, name, database, body, session, number, connection };
  return { ...base, transaction: enter(base, command) };
}

const RETRYABLE = new Set(['insert', 'update', 'delete', 'findAndModify', 'findandmodify']);

/** The transaction a command belongs to; begins it on `startTransaction`. */
function enter(
  { server, name, body, session, number }: Omit<Request, 'transaction'>,
  command: Command,
): Transaction | undefined {
  const autocommit = body.get('autocommit');
  if (autocommit !== undefined && autocommit !== null && typeof autocommit !== 'boolean')
    throw typeMismatch(
      `BSON field '${name}.autocommit' is the wrong type '${typeName(autocommit)}', expected type 'bool'`,
    );
  if (number === undefined) {
    if (typeof autocommit === 'boolean' || body.has('startTransaction'))
      throw new StoreError(72, "'autocommit' and 'startTransaction' need a 'txnNumber'");
    return undefined;
  }
  if (!session) throw new StoreError(72, 'Transaction number requires a session ID to also be specified');
  if (body.get('autocommit') === undefined) {
    if (!RETRYABLE.has(name))
      throw new StoreError(
        50768,
        `txnNumber may only be provided for multi-document transactions and retryable write commands. autocommit:false was not provided, and ${name} is not a retryable write command.`,
      );
    if (session.transaction && session.transaction.number < number) abortTransaction(server.store, session);
    session.advance(number);
    return undefined;
  }
  if (body.get('autocommit') !== false) throw new StoreError(72, 'Specifying autocommit=true is not allowed.');
  return inTransaction(server, name, body, session, number, command);
}

function inTransaction(
  server: Server,
  name: string,
  body: Doc,
  session: Session,
  number: bigint,
  command: Command,
): Transaction | undefined {
  if (name === 'commitTransaction' || name === 'abortTransaction') return undefined;
  if (number < session.number) session.advance(number);
  if (!command.inTransaction) {
    if (name === 'count')
      throw new StoreError(
        263,
        "Cannot run 'count' in a multi-document transaction. Please see http://dochub.mongodb.org/core/transaction-count for a recommended alternative.",
      );
    if (name === 'create' || name === 'createIndexes') throw unsupported(`${name} inside a transaction`, 263);
    throw new StoreError(263, `Cannot run '${name}' in a multi-document transaction.`);
  }
  if (body.has('writeConcern'))
    throw new StoreError(72, 'writeConcern is not allowed within a multi-statement transaction');
  if (body.get('startTransaction') === true) {
    if (session.transaction?.number === number)
      throw new StoreError(117, `Transaction ${number} has already been started on this session.`);
    return beginTransaction(server.store, session, number);
  }
  if (session.transaction?.number !== number) throw noSuchTransaction(number);
  return session.transaction;
}
